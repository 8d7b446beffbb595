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
from scripts.reckon.words import Json, camel, is_record, read, read_record, say

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


def work_out(function: str, inputs: Mapping[str, Json]) -> object:
    """The answer of a function of FUNCTIONS as its own noun. Raises ReckonError whose `field` is a name of `inputs`."""
    work = FUNCTIONS[function]
    given: dict[str, Any] = {}
    try:
        for name, kind in takes(function).items():
            given[name] = read_record(kind, inputs) if is_record(kind) else _field(function, name, kind, inputs)
        return work(**given)
    except ReckonError as error:
        raise ReckonError(error.code, camel(error.field)) from error


def ask(function: str, inputs: Mapping[str, Json]) -> Json:
    """The answer of a function in words: money with two places, rates as decimals, dates as 2026-11-21."""
    return say(type(answer := work_out(function, inputs)), answer)


@cache
def takes(function: str) -> Mapping[str, Any]:
    """The arguments of a function by their Python names, with their kinds."""
    hints = get_type_hints(FUNCTIONS[function], include_extras=True)
    return {name: hints[name] for name in signature(FUNCTIONS[function]).parameters}


def _field(function: str, name: str, kind: Any, inputs: Mapping[str, Json]) -> object:
    if camel(name) not in inputs:
        default = signature(FUNCTIONS[function]).parameters[name].default
        if default is not signature(FUNCTIONS[function]).empty:
            return default
    return read(kind, inputs.get(camel(name)), name)
