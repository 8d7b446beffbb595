// What being late costs: the form `overdue-cost`, on its own page and small on the first one.
import { daysBetween } from "./dates.js";
import { costOfWaiting, overdueCost } from "./interest.js";
import { ONE } from "./money.js";
import { dailyRate } from "./parse.js";
import { first } from "./words.js";

/** What is still to be filled in, or does not fit: for `index.js`, which says it at the field. */
export const lacks = (field, code = "empty") => ({ error: { code, field } });

/** What several forms ask alike: {asOf, days, dailyRate, fees, …}, or {error} where it does not hold together. */
export function debtOf(values, today) {
  const { asOf = today, dueDate = asOf, rate = 0n, ratePer = "day", fees = 0n } = values;
  const counted = values.dueDate ? daysBetween(dueDate, asOf) : undefined;
  const { days = counted } = values;
  if (days === undefined) return lacks("days");
  if (days < 0) return lacks("dueDate", "future");
  return days > 3650 ? lacks("dueDate", "days-range") : { ...values, asOf, days, fees, rated: "rate" in values, dailyRate: dailyRate(rate, ratePer) };
}

/** The line that the page draws (`data-ceiling`, percent a year), as a rate; where it draws none, one that nothing is above. */
export const line = () => BigInt((first("[data-ceiling]") || { dataset: { ceiling: 99999 } }).dataset.ceiling) * (ONE / 100n);

export function costTool(values, form, today) {
  const debt = debtOf(values, today);
  if (debt.error) return debt;
  const { annualRate, perDay, perMonth, ...found } = overdueCost(debt);
  const { rows } = costOfWaiting({ ...debt, horizons: [30, 90, 180] });
  const rated = debt.rated ? { annualRate, perDay, perMonth, waiting: rows, above: annualRate > line() } : { unrated: true };
  return { ...debt, ...found, ...rated, from: found.total, to: rows[2].total, state: { ...values, asOf: debt.asOf } };
}
