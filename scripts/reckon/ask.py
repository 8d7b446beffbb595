"""Ask the engine in words: a function by its name, inputs and answers as JSON knows them.

What a function takes and gives is read off its signature, so a new one needs no line here but its name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from inspect import signature
from typing import Any, get_type_hints

from scripts.reckon import (
    budget,
    ceiling,
    dates,
    instalment,
    interest,
    irr,
    law,
    offers,
    plan,
    quote,
    rates,
    relief,
    share,
    strategy,
    timeline,
)
from scripts.reckon.errors import ReckonError
from scripts.reckon.shapes import camel, is_record, parts_of
from scripts.reckon.words import Json, read, read_record, say

_FUNCTIONS: tuple[Callable[..., object], ...] = (
    *(dates.overdue_days, dates.add_months),
    *(interest.simple_overdue_interest, interest.simple_interest_from_annual, interest.penalty_interest),
    *(interest.penalty_with_interest_on_interest, interest.compare_simple_compound),
    *(interest.minimum_payment_interest, interest.overdue_cost, interest.cost_of_waiting),
    *(rates.daily_rate_from, rates.annualise_daily, rates.penalty_base_rate_threshold),
    *(timeline.overdue_timeline, instalment.equal_instalment, instalment.equal_principal),
    *(instalment.frozen_plan_months, instalment.months_to_pay_off, irr.irr_annualise, irr.xirr),
    *(offers.instalment_rate, offers.compare_offer, offers.compare_offers, offers.settlement_discount),
    *(plan.repayment_plan, relief.compare_relief, relief.longest_plan, relief.missed_payment),
    *(budget.monthly_amount, budget.budget, budget.check_offer, budget.affordability),
    *(share.share_out, share.allocate_payment, share.allocate_across_debts_same_creditor),
    *(strategy.debt_strategy, strategy.compare_pay_off, quote.check_quote),
    *(ceiling.cap_test, ceiling.ceiling_test, ceiling.lpr_1y_on),
    *(law.limitation_end, law.credit_record_earliest_removal, law.court_acceptance_fee),
    *(law.enforcement_fee, law.double_delay_interest),
)
#: Every function by the name it has in the golden files and in the browser.
FUNCTIONS: Mapping[str, Callable[..., object]] = {camel(function.__name__): function for function in _FUNCTIONS}


def work_out(function: str, given: Mapping[str, Json]) -> object:
    """The answer of a function of FUNCTIONS as its own noun. Raises ReckonError whose `field` is a name of `given`."""
    try:
        return FUNCTIONS[function](**_arguments(function, given))
    except ReckonError as error:
        raise ReckonError(error.code, camel(error.field)) from error


def ask(function: str, given: Mapping[str, Json]) -> Json:
    """The answer of a function in words: money with two places, rates as decimals, dates as 2026-11-21."""
    return say(type(answer := work_out(function, given)), answer)


@cache
def takes(function: str) -> Mapping[str, Any]:
    """What a function is given, by its names in JSON, with the kind of each."""
    kinds: dict[str, Any] = {}
    for name, kind in _parameters(function).items():
        parts = parts_of(kind) if is_record(kind) else {name: kind}
        kinds |= {camel(part): inner for part, inner in parts.items()}
    return kinds


@cache
def _parameters(function: str) -> Mapping[str, Any]:
    hints = get_type_hints(FUNCTIONS[function], include_extras=True)
    return {name: hints[name] for name in signature(FUNCTIONS[function]).parameters}


def _arguments(function: str, given: Mapping[str, Json]) -> Mapping[str, Any]:
    """Each argument; a record is read from the same object as the arguments beside it."""
    return {
        name: read_record(kind, given) if is_record(kind) else read(kind, given.get(camel(name)), name)
        for name, kind in _parameters(function).items()
    }
