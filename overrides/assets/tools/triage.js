// A few questions, one step: the form `triage`. What leads where stands in the page (data-ask, data-step).
import { all, first } from "./words.js";

const chosen = (question) => first(":checked", question);

/** Whether answers meet "due=late pay=no" (all of them), or one of such sets parted by "|". */
const meet = (answers, wanted) => wanted.split("|").some((set) => set.split(" ").every((pair) => answers[pair.split("=")[0]] === pair.split("=")[1]));

export function triageTool(answers, form) {
  const steps = all("[data-step]");
  const step = steps.find(({ dataset }) => meet(answers, dataset.step));
  steps.forEach((one) => { one.hidden = one !== step; });
  let open = !step;
  const questions = all("[data-ask]", form);
  questions.forEach((question) => {
    const asked = !question.dataset.ask || meet(answers, question.dataset.ask);
    question.hidden = !asked || !(chosen(question) || open);
    if (asked && !chosen(question)) open = false;
  });
  return step ? { state: { answers: questions.map((question) => ({ answer: all("input", question).indexOf(chosen(question)) + 1 })) } } : { waits: true };
}

/** Ticks the answers that a link brought. */
export const answer = (form, picks) => all("[data-ask]", form).forEach((question, index) => {
  const pick = picks[index] && all("input", question)[picks[index].answer - 1];
  if (pick) pick.checked = true;
});
