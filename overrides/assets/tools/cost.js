// What being late costs: the form `overdue-cost`, on its own page and small on the first one.
import { daysBetween } from "./dates.js";
import { costOfWaiting, overdueCost } from "./interest.js";
import { ONE, fault } from "./money.js";
import { dailyRate } from "./parse.js";
import { say } from "./words.js";

/** What several forms ask alike: {asOf, days, dailyRate, fees, …, state: what can be shared}, or {error} where it does not hold together. */
export function debtOf(values, today) {
  const { asOf = today, dueDate, days = dueDate && daysBetween(dueDate, asOf), rate = 0n, ratePer = "day", fees = 0n } = values;
  if (days === undefined) return fault("days");
  if (days < 0) return fault("dueDate", "future");
  if (days > 3650) return fault("dueDate", "days-range");
  const rated = "rate" in values;
  return { ...values, asOf, days, fees, rated, unrated: !rated, dailyRate: dailyRate(rate, ratePer), state: { ...values, asOf } };
}

/** The line that the page draws (the word `ceiling`, percent a year), as a rate; where it draws none, one that nothing is above. */
export const line = () => BigInt(say("ceiling") || 99999) * (ONE / 100n);

export function costTool(values, today) {
  const debt = debtOf(values, today);
  if (debt.error) return debt;
  const found = overdueCost(debt);
  return { ...debt, ...found, above: found.annualRate > line(), waiting: costOfWaiting({ ...debt, horizons: [30, 90, 180] }).rows };
}
