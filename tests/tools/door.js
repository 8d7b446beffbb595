// The golden files' way in and out of the engine: their texts become fen, rates and dates, and back.
import { overdueDays, addMonths, dateOf } from "../../overrides/assets/tools/dates.js";
import { ONE, plain, nearest, scaled } from "../../overrides/assets/tools/money.js";
import {
  simpleOverdueInterest, simpleInterestFromAnnual, penaltyInterest, penaltyWithInterestOnInterest, compareSimpleCompound,
  minimumPaymentInterest, overdueCost, costOfWaiting, overdueTimeline, capTest, checkQuote,
} from "../../overrides/assets/tools/interest.js";
import {
  dailyRateFrom, annualiseDaily, irrAnnualise, xirr, instalmentRate, compareOffer, compareOffers, settlementDiscount,
} from "../../overrides/assets/tools/rates.js";
import {
  repaymentPlan, compareRelief, longestPlan, missedPayment, equalInstalment, equalPrincipal, frozenPlanMonths, monthsToPayOff,
} from "../../overrides/assets/tools/plan.js";
import { shareOut, debtStrategy, comparePayOff, allocatePayment, allocateAcrossDebtsSameCreditor } from "../../overrides/assets/tools/share.js";
import { monthlyAmount, budget, checkOffer, affordability } from "../../overrides/assets/tools/budget.js";
import {
  lpr1yOn, ceilingTest, penaltyBaseRateThreshold, limitationEnd, creditRecordEarliestRemoval, courtAcceptanceFee, enforcementFee,
  doubleDelayInterest,
} from "../../overrides/assets/tools/law.js";

class Wrong extends Error {}

const wrong = (code) => { throw new Wrong(code); };

/** A decimal text of at most `places` places, between the limits, as a whole number. */
function decimal(text, places, lowest, highest) {
  if (typeof text !== "string" || text.length > 40 || !/^-?\d+(\.\d+)?$/.test(text) || (text.split(".")[1] || "").length > places) wrong("not-a-number");
  const value = scaled(text, places);
  if (value < lowest) wrong(lowest === 1n && value === 0n ? "not-positive" : "negative");
  if (value > highest) wrong("too-large");
  return value;
}

function whole(value, lowest, highest) {
  if (!Number.isInteger(value)) wrong("not-a-number");
  if (value < lowest) wrong(lowest > 0 && value === 0 ? "not-positive" : "negative");
  if (value > highest) wrong("too-large");
  return value;
}

function day(text) {
  const [, ...parts] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) || wrong("not-a-date");
  if (parts[0] < "1900" || parts[0] > "2199") wrong("date-out-of-range");
  return dateOf(...parts.map(Number)) === text ? text : wrong("not-a-date");
}

const MOST = 10n ** 11n;
const money = (text) => decimal(text, 2, 0n, MOST);
const positive = (text) => decimal(text, 2, 1n, MOST);
const signed = (text) => decimal(text, 2, -MOST, MOST);
const fraction = (text) => decimal(text, 18, 0n, 100n * ONE);
const share = (text) => decimal(text, 18, 0n, ONE);
const above0 = (text) => decimal(text, 18, 1n, 100n * ONE);
const days = (value) => whole(value, 0, 100000);
const count = (lowest, highest) => (value) => whole(value, lowest, highest);
const word = (...words) => (text) => (words.includes(text) ? text : wrong("not-a-number"));
const text = (value) => (typeof value === "string" ? value : wrong("not-a-number"));
const flag = (value) => (typeof value === "boolean" ? value : wrong("not-a-number"));
const basis = (value) => ([360, 365].includes(value) ? value : wrong("not-a-number"));
const maybe = (kind) => (value) => (value === undefined ? undefined : kind(value));
const orNull = (kind) => (value) => (value === null ? null : kind(value));
const list = (kind, least, most) => (values) => {
  if (!Array.isArray(values)) wrong("not-a-number");
  if (values.length < least) wrong("empty");
  return values.length > most ? wrong("too-many") : values.map(kind);
};
/** A list in which no id stands twice. */
const each = (kinds, most) => (values) => {
  const rows = list(row({ id: text, ...kinds }), 1, most)(values);
  return new Set(rows.map(({ id }) => id)).size < rows.length ? wrong("twice") : rows;
};
const row = (kinds) => (values) => (typeof values === "object" && values
  ? Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, kind(values[name])])) : wrong("not-a-number"));

const plan = {
  principal: money, interestSoFar: money, fees: money, waivedFees: money, lumpSum: money, dailyRate: fraction, interestFrom: day, asOf: day,
  firstDate: day, defer: count(0, 120), paidCount: count(0, 600),
};
const sizes = { monthly: maybe(positive), months: maybe(count(1, 600)) };
const relief = { relief: word("none", "stopped") };
const loan = { principal: positive, annualRate: fraction, periods: count(1, 600) };
const overdue = { principal: money, days, dailyRate: fraction, fees: money };
const steps = (values) => {
  const rows = list(row({ since: day, percent: (value) => decimal(value, 18, 0n, 100n * ONE) }), 1, 600)(values);
  return rows.some(({ since }, index) => index && since <= rows[index - 1].since) ? wrong("wrong-order") : rows;
};
const segments = list(row({ outstandingPrincipal: money, days }), 1, 600);
const line = { amount: money, period: word("day", "week", "month", "quarter", "year") };
const owed = each({ balance: positive, annualRate: fraction, minPayment: money }, 50);
const offer = { upfront: money, monthly: money, periods: count(1, 600) };
const creditor = each({ amount: money, annualRate: fraction, due: flag, secured: (value) => money(String(value)), dueDate: day }, 50);

/** What each function takes, by name. */
const TAKES = {
  overdueDays: [overdueDays, { dueDate: day, payDate: day }],
  addMonths: [({ date, months }) => ({ date: addMonths(date, months) }), { date: day, months: count(0, 1200) }],
  simpleOverdueInterest: [simpleOverdueInterest, { principal: money, dailyRate: fraction, days }],
  simpleInterestFromAnnual: [simpleInterestFromAnnual, { principal: money, annualRate: fraction, dayBasis: basis, days }],
  dailyRateFrom: [dailyRateFrom, { percent: (value) => decimal(value, 18, 0n, 10000n * ONE), per: word("day", "month", "year"), dayBasis: basis }],
  annualiseDaily: [annualiseDaily, { dailyRate: share }],
  penaltyInterest: [penaltyInterest, { overduePrincipal: money, contractDailyRate: fraction, multiplier: fraction, days }],
  penaltyWithInterestOnInterest: [penaltyWithInterestOnInterest,
    { overduePrincipal: money, overdueRegularInterest: money, penaltyDailyRate: fraction, days }],
  compareSimpleCompound: [compareSimpleCompound, { principal: money, dailyRate: share, days: count(0, 3650) }],
  minimumPaymentInterest: [minimumPaymentInterest, { bill: money, minRatio: share, dailyRate: fraction, days }],
  overdueCost: [overdueCost, overdue],
  costOfWaiting: [costOfWaiting, { ...overdue, horizons: list(days, 0, 100) }],
  overdueTimeline: [overdueTimeline, {
    principal: money, dailyRate: fraction, dueDate: day, payments: list(row({ date: day, amount: money }), 0, 600), asOf: day,
    order: word("interest-first", "principal-first"),
  }],
  equalInstalment: [equalInstalment, loan],
  equalPrincipal: [equalPrincipal, loan],
  irrAnnualise: [irrAnnualise, { cashflows: list(signed, 2, 601), periodsPerYear: count(1, 366) }],
  xirr: [xirr, { dates: list(day, 2, 601), amounts: list(signed, 2, 601) }],
  instalmentRate: [instalmentRate, { principal: positive, periods: count(1, 600), totalFee: money, charged: word("spread", "first", "deducted") }],
  compareOffer: [compareOffer, { balance: money, ...offer }],
  compareOffers: [compareOffers, { balance: money, offers: each(offer, 12) }],
  settlementDiscount: [settlementDiscount, { principal: money, interestAndPenalty: money, offerLumpSum: money }],
  frozenPlanMonths: [frozenPlanMonths, { balance: positive, monthly: positive }],
  monthsToPayOff: [monthsToPayOff, { balance: positive, annualRate: fraction, monthly: positive }],
  repaymentPlan: [repaymentPlan, { ...plan, ...sizes, ...relief }],
  compareRelief: [compareRelief, { ...plan, ...sizes }],
  longestPlan: [longestPlan, { ...plan, ...relief, maxMonths: count(1, 600) }],
  missedPayment: [missedPayment, { ...plan, ...sizes, ...relief }],
  monthlyAmount: [monthlyAmount, line],
  budget: [budget, {
    income: list(row(line), 0, 100), spending: list(row({ ...line, essential: flag }), 0, 100), debts: list(row(line), 0, 100), bufferRatio: share,
  }],
  checkOffer: [checkOffer, { offer: money, income: money, spending: money, bufferRatio: share }],
  affordability: [affordability, {
    netIncome: money, essentialExpenses: money, dependentSupport: money, bufferRatio: share, totalDuePerMonth: money, livingFloor: money,
  }],
  shareOut: [shareOut, { amount: money, debts: each({ balance: money }, 50) }],
  debtStrategy: [debtStrategy, { debts: owed, monthlyBudget: money, mode: word("avalanche", "snowball", "pro-rata") }],
  comparePayOff: [comparePayOff, { debts: owed, monthlyBudget: money }],
  allocatePayment: [allocatePayment, {
    payment: money, fees: money, interest: money, principal: money,
    order: (names) => {
      const known = list(word("fees", "interest", "principal"), 3, 3)(names);
      return new Set(known).size < 3 ? wrong("twice") : known;
    },
  }],
  allocateAcrossDebtsSameCreditor: [allocateAcrossDebtsSameCreditor, { payment: money, debts: creditor, designate: maybe(text) }],
  checkQuote: [checkQuote, { quotedTotal: money, ...overdue }],
  capTest: [capTest, { segments, chargedTotal: money, capAnnualRate: fraction, dayBasis: basis }],
  ceilingTest: [ceilingTest, { segments, chargedTotal: money, dayBasis: basis, lender: word("licensed", "private"), contractDate: day, steps }],
  penaltyBaseRateThreshold: [penaltyBaseRateThreshold, { capAnnualRate: fraction, multiplier: above0 }],
  lpr1yOn: [lpr1yOn, { contractDate: day, steps }],
  limitationEnd: [limitationEnd, { lastDueOrInterruptionDate: day, years: count(1, 20) }],
  creditRecordEarliestRemoval: [creditRecordEarliestRemoval, { settledDate: orNull(day) }],
  courtAcceptanceFee: [courtAcceptanceFee, { claim: positive }],
  enforcementFee: [enforcementFee, { amount: positive }],
  doubleDelayInterest: [doubleDelayInterest, { judgmentMoneyExcludingGeneralInterest: money, days }],
};

/** Places of the results that are rates; 0 for as many as they have. All other exact results are money. */
const PLACES = {
  nominal360: 6, nominal365: 6, compound365: 10, annualRate: 6, dailyRate: 0, penaltyDailyRate: 0, baseAnnualRate: 0, capAnnualRate: 0,
  irrPerPeriod: 10, aprNominal: 10, earCompound: 10, simpleAnnual: 10, looksLike: 6, xirr365: 10, savingPercentOfTotal: 6,
  forgivenInterestShare: 6, debtServiceRatio: 6, impliedDailyRate: 10, impliedAnnualRate: 10, effectiveAnnualRate: 8, lpr1yPercent: 2,
  fourTimesPercent: 2,
};

function said(value, name) {
  if (Array.isArray(value)) return value.map((one) => said(one, name));
  if (value && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, said(one, key)]));
  if (typeof value !== "bigint") return value;
  if (!(name in PLACES)) return plain(value, 2);
  return PLACES[name] ? plain(nearest(value, 10n ** BigInt(18 - PLACES[name])), PLACES[name]) : plain(value, 18).replace(/\.?0+$/, "");
}

/** What one case comes to, in the form of `expected`. */
export function ask({ function: name, input }) {
  const [compute, kinds] = TAKES[name];
  const given = {};
  for (const [field, kind] of Object.entries(kinds)) {
    try {
      const value = kind(input[field]);
      if (value !== undefined) given[field] = value;
    } catch (error) {
      if (error instanceof Wrong) return { error: { code: error.message, field } };
      throw error;
    }
  }
  return said(compute(given), "");
}

globalThis.door = { ask: (cases) => cases.map(ask), functions: Object.keys(TAKES) };
