// What comes in, what goes out, and what is left to offer. All by the month.
import { ONE, orZero, nearest, sum } from "./money.js";

const BY_MONTH = { day: [365n, 12n], week: [365n, 84n], month: [1n, 1n], quarter: [1n, 3n], year: [1n, 12n] };

/** {amount, period "day", "week", "month", "quarter" or "year"} → {monthly}. */
export function monthlyAmount({ amount, period }) {
  const [times, over] = BY_MONTH[period];
  return { monthly: nearest(amount * times, over) };
}

const monthOf = (lines) => sum(lines.map((line) => monthlyAmount(line).monthly));
const lessShare = (amount, ratio) => nearest(amount * (ONE - ratio));

/** {income, spending, debts: lines {amount, period, essential?}, bufferRatio} → sums by the month, what is left, what is safe to offer. */
export function budget({ income, spending, debts, bufferRatio }) {
  const essential = monthOf(spending.filter((line) => line.essential));
  const canCut = monthOf(spending.filter((line) => !line.essential));
  const sums = { income: monthOf(income), essential, canCut, spending: essential + canCut, debts: monthOf(debts) };
  const left = sums.income - sums.spending - sums.debts;
  const tight = orZero(left);
  return { ...sums, left, leftAfterCuts: left + canCut, short: orZero(-left), safe: lessShare(tight, bufferRatio), tight };
}

/** {offer, income, spending, bufferRatio} → {left, short, suggested, level "safe", "tight" or "not-possible"}. */
export function checkOffer({ offer, income, spending, bufferRatio }) {
  const left = income - spending;
  const suggested = orZero(left);
  const unsafe = offer > suggested ? "not-possible" : "tight";
  const level = offer <= lessShare(suggested, bufferRatio) ? "safe" : unsafe;
  return { left, short: orZero(offer - suggested), suggested, level };
}

/** {netIncome, essentialExpenses, dependentSupport, bufferRatio, totalDuePerMonth, livingFloor} → what can be paid, and the gap. */
export function affordability({ netIncome, essentialExpenses, dependentSupport, bufferRatio, totalDuePerMonth, livingFloor }) {
  const disposable = netIncome - essentialExpenses - dependentSupport;
  const safePayment = orZero(lessShare(disposable, bufferRatio));
  return {
    disposable,
    safePayment,
    debtServiceRatio: netIncome ? nearest(totalDuePerMonth * ONE, netIncome) : null,
    canCoverDue: safePayment >= totalDuePerMonth,
    gap: orZero(totalDuePerMonth - safePayment),
    belowLivingFloor: netIncome - totalDuePerMonth < livingFloor,
  };
}
