// Rates said in other ways: by the year, with interest on interest, and as what a row of payments really costs.
import { ONE, fault, least, orZero, nearest, sum } from "./money.js";
import { daysBetween } from "./dates.js";

const HUNDRED = 100n;

/** {percent (as a plain number of percent, 10^-18), per "day", "month" or "year", dayBasis} → {dailyRate}. */
export function dailyRateFrom({ percent, per, dayBasis }) {
  const times = per === "month" ? 12n : 1n;
  const basis = per === "day" ? 1n : BigInt(dayBasis);
  return { dailyRate: nearest(percent * times, HUNDRED * basis) };
}

/** A rate for one period after `periods` of interest on interest. */
const grown = (rate, periods) => {
  const whole = ONE ** BigInt(periods - 1);
  return nearest((ONE + rate) ** BigInt(periods) - whole * ONE, whole);
};

/** {dailyRate} → {nominal360, nominal365, compound365}. */
export const annualiseDaily = ({ dailyRate }) => ({
  nominal360: dailyRate * 360n,
  nominal365: dailyRate * 365n,
  compound365: grown(dailyRate, 365),
});

/** The one rate at which amounts (fen, signed) at times are worth nothing, as a Number; null unless there is one in -0.99…100. */
function singleRate(amounts, times) {
  const flows = amounts.map((amount, index) => [Number(amount), times[index]]).filter(([amount]) => amount);
  const turns = flows.filter(([amount], index) => index && amount > 0 !== flows[index - 1][0] > 0);
  if (turns.length !== 1) return null;
  // Worth as of the change of sign: whichever way the powers grow, only one side of it does.
  const worth = (rate) => flows.reduce((all, [amount, time]) => all + amount * (1 + rate) ** (turns[0][1] - time), 0);
  let [low, high] = [-0.99, 100];
  const rising = worth(high) > 0;
  if (worth(low) > 0 === rising) return null;
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (worth(middle) > 0 === rising) high = middle;
    else low = middle;
  }
  return high;
}

const exact = (number) => BigInt(Math.round(number * 1e15)) * 1000n;

/** {cashflows [fen, signed], periodsPerYear} → {irrPerPeriod, aprNominal, earCompound}. */
export function irrAnnualise({ cashflows, periodsPerYear }) {
  const found = singleRate(cashflows, cashflows.map((_, index) => index));
  if (found === null) return fault("cashflows", "no-single-rate");
  const irrPerPeriod = exact(found);
  return { irrPerPeriod, aprNominal: irrPerPeriod * BigInt(periodsPerYear), earCompound: grown(irrPerPeriod, periodsPerYear) };
}

/** {dates, amounts [fen, signed]} → {xirr365}: a year's rate by actual days, as spreadsheets do it. */
export function xirr({ dates, amounts }) {
  if (dates.some((date) => date < dates[0])) return fault("dates", "wrong-order");
  const days = Array.from(new Set(dates)).sort();
  const flows = days.map((day) => [daysBetween(dates[0], day) / 365, sum(amounts.filter((_, index) => dates[index] === day))]);
  const found = singleRate(flows.map(([, amount]) => amount), flows.map(([time]) => time));
  return found === null ? fault("amounts", "no-single-rate") : { xirr365: exact(found) };
}

/** `whole` in `count` parts of nearest(whole / count), none more than what is left, the last the rest. */
export function equalParts(whole, count) {
  const part = nearest(whole, BigInt(count));
  let left = whole;
  return Array.from({ length: count }, (_, index) => {
    const now = index === count - 1 ? left : least(part, left);
    left -= now;
    return now;
  });
}

/** {principal, periods, totalFee, charged "spread", "first" or "deducted"} → cashflows and what the fee is as a yearly rate. */
export function instalmentRate({ principal, periods, totalFee, charged }) {
  if (charged === "deducted" && totalFee >= principal) return fault("totalFee", "too-large");
  const parts = equalParts(principal, periods);
  const spread = charged === "spread" ? equalParts(totalFee, periods) : [charged === "first" ? totalFee : 0n];
  const received = charged === "deducted" ? principal - totalFee : principal;
  const cashflows = [received, ...parts.map((part, index) => -part - (spread[index] || 0n))];
  let left = received;
  const held = sum(parts.map((part) => {
    const before = orZero(left);
    left -= part;
    return before;
  }));
  return {
    cashflows,
    ...irrAnnualise({ cashflows, periodsPerYear: 12 }),
    simpleAnnual: nearest(totalFee * 12n * ONE, held),
    looksLike: nearest(totalFee * 12n * ONE, principal * BigInt(periods)),
  };
}

/** {balance, upfront, monthly, periods} → {totalPaid, costOverBalance, irrPerPeriod, aprNominal}; rates null where there is no single one. */
export function compareOffer({ balance, upfront, monthly, periods }) {
  const totalPaid = upfront + monthly * BigInt(periods);
  const cashflows = [balance - upfront, ...Array(periods).fill(-monthly)];
  const { irrPerPeriod = null, aprNominal = null } = irrAnnualise({ cashflows, periodsPerYear: 12 });
  return { totalPaid, costOverBalance: totalPaid - balance, irrPerPeriod, aprNominal };
}

/** {balance, offers: [{id, upfront, monthly, periods}]} → {offers: [{id, …}], cheapest, lightest, soonest}: ids, a tie goes to the first. */
export function compareOffers({ balance, offers }) {
  const found = offers.map((offer) => ({ ...offer, ...compareOffer({ ...offer, balance }) }));
  const best = (name) => found.reduce((one, other) => (other[name] < one[name] ? other : one)).id;
  return { offers: found, cheapest: best("totalPaid"), lightest: best("monthly"), soonest: best("periods") };
}

/** {principal, interestAndPenalty, offerLumpSum} → {total, saving, savingPercentOfTotal, forgivenInterestShare}; null where there is nothing to divide by. */
export function settlementDiscount({ principal, interestAndPenalty, offerLumpSum }) {
  const total = principal + interestAndPenalty;
  const saving = total - offerLumpSum;
  const share = (whole) => (whole ? nearest(saving * ONE, whole) : null);
  return { total, saving, savingPercentOfTotal: share(total), forgivenInterestShare: share(interestAndPenalty) };
}
