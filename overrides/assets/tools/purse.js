// What is left each month: the form `budget`. And how several debts share it: `share-out`, `payment-order`.
import { budget, checkOffer } from "./budget.js";
import { daysBetween } from "./dates.js";
import { readGroups } from "./form.js";
import { ONE, rate, sum } from "./money.js";
import { dailyRate } from "./parse.js";
import { allocatePayment, comparePayOff, shareOut } from "./share.js";
import { say } from "./words.js";

const TENTH = rate("0.1");
const flag = (yes) => (yes ? "yes" : "no");

/** The problems in the groups of a form, or null. */
const wrongIn = (groups) => {
  const problems = groups.flatMap((group) => group.problems);
  return problems.length ? { problems } : null;
};

export function budgetTool(values, form, today) {
  const groups = ["income", "essential", "cut", "debts"].map((kind) => readGroups(form, kind, today));
  const wrong = wrongIn(groups.flat());
  if (wrong) return wrong;
  const [more, needed, cut, debts] = groups.map((lines) => lines.map(({ values: { sum: amount, period } }) => ({ amount, period })));
  const known = (lines) => lines.filter(({ amount }) => amount);
  const base = (amount) => ({ amount: amount || 0n, period: "month" });
  const found = budget({
    income: [base(values.income), ...known(more)],
    spending: [...[base(values.spending), ...known(needed)].map((line) => ({ ...line, essential: true })), ...known(cut)],
    debts: known(debts),
    bufferRatio: TENTH,
  });
  const { offer = 0n, household } = values;
  const spending = found.spending + found.debts;
  const fits = checkOffer({ offer, income: found.income, spending, bufferRatio: 0n });
  const parts = ["essential", "canCut", "debts", "left"].map((name) => ({ label: say(name), amount: found[name] })).filter(({ amount }) => amount > 0n);
  return {
    ...found, ...fits, offer, household, parts, gap: found.short, short: fits.short && found.left >= 0n ? fits.short : null,
    carry: {
      income: found.income, spending, household, offer: offer || undefined,
    },
    share: {
      ...values,
      incomeLines: more, debtLines: debts,
      spendingLines: [...needed.map((line) => ({ ...line, essential: "yes" })), ...cut.map((line) => ({ ...line, essential: "no" }))],
    },
  };
}

/** How the orders of paying off compare, as rows; or what stands against it, by name. */
function ordersOf(debts, monthlyBudget, names) {
  const found = comparePayOff({ debts, monthlyBudget });
  const all = Object.keys(found);
  if (!found.avalanche.feasible) return { [found.avalanche.reason]: true, missing: sum(debts.map(({ minPayment }) => minPayment)) - monthlyBudget };
  const rows = all.filter((name) => found[name].feasible).map((name) => ({
    label: say(name), months: found[name].months, interest: found[name].totalInterest,
    order: found[name].payoffOrder.map(([id, month]) => `${names[id]} (${month})`).join(", "),
  }));
  return { orders: rows };
}

export function shareTool(values, form, today) {
  const groups = readGroups(form, "debt", today);
  const wrong = wrongIn(groups);
  if (wrong) return wrong;
  const debts = groups.map(({ values: debt }, index) => ({ ...debt, id: index, label: debt.name || say("debt", { n: index + 1 }) }))
    .filter(({ balance }) => balance);
  if (!debts.length) return { problems: [{ field: groups[0].group.querySelector("[name=balance]"), code: "empty" }] };
  const names = Object.fromEntries(debts.map(({ id, label }) => [id, label]));
  const { shares, surplus } = shareOut({ amount: values.offer, debts });
  const reckoned = debts.map(({ id, balance, rate: typed = 0n, ratePer, minPayment = 0n }) => ({
    id, balance, minPayment, annualRate: dailyRate(typed, ratePer || "day") * 365n,
  }));
  return {
    offer: values.offer, surplus,
    shares: debts.map(({ id, label, balance }) => ({ label, balance, amount: shares[id] })),
    vital: debts.filter(({ secured }) => secured).map(({ label }) => label).join(", "),
    ...ordersOf(reckoned, values.offer, names),
    carry: { offer: values.offer },
    share: {
      offer: values.offer,
      debts: debts.map(({ balance, rate: typed, ratePer = "day", minPayment, overdue, secured }) =>
        ({ balance, rate: typed, ratePer, minPayment, overdue: flag(overdue), secured: flag(secured) })),
    },
  };
}

export function orderTool({ payment, costs = 0n, interest = 0n, principal }) {
  const { paid, left } = allocatePayment({ payment, fees: costs, interest, principal, order: ["fees", "interest", "principal"] });
  return { toCosts: paid.fees, toInterest: paid.interest, toPrincipal: paid.principal, principalLeft: left.principal };
}
