// Plans of payments. Rules, in their order: tests/reckon/golden/FUNCTIONS.md, "The plan".
import { ONE, least, most, nearest, sum } from "./money.js";
import { addMonths, daysBetween } from "./dates.js";
import { accrued } from "./interest.js";

/** More payments than this are no plan. */
const LONGEST = 600;

const fault = (code, field) => ({ error: { code, field } });

/** Months by which payments that were missed, or are put off, move back. */
function moved({ firstDate, asOf, paidCount, defer }) {
  let missed = 0;
  while (addMonths(firstDate, paidCount + missed) < asOf) missed += 1;
  return missed + defer;
}

/** A debt that is paid off row by row: fees first, then interest, then principal. */
function account({ principal, interestSoFar, fees, waivedFees, dailyRate, interestFrom, relief }) {
  const owed = { fees: fees - waivedFees, interest: interestSoFar, principal };
  let last = interestFrom;
  const left = () => owed.fees + owed.interest + owed.principal;
  const pay = (n, date, amount) => {
    const days = Math.max(0, daysBetween(last, date));
    if (relief === "none") owed.interest += accrued(owed.principal, dailyRate, days);
    if (date > last) last = date;
    const row = { n, date, pay: least(amount, left()) };
    let rest = row.pay;
    for (const part of ["fees", "interest", "principal"]) {
      row[part] = least(rest, owed[part]);
      owed[part] -= row[part];
      rest -= row[part];
    }
    return { ...row, balance: left() };
  };
  return { owed, left, pay };
}

/** The rows of a plan with `monthly`, as long as something is owed, up to payment number `longest`. */
function rowsOf(plan, monthly, longest) {
  const debt = account(plan);
  const rows = [];
  const add = (n, date, amount) => { if (debt.left()) rows.push(debt.pay(n, date, amount)); };
  for (let n = 1; n <= plan.paidCount; n += 1) {
    const date = addMonths(plan.firstDate, n - 1);
    add(n, date < plan.asOf ? date : plan.asOf, monthly);
  }
  if (plan.lumpSum) add(0, plan.asOf, plan.lumpSum);
  const { principal } = debt.owed;
  for (let n = plan.paidCount + 1; n <= longest && debt.left(); n += 1) {
    add(n, addMonths(plan.firstDate, n - 1 + plan.shift), monthly);
  }
  return { rows, principal, debt };
}

/** The least multiple of `step` fen with which a plan is done in at most `longest` payments. */
function leastMonthly(plan, longest, step) {
  const done = (count) => !rowsOf(plan, count * step, longest).debt.left();
  let [low, high] = [0n, 1n];
  while (!done(high)) [low, high] = [high, high * 2n];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (done(middle)) high = middle;
    else low = middle;
  }
  return high * step;
}

/** What is wrong between the fields of a plan, or null. */
function faultOf(plan) {
  if (plan.asOf < plan.interestFrom) return fault("wrong-order", "asOf");
  if (plan.waivedFees > plan.fees) return fault("waived-more-than-fees", "waivedFees");
  return null;
}

/** {…the fields of a plan, exactly one of monthly and months} → {outcome "done", "never" or "too-long", …, schedule} or {error}. */
export function repaymentPlan(given) {
  if ((given.monthly === undefined) === (given.months === undefined)) return fault("both-or-neither", "monthly");
  const wrong = faultOf(given);
  if (wrong) return wrong;
  if (given.paidCount >= given.months) return fault("too-large", "paidCount");
  const plan = { ...given, shift: moved(given) };
  const monthly = given.monthly === undefined ? leastMonthly(plan, given.months, 1n) : given.monthly;
  const found = rowsOf(plan, monthly, LONGEST);
  return { ...outcomeOf(plan, monthly, found), monthly, ...about(plan, found) };
}

function about(plan, { rows, principal }) {
  const day = (months) => addMonths(plan.firstDate, plan.paidCount + plan.shift + months);
  const stopped = plan.relief === "stopped";
  return {
    paidSoFar: sum(rows.filter(({ n }) => n && n <= plan.paidCount).map(({ pay }) => pay)),
    monthInterest: stopped ? 0n : accrued(principal, plan.dailyRate, daysBetween(day(0), day(1))),
  };
}

function outcomeOf(plan, monthly, { rows, debt }) {
  if (debt.left()) {
    const never = plan.relief === "none" && 48n * monthly * ONE <= debt.owed.principal * plan.dailyRate * 1461n;
    const none = { payments: null, lastPayment: null, lastDate: null, totalPaid: null, totalInterest: null, totalFees: null };
    return { outcome: never ? "never" : "too-long", ...none, schedule: [] };
  }
  const total = (name) => sum(rows.map((row) => row[name]));
  const payments = rows.filter(({ n }) => n);
  const last = payments[payments.length - 1] || { pay: 0n, date: plan.asOf };
  return {
    outcome: "done",
    payments: payments.length,
    lastPayment: last.pay,
    lastDate: last.date,
    totalPaid: total("pay"),
    totalInterest: total("interest"),
    totalFees: total("fees"),
    schedule: rows,
  };
}

const dearer = (one, other) => (one.outcome === "done" && other.outcome === "done" ? other.totalPaid - one.totalPaid : null);

/** A plan without `relief` → {stopped, continues: plans, difference: what going on with interest costs, or null}. */
export function compareRelief(plan) {
  const stopped = repaymentPlan({ ...plan, relief: "stopped" });
  if (stopped.error) return stopped;
  const continues = repaymentPlan({ ...plan, relief: "none" });
  return { stopped, continues, difference: dearer(stopped, continues) };
}

/** A plan without monthly and months, and maxMonths → the plan with the least payment of whole yuan that is done in so many. */
export function longestPlan({ maxMonths, ...plan }) {
  const wrong = faultOf(plan);
  if (wrong) return wrong;
  if (plan.paidCount >= maxMonths) return fault("too-large", "paidCount");
  return repaymentPlan({ ...plan, monthly: leastMonthly({ ...plan, shift: moved(plan) }, maxMonths, 100n) });
}

/** A plan → {before, after: plans, extra}: what changes when the next payment moves to the end. */
export function missedPayment(plan) {
  const before = repaymentPlan(plan);
  if (before.error) return before;
  const { months, ...rest } = plan;
  const after = repaymentPlan({ ...rest, monthly: before.monthly, defer: plan.defer + 1 });
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
