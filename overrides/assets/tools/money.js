// Money is a BigInt of fen. A rate is a fraction, a BigInt of 10^-18: 0.05 % is 5n * 10n ** 14n. Both are exact; nothing here is a float.

/** One, as a rate. */
export const ONE = 10n ** 18n;

/** The whole number nearest to over / under; a half goes away from zero. `under` must be above 0; without it, of what was multiplied by a rate. */
export function nearest(over, under = ONE) {
  const twice = 2n * (over < 0n ? -over : over);
  const size = (twice + under) / (2n * under);
  return over < 0n ? -size : size;
}

/** What stands against a computation: what is wrong, and with which field. */
export const fault = (field, code = "empty") => ({ error: { code, field } });

export const least = (a, b) => (a < b ? a : b);
export const orZero = (amount) => (amount > 0n ? amount : 0n);
export const sum = (amounts) => amounts.reduce((all, one) => all + one, 0n);
/** The sum of what stands under one name in each of `rows`. */
export const total = (rows, name) => sum(rows.map((row) => row[name]));

/** A plain decimal ("-12.5", ".5", "7.") as a whole number of 10^-places, half up; null when it is no such thing. */
export function scaled(text, places) {
  const found = /^(-?)(\d*)\.?(\d*)$/.exec(text);
  if (!found || !(found[2] || found[3])) return null;
  const size = nearest(BigInt(found[2] + found[3]) * 10n ** BigInt(places), 10n ** BigInt(found[3].length));
  return found[1] ? -size : size;
}

/** A whole number of 10^-places as a plain decimal: plain(1883240n, 2) is "18832.40". */
export function plain(value, places) {
  const digits = String(value < 0n ? -value : value).padStart(places + 1, "0");
  const cut = digits.length - places;
  return (value < 0n ? "-" : "") + digits.slice(0, cut) + (places ? "." + digits.slice(cut) : "");
}

/** Fen as a plain decimal of yuan, for `data-value`: "18832.40". */
export const yuan = (value) => plain(value, 2);
/** Fen as people read it, in all four languages: "18,832.40". */
export const grouped = (value) => yuan(value).replace(/\B(?=(\d{3})+\.)/g, ",");
/** A rate as percent with `places` digits, half up: percent(1825n * 10n ** 14n, 2) is "18.25". */
export const percent = (value, places) => plain(nearest(value * 100n, 10n ** BigInt(18 - places)), places);
/** A decimal with places without the last of them that say nothing: "0.50" is "0.5". */
export const brief = (decimal) => decimal.replace(/\.?0+$/, "");
/** A percent as short as it can be said: 0.05 % is "0.05", 18 % is "18". */
export const percentOf = (value) => brief(percent(value, 10));
