// Interest by calendar days on a principal that bears simple interest. Formulas: tests/reckon/golden/FUNCTIONS.md.
import { ONE, fault, least, orZero, nearest, sum } from "./money.js";
import { daysBetween } from "./dates.js";

/** Interest in fen on `principal` fen for `days` at a daily rate, half up. */
export const accrued = (principal, dailyRate, days) => nearest(principal * dailyRate * BigInt(days));

/** {principal, dailyRate, days} → {interest}. */
export const simpleOverdueInterest = ({ principal, dailyRate, days }) => ({ interest: accrued(principal, dailyRate, days) });

/** {principal, annualRate, dayBasis 360 or 365, days} → {interest}. */
export const simpleInterestFromAnnual = ({ principal, annualRate, dayBasis, days }) => ({
  interest: nearest(principal * annualRate * BigInt(days), ONE * BigInt(dayBasis)),
});

/** {overduePrincipal, contractDailyRate, multiplier (as a rate), days} → {penaltyDailyRate, interest}. */
export function penaltyInterest({ overduePrincipal, contractDailyRate, multiplier, days }) {
  const penaltyDailyRate = nearest(contractDailyRate * multiplier);
  return { penaltyDailyRate, interest: accrued(overduePrincipal, penaltyDailyRate, days) };
}

/** {overduePrincipal, overdueRegularInterest, penaltyDailyRate, days} → {penaltyOnPrincipal, compoundOnInterest, total}. */
export function penaltyWithInterestOnInterest({ overduePrincipal, overdueRegularInterest, penaltyDailyRate, days }) {
  const penaltyOnPrincipal = accrued(overduePrincipal, penaltyDailyRate, days);
  const compoundOnInterest = accrued(overdueRegularInterest, penaltyDailyRate, days);
  return { penaltyOnPrincipal, compoundOnInterest, total: penaltyOnPrincipal + compoundOnInterest };
}

/** {principal, dailyRate, days} → {simple, dailyCompound}: what interest on interest would add. */
export function compareSimpleCompound({ principal, dailyRate, days }) {
  const whole = ONE ** BigInt(days);
  const grown = (ONE + dailyRate) ** BigInt(days);
  return { simple: accrued(principal, dailyRate, days), dailyCompound: nearest(principal * (grown - whole), whole) };
}

/** {bill, minRatio, dailyRate, days} → {minPayment, carried, interest}. */
export function minimumPaymentInterest({ bill, minRatio, dailyRate, days }) {
  const minPayment = nearest(bill * minRatio);
  const carried = bill - minPayment;
  return { minPayment, carried, interest: accrued(carried, dailyRate, days) };
}

/** {principal, days, dailyRate, fees} → {interest, perDay, perMonth (30 days), total, annualRate (365 days)}. */
export function overdueCost({ principal, days, dailyRate, fees }) {
  const interest = accrued(principal, dailyRate, days);
  return {
    interest,
    perDay: accrued(principal, dailyRate, 1),
    perMonth: accrued(principal, dailyRate, 30),
    total: principal + interest + fees,
    annualRate: dailyRate * 365n,
  };
}

/** {principal, days, dailyRate, fees, horizons: [days]} → {rows: [{days, extra, total}]}: what waiting adds. */
export function costOfWaiting({ principal, days, dailyRate, fees, horizons }) {
  const now = accrued(principal, dailyRate, days);
  const rows = horizons.map((horizon) => {
    const then = accrued(principal, dailyRate, days + horizon);
    return { days: horizon, extra: then - now, total: principal + then + fees };
  });
  return { rows };
}

/**
 * {principal, dailyRate, dueDate, payments: [{date, amount}], asOf, order "interest-first" or "principal-first"} →
 * {steps: [{date, toInterest, toPrincipal, principalLeft, interestLeft}], principalLeft, interestLeft, totalLeft, surplus}.
 */
export function overdueTimeline({ principal, dailyRate, dueDate, payments, asOf, order }) {
  if (asOf < dueDate) return fault("asOf", "wrong-order");
  let [principalLeft, interestLeft, surplus, last] = [principal, 0n, 0n, dueDate];
  const post = (date) => {
    interestLeft += accrued(principalLeft, dailyRate, daysBetween(last, date));
    last = date;
  };
  const steps = [];
  for (const { date, amount } of payments) {
    if (date < last || date > asOf) return fault("payments", "wrong-order");
    post(date);
    const first = least(amount, order === "interest-first" ? interestLeft : principalLeft);
    const second = least(amount - first, order === "interest-first" ? principalLeft : interestLeft);
    const [toInterest, toPrincipal] = order === "interest-first" ? [first, second] : [second, first];
    principalLeft -= toPrincipal;
    interestLeft -= toInterest;
    surplus += amount - first - second;
    steps.push({ date, toInterest, toPrincipal, principalLeft, interestLeft });
  }
  post(asOf);
  return { steps, principalLeft, interestLeft, totalLeft: principalLeft + interestLeft, surplus };
}

/** {segments: [{outstandingPrincipal, days}], chargedTotal, capAnnualRate, dayBasis} → {capAmount, excess, effectiveAnnualRate or null}. */
export function capTest({ segments, chargedTotal, capAnnualRate, dayBasis }) {
  const held = sum(segments.map((part) => part.outstandingPrincipal * BigInt(part.days)));
  const capAmount = nearest(held * capAnnualRate, ONE * BigInt(dayBasis));
  const effectiveAnnualRate = held ? nearest(chargedTotal * BigInt(dayBasis) * ONE, held) : null;
  return { capAmount, excess: orZero(chargedTotal - capAmount), effectiveAnnualRate };
}

/** {quotedTotal, principal, days, dailyRate, fees} → what it should be, the difference, and the rate the quote means. */
export function checkQuote({ quotedTotal, principal, days, dailyRate, fees }) {
  const expectedInterest = accrued(principal, dailyRate, days);
  const expectedTotal = principal + expectedInterest + fees;
  const difference = quotedTotal - expectedTotal;
  const extra = quotedTotal - principal - fees;
  const held = principal * BigInt(days);
  const known = held && extra >= 0n;
  return {
    expectedInterest,
    expectedTotal,
    difference,
    verdict: difference ? (difference > 0n ? "higher" : "lower") : "same",
    impliedDailyRate: known ? nearest(extra * ONE, held) : null,
    impliedAnnualRate: known ? nearest(extra * 365n * ONE, held) : null,
  };
}
