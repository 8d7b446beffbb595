// What law and court practice set: ceilings, fees, and dates. Each with its source.
import { ONE, least, nearest, rate } from "./money.js";
import { addMonths } from "./dates.js";
import { accrued, capTest } from "./interest.js";

const YUAN = 100n;
const MILLION = 1000000n * YUAN;
// 诉讼费用交纳办法 art. 13 (property cases) and 14 (enforcement): 50 yuan up to 10,000, then so many thousandths up to each limit.
const START = 10000n * YUAN;
const COURT = [[MILLION / 10n, 25n], [MILLION / 5n, 20n], [MILLION / 2n, 15n], [MILLION, 10n], [2n * MILLION, 9n], [5n * MILLION, 8n],
  [10n * MILLION, 7n], [20n * MILLION, 6n], [0n, 5n]];
const ENFORCEMENT = [[MILLION / 2n, 15n], [5n * MILLION, 10n], [10n * MILLION, 5n], [0n, 1n]];

/** A fee by steps, in thousandths of a fen. The last step has no limit. */
function stepped(amount, steps) {
  let [fee, below] = [50n * YUAN * 1000n, START];
  for (const [limit, thousandths] of steps) {
    const top = limit ? least(amount, limit) : amount;
    if (top > below) fee += (top - below) * thousandths;
    below = limit;
  }
  return fee;
}

/** {claim} → {full, halved (summary procedure, mediation, withdrawal), paymentOrderThird}. */
export function courtAcceptanceFee({ claim }) {
  const fee = stepped(claim, COURT);
  return { full: nearest(fee, 1000n), halved: nearest(fee, 2000n), paymentOrderThird: nearest(fee, 3000n) };
}

/** {amount} → {fee}. */
export const enforcementFee = ({ amount }) => ({ fee: nearest(stepped(amount, ENFORCEMENT), 1000n) });

/** {judgmentMoneyExcludingGeneralInterest, days} → {interest}: 0.0175 % a day, 法释〔2014〕8号. */
export const doubleDelayInterest = ({ judgmentMoneyExcludingGeneralInterest, days }) => ({
  interest: accrued(judgmentMoneyExcludingGeneralInterest, rate("0.000175"), days),
});

/** {lastDueOrInterruptionDate, years} → {lastDay}: 民法典 188, 195. */
export const limitationEnd = ({ lastDueOrInterruptionDate, years }) => ({ lastDay: addMonths(lastDueOrInterruptionDate, 12 * years) });

/** {settledDate or null} → {retainedThrough or null}: five years from the end of the bad event, 征信业管理条例 16. */
export const creditRecordEarliestRemoval = ({ settledDate }) => ({ retainedThrough: settledDate && addMonths(settledDate, 60) });

const QUADRUPLE = "2020-08-20";

/**
 * {contractDate, steps: [{since, percent}] of the one-year LPR as the register has them, oldest first} → {lpr1yPercent, fourTimesPercent}:
 * percent as rates, or null where there was none (民间借贷规定 25, 31).
 */
export function lpr1yOn({ contractDate, steps }) {
  const [last] = steps.filter(({ since }) => since <= contractDate).slice(-1);
  const lpr1yPercent = last ? last.percent : null;
  return { lpr1yPercent, fourTimesPercent: last && contractDate >= QUADRUPLE ? lpr1yPercent * 4n : null };
}

/** {segments, chargedTotal, dayBasis, lender "licensed" or "private", contractDate, steps} → as capTest, with capAnnualRate and the rule that holds. */
export function ceilingTest({ lender, contractDate, steps, ...charged }) {
  const found = (capAnnualRate, rule) => ({ ...capTest({ ...charged, capAnnualRate }), capAnnualRate, rule });
  if (lender === "licensed") return found(rate("0.24"), "court-24");
  const { fourTimesPercent } = lpr1yOn({ contractDate, steps });
  if (fourTimesPercent !== null) return found(fourTimesPercent / 100n, "four-lpr");
  return { ...found(0n, "split"), capAnnualRate: null, capAmount: null, excess: null };
}

/** {capAnnualRate, multiplier} → {baseAnnualRate}: above it a penalty of so many times the contract's rate is above the ceiling. */
export const penaltyBaseRateThreshold = ({ capAnnualRate, multiplier }) => ({ baseAnnualRate: nearest(capAnnualRate * ONE, multiplier) });
