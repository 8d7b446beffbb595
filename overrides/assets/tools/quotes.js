// What a lender says, checked: `check-a-quote`, `compare-offers`, `real-rate`, `ceiling`. And what law sets: `court-fees`, `two-dates`.
import { debtOf, line } from "./cost.js";
import { capTest, checkQuote } from "./interest.js";
import { courtAcceptanceFee, creditRecordEarliestRemoval, enforcementFee, limitationEnd } from "./law.js";
import { fault } from "./money.js";
import { compareOffers, instalmentRate } from "./rates.js";
import { say } from "./words.js";

export function quoteTool(values, today) {
  const debt = debtOf(values, today);
  if (debt.error) return debt;
  const found = checkQuote(debt);
  const { difference, impliedAnnualRate, verdict } = found;
  const gap = difference < 0n ? -difference : difference;
  return { ...debt, ...found, gap, [verdict]: true, above: impliedAnnualRate > line() };
}

export function offersTool({ principal }, today, rows) {
  const offers = rows.map((line, index) => ({ upfront: 0n, periods: 0, monthly: 0n, ...line, id: say("offer", { n: index + 1 }) }))
    .filter(({ upfront, monthly, periods }) => upfront || (monthly && periods));
  return offers.length ? compareOffers({ balance: principal, offers }) : fault("monthly");
}

export function rateTool(values) {
  const found = instalmentRate(values);
  return found.error ? fault("totalFee", "too-large") : found;
}

/** Whom which line binds: the licensed the one that the page draws, everyone else four times the LPR of the contract's day. */
export function ceilingTool({ principal, days, chargedTotal, lender, rate: lpr }) {
  const licensed = lender === "licensed";
  if (!licensed && !lpr) return fault("rate");
  const capAnnualRate = licensed ? line() : lpr * 4n;
  const found = capTest({ segments: [{ outstandingPrincipal: principal, days }], chargedTotal, capAnnualRate, dayBasis: 365 });
  return { ...found, capAnnualRate, [lender]: true };
}

export const feesTool = ({ claim }) => ({ ...courtAcceptanceFee({ claim }), ...enforcementFee({ amount: claim }) });

export const datesTool = ({ lastEvent, settledDate }) => (lastEvent || settledDate ? {
  ...(lastEvent && limitationEnd({ lastDueOrInterruptionDate: lastEvent, years: 3 })), ...creditRecordEarliestRemoval({ settledDate }),
} : fault("lastEvent"));
