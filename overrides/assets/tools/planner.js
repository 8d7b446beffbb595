// The payment plan, with interest stopped and going on: the form `plan`. Letters read their numbers from the same plan.
import { checkOffer } from "./budget.js";
import { debtOf } from "./cost.js";
import { addMonths } from "./dates.js";
import { accrued } from "./interest.js";
import { compareRelief, longestPlan, missedPayment, repaymentPlan } from "./plan.js";
import { all } from "./words.js";

const FIVE_YEARS = 60;

/** How many payments of a plan lie before a day. */
function passed(firstDate, asOf) {
  let count = 0;
  while (count < 600 && addMonths(firstDate, count) < asOf) count += 1;
  return count;
}

/** The input of repaymentPlan from what a form says, without the monthly sum; or {faults}. */
export function planOf(values, today) {
  const debt = debtOf({ days: values.dueDate ? undefined : 0, ...values }, today);
  if (debt.faults) return debt;
  const { firstDate, principal } = values;
  const started = firstDate < debt.asOf;
  const paidCount = values.paidCount === undefined ? (started ? passed(firstDate, debt.asOf) : 0) : values.paidCount;
  return {
    principal, firstDate, started, paidCount,
    dailyRate: debt.dailyRate,
    interestSoFar: accrued(principal, debt.dailyRate, debt.days),
    fees: debt.fees,
    waivedFees: values.waivedFees || 0n,
    lumpSum: values.lumpSum || 0n,
    defer: values.defer || 0,
    asOf: debt.asOf,
    interestFrom: started ? firstDate : debt.asOf,
    late: debt.days > 0,
  };
}

/** Exactly one of a monthly sum and a number of payments, as repaymentPlan wants it; or {faults}. */
export function amountOf({ offer, months }) {
  if (offer && months) return { faults: [["months", "both-or-neither"]] };
  if (!offer && !months) return { faults: [["offer", "empty"]] };
  return offer ? { monthly: offer } : { months };
}

const FORM_NAMES = { monthly: "offer", interestFrom: "firstDate" };
const faultsOf = ({ error }) => ({ faults: [[FORM_NAMES[error.field] || error.field, error.code]] });

/** What the page asks of one plan: its outcome by name as well. */
const withOutcome = (plan) => ({ ...plan, [plan.outcome]: true });

function laterBy(plan, amount, stopped) {
  if (!plan.started) return {};
  const { after, before } = missedPayment({ ...plan, ...amount, relief: "stopped", defer: 0 });
  const next = before.schedule.find(({ n }) => n > plan.paidCount);
  return { moved: next && after.outcome === "done" ? after : null, nextDate: next && next.date, paidSoFar: stopped.paidSoFar };
}

/** What the first open payment is made of while interest goes on, and what missing one would cost. */
function details(plan, amount, continues) {
  const first = continues.schedule.find(({ n }) => n > plan.paidCount);
  if (!first || !plan.dailyRate) return {};
  const { extra } = missedPayment({ ...plan, ...amount, relief: "none" });
  return { firstPay: first.pay, firstInterest: first.interest, firstPrincipal: first.principal, missedExtra: extra };
}

export function planTool(values, form, today) {
  const plan = values.firstDate ? planOf(values, today) : { faults: [["firstDate", "empty"]] };
  all("[data-started]", form).forEach((part) => { part.hidden = !plan.started; });
  if (plan.faults) return plan;
  const amount = amountOf(values);
  if (amount.faults) return amount;
  const found = compareRelief({ ...plan, ...amount });
  if (found.error) return faultsOf(found);
  const { stopped, continues, difference } = found;
  if (continues.error) return faultsOf(continues);
  const { income, spending } = values;
  const monthly = stopped.monthly;
  const fits = income === undefined || spending === undefined ? {} : checkOffer({ offer: monthly, income, spending, bufferRatio: 0n });
  const longest = plan.dailyRate && longestPlan({ ...plan, maxMonths: FIVE_YEARS + plan.paidCount, relief: "none" });
  return {
    ...plan, monthly, difference, ...fits, ...laterBy(plan, amount, stopped), ...details(plan, amount, continues),
    stopped: withOutcome(stopped),
    continues: plan.dailyRate ? withOutcome(continues) : { schedule: [] },
    longest: longest ? longest.monthly : null,
    main: plan.late || !plan.dailyRate ? "stopped" : "continues",
    carry: { ...values, asOf: plan.asOf },
  };
}

/** The plan with interest stopped, for words that name its numbers; null where they are not known. */
export function agreed(values, today) {
  const plan = values.principal && values.firstDate ? planOf(values, today) : { faults: true };
  const amount = amountOf(values);
  if (plan.faults || amount.faults) return null;
  const found = repaymentPlan({ ...plan, ...amount, relief: "stopped" });
  return found.error || found.outcome !== "done" ? null : { ...plan, ...found, ...laterBy(plan, amount, found) };
}
