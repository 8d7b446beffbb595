// What a lender says, checked: `check-a-quote`, `compare-offers`, `real-rate`, `ceiling`. And what law sets: `court-fees`, `two-dates`.
import { debtOf, lacks, isAbove } from "./cost.js";
import { readGroups } from "./form.js";
import { checkQuote } from "./interest.js";
import { ceilingTest, courtAcceptanceFee, creditRecordEarliestRemoval, enforcementFee, limitationEnd } from "./law.js";
import { compareOffers, instalmentRate } from "./rates.js";
import { say } from "./words.js";

export function quoteTool(values, form, today) {
  const debt = debtOf(values, today);
  if (debt.faults) return debt;
  const found = checkQuote(debt);
  const { difference, impliedAnnualRate, verdict } = found;
  const gap = difference < 0n ? -difference : difference;
  return { ...debt, ...found, gap, [verdict]: true, above: impliedAnnualRate && isAbove(impliedAnnualRate), state: { ...values, asOf: debt.asOf } };
}

export function offersTool({ principal }, form, today) {
  const { groups, lines, problems } = readGroups(form, "offer", today);
  if (problems.length) return { problems };
  const offers = lines.map((line, index) => ({ upfront: 0n, periods: 0, monthly: 0n, ...line, id: say("offer", { n: index + 1 }) }))
    .filter(({ upfront, monthly, periods }) => upfront || (monthly && periods));
  return offers.length ? compareOffers({ balance: principal, offers }) : { problems: [{ field: groups[0].querySelector("[name=monthly]"), code: "empty" }] };
}

export function rateTool(values) {
  const found = instalmentRate(values);
  return found.aprNominal === undefined ? lacks("totalFee", "too-large") : found;
}

export function ceilingTool({ principal, days, ...values }) {
  if (values.lender === "private" && !values.contractDate) return lacks("contractDate");
  const found = ceilingTest({ ...values, segments: [{ outstandingPrincipal: principal, days }], dayBasis: 365 });
  return { ...found, [found.rule]: true };
}

export const feesTool = ({ claim }) => ({ ...courtAcceptanceFee({ claim }), ...enforcementFee({ amount: claim }) });

export const datesTool = ({ lastEvent, settledDate }) => (lastEvent || settledDate ? {
  ...(lastEvent ? limitationEnd({ lastDueOrInterruptionDate: lastEvent, years: 3 }) : {}), ...creditRecordEarliestRemoval({ settledDate }),
} : lacks("lastEvent"));
