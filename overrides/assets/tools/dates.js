// Dates are texts, YYYY-MM-DD, of the calendar; no clock and no time zone.

const DAY = 86400000;

const utcDay = (year, month, day) => new Date(Date.UTC(year, month - 1, day));
/** The day of a moment, by Greenwich. */
export const isoOf = (date) => date.toISOString().slice(0, 10);
/** Year, month and day of a date. */
export const partsOf = (date) => date.split("-").map(Number);

/** The date of a year, month (1-12) and day, or null when the calendar has no such day. Years 1900-2199. */
export function dateOf(year, month, day) {
  if (!(year >= 1900 && year < 2200)) return null;
  const date = utcDay(year, month, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? isoOf(date) : null;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from, to) => (Date.parse(to) - Date.parse(from)) / DAY;

/** The same day `count` months later, or the last of that month where it has no such day. */
export function addMonths(date, count) {
  const [year, month, day] = partsOf(date);
  const last = utcDay(year, month + count + 1, 0).getUTCDate();
  return isoOf(utcDay(year, month + count, Math.min(day, last)));
}

/** Calendar days late: 0 on the day it is due. Dates in, {days} out. */
export const overdueDays = ({ dueDate, payDate }) => ({ days: Math.max(0, daysBetween(dueDate, payDate)) });
