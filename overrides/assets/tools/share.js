// One payment over parts of a debt, or over several debts.
import { ONE, fault, least, nearest, sum, total } from "./money.js";
import { LONGEST } from "./plan.js";

/** `amount` over `weights` in proportion, exact to the fen: those with the largest remainders get one fen more. At most each its weight. */
export function proportional(amount, weights) {
  const whole = sum(weights);
  if (amount >= whole) return weights;
  const parts = weights.map((weight) => (amount * weight) / whole);
  const rest = weights.map((weight, index) => [(amount * weight) % whole, index]);
  rest.sort((a, b) => Number(b[0] - a[0]));
  rest.slice(0, Number(amount - sum(parts))).forEach(([, index]) => { parts[index] += 1n; });
  return parts;
}

const named = (things, amounts) => Object.fromEntries(things.map(({ id }, index) => [id, amounts[index]]));

/** {amount, debts: [{id, balance}]} → {shares: {id: fen}, surplus}. */
export function shareOut({ amount, debts }) {
  const parts = proportional(amount, debts.map(({ balance }) => balance));
  return { shares: named(debts, parts), surplus: amount - sum(parts) };
}

/** {payment, fees, interest, principal, order: the three names} → {paid, left: by name, surplus}. */
export function allocatePayment({ payment, order, ...owed }) {
  const [paid, left] = [{}, {}];
  let surplus = payment;
  for (const name of order) {
    paid[name] = least(surplus, owed[name]);
    left[name] = owed[name] - paid[name];
    surplus -= paid[name];
  }
  return { paid, left, surplus };
}

/** Below 0 when `a` comes before `b`, by the first of `keys` in which they differ. */
const inOrder = (keys) => (a, b) => keys.reduce((found, key) => found || (key(a) < key(b) ? -1 : Number(key(a) > key(b))), 0);

/** {payment, debts: [{id, amount, annualRate, due, secured, dueDate}], designate?} → {paid: {id: fen}, surplus}. 民法典 560. */
export function allocateAcrossDebtsSameCreditor({ payment, debts, designate }) {
  if (designate !== undefined && !debts.some(({ id }) => id === designate)) {
    return fault("designate", "not-a-number");
  }
  const before = inOrder([
    ({ id }) => id !== designate,
    ({ due }) => !due,
    ({ secured }) => secured,
    ({ annualRate }) => -annualRate,
    ({ dueDate }) => dueDate,
  ]);
  let surplus = payment;
  let rest = debts.slice().sort(before);
  const paid = {};
  while (rest.length) {
    const equals = rest.filter((other) => before(rest[0], other) === 0);
    const parts = proportional(surplus, equals.map(({ amount }) => amount));
    Object.assign(paid, named(equals, parts));
    surplus -= sum(parts);
    rest = rest.slice(equals.length);
  }
  return { paid, surplus };
}

const ORDERS = {
  avalanche: (a, b) => Number(b.annualRate - a.annualRate) || Number(a.left - b.left),
  snowball: (a, b) => Number(a.left - b.left) || Number(b.annualRate - a.annualRate),
};

/** Put `rest` fen on open debts beyond their minimums: on one after the other, or on all in proportion. */
function payMore(open, rest, mode) {
  const order = ORDERS[mode];
  if (!order) {
    proportional(rest, open.map(({ left }) => left)).forEach((part, index) => { open[index].left -= part; });
    return;
  }
  for (const debt of open.slice().sort(order)) {
    const part = least(rest, debt.left);
    debt.left -= part;
    rest -= part;
  }
}

/** {debts: [{id, balance, annualRate, minPayment}], monthlyBudget, mode} → {feasible, months, totalInterest, totalPaid, payoffOrder} or {feasible: false, reason}. */
export function debtStrategy({ debts, monthlyBudget, mode }) {
  if (monthlyBudget < total(debts, "minPayment")) return { feasible: false, reason: "below-minimums" };
  let open = debts.map((debt) => ({ ...debt, left: debt.balance }));
  let totalInterest = 0n;
  const payoffOrder = [];
  for (let month = 1; month <= LONGEST; month += 1) {
    let rest = monthlyBudget;
    for (const debt of open) {
      const interest = nearest(debt.left * debt.annualRate, 12n * ONE);
      totalInterest += interest;
      const pay = least(debt.minPayment, debt.left + interest);
      debt.left += interest - pay;
      rest -= pay;
    }
    payMore(open, rest, mode);
    open.forEach(({ id, left }) => { if (!left) payoffOrder.push([id, month]); });
    open = open.filter(({ left }) => left);
    if (!open.length) {
      const totalPaid = total(debts, "balance") + totalInterest;
      return { feasible: true, months: month, totalInterest, totalPaid, payoffOrder };
    }
  }
  return { feasible: false, reason: "never" };
}

/** {debts, monthlyBudget} → {avalanche, snowball, proRata}: each as debtStrategy. */
export function comparePayOff(given) {
  const by = (mode) => debtStrategy({ ...given, mode });
  return { avalanche: by("avalanche"), snowball: by("snowball"), proRata: by("pro-rata") };
}
