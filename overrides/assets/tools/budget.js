// What comes in, what goes out, and what is left to offer. All by the month.
import { ONE, orZero, nearest, total } from "./money.js";

const BY_MONTH = { day: [365n, 12n], week: [365n, 84n], month: [1n, 1n], quarter: [1n, 3n], year: [1n, 12n] };

/** {amount, period "day", "week", "month", "quarter" or "year"} → {monthly}. */
export function monthlyAmount({ amount, period }) {
  const [times, over] = BY_MONTH[period];
  return { monthly: nearest(amount * times, over) };
}

const monthOf = (lines) => total(lines.map(monthlyAmount), "monthly");
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

/** {offer, income, spending} → {left, short, suggested}: whether an offer fits. */
export function fit({ offer, income, spending }) {
  const left = income - spending;
  const suggested = orZero(left);
  return { left, short: orZero(offer - suggested), suggested };
}

/** {offer, income, spending, bufferRatio} → as fit, and level "safe", "tight" or "not-possible". */
export function checkOffer({ bufferRatio, ...given }) {
  const found = fit(given);
  const unsafe = found.short ? "not-possible" : "tight";
  return { ...found, level: given.offer <= lessShare(found.suggested, bufferRatio) ? "safe" : unsafe };
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
