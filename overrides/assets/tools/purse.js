// What is left each month: the form `budget`. And how several debts share it: `share-out`, `payment-order`.
import { budget, fit } from "./budget.js";
import { ONE, fault, total } from "./money.js";
import { dailyRate } from "./parse.js";
import { allocatePayment, comparePayOff, shareOut } from "./share.js";
import { say } from "./words.js";

export function budgetTool({ income: earned, spending: spent, offer, household }, today, rows) {
  const lines = (kind, first) => [{ sum: first, period: "month" }, ...rows.filter(({ group }) => group === kind)]
    .filter((line) => line.sum).map(({ sum: amount, period }) => ({ amount, period, essential: kind === "essential" }));
  const found = budget({
    income: lines("income", earned), spending: [...lines("essential", spent), ...lines("cut")], debts: lines("debts"), bufferRatio: ONE / 10n,
  });
  const { income, short: gap } = found;
  const spending = found.spending + found.debts;
  const fits = fit({ offer: offer || 0n, income, spending });
  const parts = ["essential", "canCut", "debts", "left"].map((name) => ({ label: say(name), amount: found[name] })).filter(({ amount }) => amount > 0n);
  return { ...found, ...fits, offer, household, parts, gap, empty: !found.tight, short: gap ? 0n : fits.short, state: { income, spending, household, offer } };
}

/** How the orders of paying off compare, as rows; or what stands against it, by name. */
function ordersOf(debts, monthlyBudget) {
  const found = comparePayOff({ debts, monthlyBudget });
  const { reason } = found.avalanche;
  if (reason) return { [reason]: true, missing: total(debts, "minPayment") - monthlyBudget };
  const order = ({ payoffOrder }) => payoffOrder.map(([id, month]) => `${debts[id].label} (${month})`).join(", ");
  return { orders: Object.keys(found).filter((name) => found[name].feasible).map((name) => ({ label: say(name), ...found[name], order: order(found[name]) })) };
}

export function shareTool({ offer }, today, rows) {
  const debts = rows.map((line, index) => ({ minPayment: 0n, rate: 0n, ratePer: "day", ...line, label: line.name || say("debt", { n: index + 1 }) }))
    .filter(({ balance }) => balance).map((debt, id) => ({ ...debt, id, annualRate: dailyRate(debt.rate, debt.ratePer) * 365n }));
  if (!debts.length) return fault("balance");
  const { shares, surplus } = shareOut({ amount: offer, debts });
  return {
    offer, surplus, ...ordersOf(debts, offer), shares: debts.map((debt) => ({ ...debt, amount: shares[debt.id] })),
    vital: debts.filter(({ secured }) => secured).map(({ label }) => label).join(", "),
    state: { offer, debts },
  };
}

export const orderTool = ({ payment, fees = 0n, interest = 0n, principal }) =>
  allocatePayment({ payment, fees, interest, principal, order: ["fees", "interest", "principal"] });
