// What law and court practice set: ceilings, fees, and dates. Each with its source.
import { ONE, least, nearest, scaled } from "./money.js";
import { addMonths } from "./dates.js";
import { accrued, capTest } from "./interest.js";

// 诉讼费用交纳办法 art. 13 (property cases) and 14 (enforcement): 50 yuan up to 10,000, then so many thousandths up to each limit.
// Limits in 10,000 yuan.
const UNIT = 1000000n;
const COURT = [[10n, 25n], [20n, 20n], [50n, 15n], [100n, 10n], [200n, 9n], [500n, 8n], [1000n, 7n], [2000n, 6n], [0n, 5n]];
const ENFORCEMENT = [[50n, 15n], [500n, 10n], [1000n, 5n], [0n, 1n]];

/** A fee by steps, in thousandths of a fen. The last step has no limit. */
function stepped(amount, steps) {
  let [fee, below] = [50n * 100n * 1000n, UNIT];
  for (const [limit, thousandths] of steps) {
    const top = limit ? least(amount, limit * UNIT) : amount;
    if (top > below) fee += (top - below) * thousandths;
    below = limit * UNIT;
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
  interest: accrued(judgmentMoneyExcludingGeneralInterest, scaled("0.000175", 18), days),
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
  if (lender === "licensed") return found(scaled("0.24", 18), "court-24");
  const { fourTimesPercent } = lpr1yOn({ contractDate, steps });
  if (fourTimesPercent !== null) return found(fourTimesPercent / 100n, "four-lpr");
  return { ...found(0n, "split"), capAnnualRate: null, capAmount: null, excess: null };
}

/** {capAnnualRate, multiplier} → {baseAnnualRate}: above it a penalty of so many times the contract's rate is above the ceiling. */
export const penaltyBaseRateThreshold = ({ capAnnualRate, multiplier }) => ({ baseAnnualRate: nearest(capAnnualRate * ONE, multiplier) });
