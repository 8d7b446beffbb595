// The payment plan, with interest stopped and going on: the form `plan`. Letters read their numbers from the same plan.
import { fit } from "./budget.js";
import { debtOf } from "./cost.js";
import { accrued } from "./interest.js";
import { fault } from "./money.js";
import { LONGEST, compareRelief, longestPlan, missedPayment, passed } from "./plan.js";
import { all } from "./words.js";

const FIVE_YEARS = 60;

/** The input of repaymentPlan from what a form says; or {error}. */
function planOf(values, today) {
  const debt = debtOf(values.dueDate ? values : { days: 0, ...values }, today);
  const { firstDate, principal, offer, months, waivedFees = 0n, lumpSum = 0n, defer = 0 } = values;
  if (debt.error) return debt;
  if (!principal) return fault("principal");
  if (!firstDate) return fault("firstDate");
  if (!offer && !months) return fault("offer");
  const started = firstDate < debt.asOf;
  const { paidCount = Math.min(LONGEST, passed(firstDate, debt.asOf)) } = values;
  const interestSoFar = accrued(principal, debt.dailyRate, debt.days);
  const sizes = { monthly: offer || undefined, months: months || undefined };
  return { ...debt, ...sizes, waivedFees, lumpSum, defer, started, paidCount, interestSoFar, interestFrom: started ? firstDate : debt.asOf };
}

const opening = (plan, { schedule }) => schedule.find(({ n }) => n > plan.paidCount);

/** The next payment of a plan that runs, and the plan with it moved to the end. */
function movedOf(plan) {
  const { before, after } = missedPayment({ ...plan, relief: "stopped", defer: 0 });
  const next = opening(plan, before);
  return next && after.outcome === "done" && { moved: after, nextDate: next.date, goOn: opening(plan, after).date };
}

/** What only a plan with a rate says: what its first payment is made of, what missing one costs, the least that ends in five years. */
function ratedOf(plan, continues) {
  return plan.dailyRate && {
    first: opening(plan, continues),
    missedExtra: missedPayment({ ...plan, relief: "none" }).extra,
    longest: longestPlan({ ...plan, relief: "none", maxMonths: FIVE_YEARS + plan.paidCount }).monthly,
  };
}

export function planTool(values, today) {
  const plan = planOf(values, today);
  all("[data-started]").forEach((part) => { part.hidden = !plan.started; });
  if (plan.error) return plan;
  const { stopped, continues, difference, error } = compareRelief(plan);
  if (error) return fault(error.field.replace("monthly", "months"), error.code);
  const { income, spending } = values;
  const { monthly, paidSoFar } = stopped;
  return {
    ...plan, monthly, paidSoFar, difference, ...ratedOf(plan, continues),
    ...(plan.started && movedOf(plan)),
    ...(income !== undefined && spending !== undefined && fit({ offer: monthly, income, spending })),
    stopped: { ...stopped, [stopped.outcome]: true },
    continues: plan.dailyRate ? { ...continues, [continues.outcome]: true } : {},
    main: plan.days || !plan.dailyRate ? "stopped" : "continues",
  };
}
