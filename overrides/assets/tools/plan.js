// Plans of payments. Rules, in their order: tests/reckon/golden/FUNCTIONS.md, "The plan".
import { ONE, fault, least, orZero, nearest, sum, total } from "./money.js";
import { addMonths, daysBetween } from "./dates.js";
import { accrued } from "./interest.js";

/** More payments than this are no plan. */
export const LONGEST = 600;

/** How many payments from `firstDate` on lie before `asOf`, at least `count`. */
export function passed(firstDate, asOf, count = 0) {
  return addMonths(firstDate, count) < asOf ? passed(firstDate, asOf, count + 1) : count;
}

/**
 * The rows of a plan with `monthly`, as long as something is owed, up to payment number `longest` (n = 0 is the lump sum): fees first, then
 * interest, then principal. Also what is left behind the last, and of the principal before the first that is still open.
 */
function rowsOf(plan, monthly, longest) {
  const { firstDate, asOf, paidCount, lumpSum, defer } = plan;
  // Months by which payments that were missed, or are put off, move back.
  const shift = passed(firstDate, asOf, paidCount) - paidCount + defer;
  let [fees, interest, principal, last] = [plan.fees - plan.waivedFees, plan.interestSoFar, plan.principal, plan.interestFrom];
  let ahead = 0n;
  const rows = [];
  const left = () => fees + interest + principal;
  const post = (n, date, amount) => {
    if (!left() || !amount) return;
    if (plan.relief === "none") interest += accrued(principal, plan.dailyRate, Math.max(0, daysBetween(last, date)));
    if (date > last) last = date;
    const pay = least(amount, left());
    const toFees = least(pay, fees);
    const toInterest = least(pay - toFees, interest);
    const toPrincipal = pay - toFees - toInterest;
    [fees, interest, principal] = [fees - toFees, interest - toInterest, principal - toPrincipal];
    rows.push({ n, date, pay, fees: toFees, interest: toInterest, principal: toPrincipal, balance: left() });
  };
  for (let n = 1; n <= longest + 1 && left(); n += 1) {
    if (n === paidCount + 1) {
      post(0, asOf, lumpSum);
      ahead = principal;
    }
    const agreed = addMonths(firstDate, n - 1 + (n > paidCount ? shift : 0));
    if (n <= longest) post(n, n > paidCount || agreed < asOf ? agreed : asOf, monthly);
  }
  return { rows, ahead, principal, left: left(), open: paidCount + shift };
}

/** The least sum with which a plan is done in at most `longest` payments. */
function leastMonthly(plan, longest) {
  const done = (monthly) => !rowsOf(plan, monthly, longest).left;
  let low = 0n;
  let high = 1n + plan.principal / BigInt(longest);
  while (!done(high)) [low, high] = [high, high * 2n];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (done(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** {…the fields of a plan, exactly one of monthly and months} → {outcome "done", "never" or "too-long", …, schedule} or {error}. */
export function repaymentPlan(plan) {
  const { months } = plan;
  if ((plan.monthly === undefined) === (months === undefined)) return fault("monthly", "both-or-neither");
  if (plan.asOf < plan.interestFrom) return fault("asOf", "wrong-order");
  if (plan.waivedFees > plan.fees) return fault("waivedFees", "waived-more-than-fees");
  if (plan.paidCount > months) return fault("paidCount", "too-large");
  const { monthly = leastMonthly(plan, months) } = plan;
  const { rows, ahead, principal, left, open } = rowsOf(plan, monthly, LONGEST);
  const day = (count) => addMonths(plan.firstDate, open + count);
  return {
    monthly,
    paidSoFar: total(rows.filter(({ n }) => n && n <= plan.paidCount), "pay"),
    monthInterest: plan.relief === "stopped" ? 0n : accrued(ahead, plan.dailyRate, daysBetween(day(0), day(1))),
    ...(left ? endless(plan, monthly, principal) : ended(plan, rows)),
  };
}

function endless(plan, monthly, principal) {
  const never = plan.relief === "none" && 48n * monthly * ONE <= principal * plan.dailyRate * 1461n;
  return { outcome: never ? "never" : "too-long", schedule: [] };
}

function ended(plan, schedule) {
  const payments = schedule.filter(({ n }) => n);
  const last = payments[payments.length - 1] || { pay: 0n, date: plan.asOf };
  return {
    outcome: "done",
    payments: payments.length,
    lastPayment: last.pay,
    lastDate: last.date,
    totalPaid: total(schedule, "pay"),
    totalInterest: total(schedule, "interest"),
    totalFees: total(schedule, "fees"),
    schedule,
  };
}

/** The same plan, but for its size. */
const sized = (plan, monthly, months) => repaymentPlan({ ...plan, monthly, months });

const dearer = (one, other) => (one.outcome === "done" && other.outcome === "done" ? other.totalPaid - one.totalPaid : null);

/** A plan without `relief` → {stopped, continues: plans, difference: what going on with interest costs, or null}. */
export function compareRelief(plan) {
  const stopped = repaymentPlan({ ...plan, relief: "stopped" });
  if (stopped.error) return stopped;
  const continues = repaymentPlan({ ...plan, relief: "none" });
  return { stopped, continues, difference: dearer(stopped, continues) };
}

/** A plan, whatever its size, and maxMonths → the plan with the least payment of whole yuan that is done in so many. */
export function longestPlan({ maxMonths, ...plan }) {
  const found = sized(plan, undefined, maxMonths);
  return found.error ? found : sized(plan, (found.monthly + 99n) / 100n * 100n);
}

/** A plan → {before, after: plans, extra}: what changes when the next payment moves to the end. */
export function missedPayment(plan) {
  const before = repaymentPlan(plan);
  if (before.error) return before;
  const after = sized({ ...plan, defer: plan.defer + 1 }, before.monthly);
  return { before, after, extra: dearer(before, after) };
}

/** Rows [k, payment, principal, interest, balance] until `periods`; `principalOf` says what a row pays of the principal. */
function instalments({ principal, annualRate, periods }, principalOf) {
  let balance = principal;
  return Array.from({ length: periods }, (_, index) => {
    const interest = nearest(balance * annualRate, 12n * ONE);
    const part = index === periods - 1 ? balance : least(balance, principalOf(interest));
    balance -= part;
    return [index + 1, part + interest, part, interest, balance];
  });
}

const totals = (schedule) => ({
  lastPayment: schedule[schedule.length - 1][1],
  totalInterest: sum(schedule.map((row) => row[3])),
  totalPaid: sum(schedule.map((row) => row[1])),
  schedule,
});

/** {principal, annualRate, periods} → {payment, lastPayment, totalInterest, totalPaid, schedule}. */
export function equalInstalment(loan) {
  const { principal, annualRate, periods } = loan;
  const [grown, whole] = [(12n * ONE + annualRate) ** BigInt(periods), (12n * ONE) ** BigInt(periods)];
  const payment = annualRate
    ? nearest(principal * annualRate * grown, 12n * ONE * (grown - whole))
    : nearest(principal, BigInt(periods));
  return { payment, ...totals(instalments(loan, (interest) => payment - interest)) };
}

/** {principal, annualRate, periods} → {firstPayment, lastPayment, totalInterest, totalPaid, schedule}. */
export function equalPrincipal(loan) {
  const part = nearest(loan.principal, BigInt(loan.periods));
  const schedule = instalments(loan, () => part);
  return { firstPayment: schedule[0][1], ...totals(schedule) };
}

/** {balance, monthly} → {months, lastPayment}: without interest. */
export function frozenPlanMonths({ balance, monthly }) {
  const before = (balance - 1n) / monthly;
  return { months: Number(before) + 1, lastPayment: balance - before * monthly };
}

/** {balance, annualRate, monthly} → {payable, months, totalInterest, lastPayment} or {payable: false}. */
export function monthsToPayOff({ balance, annualRate, monthly }) {
  let [left, totalInterest] = [balance, 0n];
  for (let months = 1; months <= LONGEST; months += 1) {
    const interest = nearest(left * annualRate, 12n * ONE);
    if (months === 1 && monthly <= interest) break;
    totalInterest += interest;
    left += interest;
    if (left <= monthly) return { payable: true, months, totalInterest, lastPayment: left };
    left -= monthly;
  }
  return { payable: false };
}
