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

// One-year loan prime rate in percent, from the day it was published.
const LPR = "2019-08-20 4.25 2019-09-20 4.20 2019-11-20 4.15 2020-02-20 4.05 2020-04-20 3.85 2021-12-20 3.80 2022-01-20 3.70 "
  + "2022-08-22 3.65 2023-06-20 3.55 2023-08-21 3.45 2024-07-22 3.35 2024-10-21 3.10 2025-05-20 3.00";
const QUADRUPLE = "2020-08-20";

/** {contractDate} → {lpr1yPercent, fourTimesPercent}: rates, or null where there was none (民间借贷规定 25, 31). */
export function lpr1yOn({ contractDate }) {
  const known = LPR.split(" ").filter((_, index, all) => index % 2 && all[index - 1] <= contractDate);
  const lpr1yPercent = known.length ? rate(known[known.length - 1]) : null;
  return { lpr1yPercent, fourTimesPercent: contractDate < QUADRUPLE ? null : lpr1yPercent * 4n };
}

/** {segments, chargedTotal, dayBasis, lender "licensed" or "private", contractDate} → as capTest, with capAnnualRate and the rule that holds. */
export function ceilingTest({ segments, chargedTotal, dayBasis, lender, contractDate }) {
  const rule = lender === "licensed" ? "court-24" : contractDate < QUADRUPLE ? "split" : "four-lpr";
  const split = rule === "split";
  const capAnnualRate = rule === "four-lpr" ? lpr1yOn({ contractDate }).fourTimesPercent / 100n : rate("0.24");
  const found = capTest({ segments, chargedTotal, dayBasis, capAnnualRate });
  return split ? { ...found, rule, capAnnualRate: null, capAmount: null, excess: null } : { ...found, rule, capAnnualRate };
}

/** {capAnnualRate, multiplier} → {baseAnnualRate}: above it a penalty of so many times the contract's rate is above the ceiling. */
export const penaltyBaseRateThreshold = ({ capAnnualRate, multiplier }) => ({ baseAnnualRate: nearest(capAnnualRate * ONE, multiplier) });
