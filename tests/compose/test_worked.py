"""Numbers of worked examples, computed when the page is made."""

from __future__ import annotations

import pytest

from scripts.compose.errors import ComposeError
from tests.compose.conftest import House


@pytest.mark.parametrize(
    ("asked", "zh", "en"),
    [
        ("late.interest", "432.40", "432.40"),
        ("late.principal", "18,400", "18,400"),
        ("late.days", "47", "47"),
        ("late.dailyRate", "0.05%", "0.05%"),
        ("late.annualRate", "18.25%", "18.25%"),
        ("plan.totalPaid", "18,832.40", "18,832.40"),
        ("plan.payments", "21", "21"),
        ("plan.lastDate", "2028年8月10日", "10 August 2028"),
        ("plan.firstDate", "2026年12月10日", "10 December 2026"),
        ("plan.schedule.1.interest", "432.40", "432.40"),
        ("plan.schedule.21.pay", "832.40", "832.40"),
        ("cheaper.saving", "−0.50", "−0.50"),
        ("left.income", "304.17", "304.17"),
        ("left.income.1.amount", "70", "70"),
        ("left.debts", "9", "9"),
        ("jiebei.multiplier", "1.5", "1.5"),
        ("jiebei.penaltyDailyRate", "0.06%", "0.06%"),
    ],
)
def test_a_number_of_an_example_is_said_without_its_unit(house: House, asked: str, zh: str, en: str) -> None:
    for locale in ("zh", "en"):
        house.page(f"{locale}/guide/a.md", f'例：{{{{ worked("{asked}") }}}}元')
    composed = house.compose()
    assert composed.body("zh/guide/a.md").strip() == f"例：{zh}元"
    assert composed.body("en/guide/a.md").strip() == f"例：{en}元"


def test_a_title_can_ask_too(house: House) -> None:
    house.page("zh/guide/a.md", "一", "title: 题目\nanswer: '例：{{ worked(\"late.total\") }}元。'")
    assert house.compose().matter("zh/guide/a.md")["answer"] == "例：18,832.40元。"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("lat.interest", "no example 'lat'. Did you mean 'late'? See "),
        ("late.intrest", "example 'late' has no number 'intrest'. Did you mean 'interest'? There is: principal, days,"),
        ("late", "example 'late' has no number ''. There is: principal,"),
        ("plan.schedule.22.pay", "example 'plan' has no number 'schedule.22.pay'. "),
        ("plan.schedule", "example 'plan' has no number 'schedule'. There is: 1, 2,"),
        ("left.income.2.amount", "example 'left' has no number 'income.2.amount'. There is: 1."),
        ("plan.relief", "example 'plan' has no number 'relief'. Ask for one that this example has."),
        ("cheaper.forgivenInterestShare", "example 'cheaper' has no number 'forgivenInterestShare'. Ask for one"),
    ],
)
def test_a_wrong_question_is_refused_with_its_line(house: House, asked: str, said: str) -> None:
    house.page("zh/guide/a.md", f'一\n\n例：{{{{ worked("{asked}") }}}}')
    with pytest.raises(ComposeError) as refused:
        house.compose()
    assert str(refused.value).startswith(f"docs/zh/guide/a.md:8: {said}")


@pytest.mark.parametrize(
    ("function", "given", "said"),
    [
        ("overdueCosts", "{}", "there is no function 'overdueCosts'. Did you mean 'overdueCost'?"),
        ("overdueDays", "{duedate: 2}", "'overdueDays' takes no 'duedate'. Did you mean 'dueDate'?"),
        ("overdueDays", '{dueDate: "5.10."}', "example 'own': 'dueDate' is no date. Write it as 2026-11-21."),
        ("monthlyAmount", '{amount: 350, period: "week"}', "example 'own': 'amount' is not what belongs here."),
    ],
)
def test_an_example_that_cannot_be_worked_out_is_refused_with_both_lines(
    house: House, function: str, given: str, said: str
) -> None:
    house.examples(f"examples:\n- id: own\n  function: {function}\n  given: {given}\n")
    house.page("zh/guide/a.md", '例：{{ worked("own.days") }}')
    with pytest.raises(ComposeError) as refused:
        house.compose()
    assert str(refused.value).startswith("docs/zh/guide/a.md:6: ")
    assert f"registers/examples.yml:2: {said}" in str(refused.value)
