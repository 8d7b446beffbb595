// What a lender says, checked: `check-a-quote`, `compare-offers`, `real-rate`, `ceiling`. And what law sets: `court-fees`, `two-dates`.
import { debtOf, isAbove } from "./cost.js";
import { readGroups } from "./form.js";
import { checkQuote } from "./interest.js";
import { ceilingTest, courtAcceptanceFee, creditRecordEarliestRemoval, enforcementFee, limitationEnd } from "./law.js";
import { percent } from "./money.js";
import { compareOffers, instalmentRate } from "./rates.js";
import { say } from "./words.js";

const share = (value, places = 2) => (value === null || value === undefined ? null : percent(value, places));

export function quoteTool(values, form, today) {
  const debt = debtOf(values, today);
  if (debt.faults) return debt;
  const found = checkQuote({ ...debt, quotedTotal: values.quotedTotal, principal: values.principal });
  const { difference, verdict } = found;
  const annualRate = share(found.impliedAnnualRate);
  return {
    quoted: values.quotedTotal, expected: found.expectedTotal, interest: found.expectedInterest, difference,
    gap: difference < 0n ? -difference : difference, [verdict]: true,
    impliedDaily: share(found.impliedDailyRate, 4), annualRate, above: annualRate !== null && isAbove(annualRate),
    carry: { ...values, asOf: debt.asOf },
  };
}

export function offersTool({ principal }, form, today) {
  const groups = readGroups(form, "offer", today);
  const problems = groups.flatMap((group) => group.problems);
  if (problems.length) return { problems };
  const offers = groups.map(({ values }, index) => ({ upfront: 0n, periods: 0, monthly: 0n, ...values, id: say("offer", { n: index + 1 }) }))
    .filter(({ upfront, monthly, periods }) => upfront || monthly && periods);
  if (!offers.length) return { problems: [{ field: groups[0].group.querySelector("[name=monthly]"), code: "empty" }] };
  const found = compareOffers({ balance: principal, offers });
  return {
    ...found,
    offers: found.offers.map(({ id, totalPaid, costOverBalance, aprNominal }) => ({ label: id, totalPaid, cost: costOverBalance, rate: share(aprNominal) })),
  };
}

export function rateTool({ principal, months, fees, charged }) {
  const found = instalmentRate({ principal, periods: months, totalFee: fees, charged });
  if (found.error || found.aprNominal === undefined) return { faults: [["fees", "too-large"]] };
  return { looksLike: share(found.looksLike), aprNominal: share(found.aprNominal), earCompound: share(found.earCompound) };
}

export function ceilingTool({ principal, days, charged, lender, contractDate }) {
  if (lender === "private" && !contractDate) return { faults: [["contractDate", "empty"]] };
  const segments = [{ outstandingPrincipal: principal, days }];
  const found = ceilingTest({ segments, chargedTotal: charged, dayBasis: 365, lender, contractDate });
  return { ...found, [found.rule]: true, effective: share(found.effectiveAnnualRate), cap: share(found.capAnnualRate) };
}

export function feesTool({ claim }) {
  const { full, halved, paymentOrderThird } = courtAcceptanceFee({ claim });
  return { fullFee: full, halvedFee: halved, orderFee: paymentOrderThird, enforcementFee: enforcementFee({ amount: claim }).fee };
}

export function datesTool({ lastEvent, settledDate }) {
  if (!lastEvent && !settledDate) return { faults: [["lastEvent", "empty"]] };
  return {
    limitationEnd: lastEvent && limitationEnd({ lastDueOrInterruptionDate: lastEvent, years: 3 }).lastDay,
    retainedThrough: creditRecordEarliestRemoval({ settledDate: settledDate || null }).retainedThrough,
  };
}
