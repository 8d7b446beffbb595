// What being late costs: the form `overdue-cost`, on its own page and small on the first one.
import { daysBetween } from "./dates.js";
import { costOfWaiting, overdueCost } from "./interest.js";
import { percent } from "./money.js";
import { dailyRate } from "./parse.js";
import { all } from "./words.js";

const HORIZONS = [30, 90, 180];

/** What several forms ask alike: {asOf, days, dailyRate, fees, noRate}, or {faults} where it does not hold together. */
export function debtOf(values, today) {
  const asOf = values.asOf || today;
  const { dueDate, rate, ratePer = "day" } = values;
  if (values.days === undefined && dueDate && dueDate > asOf) return { faults: [["dueDate", "future"]] };
  const days = values.days === undefined && dueDate ? daysBetween(dueDate, asOf) : values.days;
  if (days === undefined) return { faults: [["days", "empty"]] };
  if (days > 3650) return { faults: [["dueDate", "days-range"]] };
  return { asOf, days, dailyRate: rate === undefined ? 0n : dailyRate(rate, ratePer), fees: values.fees || 0n, noRate: rate === undefined };
}

/** Whether a yearly percent is above the line that the page draws (`data-ceiling`). */
export const isAbove = (annual) => all("[data-ceiling]").some((line) => Number(annual) > Number(line.dataset.ceiling));

export function costTool(values, form, today) {
  const debt = debtOf(values, today);
  if (debt.faults) return debt;
  const given = { ...debt, principal: values.principal };
  const found = overdueCost(given);
  const waiting = costOfWaiting({ ...given, horizons: HORIZONS }).rows;
  const annualRate = percent(found.annualRate);
  const shownRate = debt.noRate ? {} : { annualRate };
  return {
    ...given, ...found, ...shownRate, waiting: debt.noRate ? [] : waiting, above: !debt.noRate && isAbove(annualRate),
    perDay: debt.noRate ? null : found.perDay, perMonth: debt.noRate ? null : found.perMonth,
    annualRate: debt.noRate ? null : annualRate, from: found.total, to: waiting[2].total,
    carry: { ...values, asOf: debt.asOf },
  };
}
