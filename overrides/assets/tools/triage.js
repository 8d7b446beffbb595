// A few questions, one step: the form `triage`. What leads where stands in the page: data-ask and data-step are
// patterns of the answers, "safe=no,due=late", in the order in which they are asked.
import { all, first } from "./words.js";

const chosen = (question) => first(":checked", question);

export function triageTool({ group, ...answers }, today, rows, form) {
  const said = Object.entries(answers).map((pair) => pair.join("=")).join();
  const steps = all("[data-step]");
  const step = steps.find(({ dataset }) => RegExp(dataset.step).test(said));
  steps.forEach((one) => { one.hidden = one !== step; });
  let open = !step;
  const questions = all("[data-ask]", form);
  questions.forEach((question) => {
    const asked = RegExp(question.dataset.ask).test(said);
    question.hidden = !asked || !(chosen(question) || open);
    if (asked && !chosen(question)) open = false;
  });
  return step ? { state: { answers: questions.map((question) => ({ answer: all("input", question).indexOf(chosen(question)) + 1 })) } } : { waits: true };
}

/** Ticks the answers that a link brought. */
export const answer = (form, picks = []) => all("[data-ask]", form).forEach((question, index) => {
  const pick = picks[index] && all("input", question)[picks[index].answer - 1];
  if (pick) pick.checked = true;
});
