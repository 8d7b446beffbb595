"""`guide facts` shows what is held, finds what is due, and renews without touching anything else."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from scripts.registers.command import app
from scripts.registers.document import RegisterError
from scripts.registers.lookup import find_record
from scripts.registers.read import read_as_of, read_registers
from scripts.registers.renew import renew
from scripts.registers.uses import pages_by_id


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, [str(word) for word in words])
    return result.exit_code, result.output


def test_nothing_is_due_at_the_day_of_the_register(copy: Path) -> None:
    code, said = run("due", "--registers", copy)
    assert (code, said) == (0, "0 of 198 records are due on 2026-11-21.\n")


def test_what_is_soon_due_is_listed_with_its_pages(copy: Path) -> None:
    page = copy.parent / "docs" / "zh" / "guide" / "costs.md"
    page.parent.mkdir(parents=True)
    page.write_text('利率 {{ fact("lpr-current") }}', "utf-8")
    code, said = run("due", "--as-of", "2026-12-15", "--registers", copy)
    assert code == 0
    assert "2026-12-21  lpr-current  due in 6 days  guide/costs (zh)\n" in said
    assert "credit-5y" not in said


def test_a_month_past_the_date_fails(copy: Path) -> None:
    assert run("due", "--as-of", "2027-01-20", "--registers", copy)[0] == 0
    code, said = run("due", "--as-of", "2027-01-21", "--registers", copy)
    assert code == 1
    assert "2026-12-21  lpr-current  31 days past: check fails\n" in said


def test_an_excuse_is_shown_with_its_reason(copy: Path) -> None:
    path = copy / "facts" / "interest.yml"
    old = "- id: lpr-current\n"
    text = path.read_text("utf-8")
    path.write_text(text.replace(old, old + "  excused: {until: 2027-03-01, reason: The site is down.}\n"), "utf-8")
    said = run("due", "--as-of", "2027-01-21", "--registers", copy)[1]
    assert "2026-12-21  lpr-current  31 days past: The site is down.\n" in said


def test_today_is_the_day_of_the_machine(copy: Path) -> None:
    assert f"are due on {date.today()}." in run("due", "--today", "--registers", copy)[1]


def test_a_list_can_be_of_one_topic(copy: Path) -> None:
    said = run("list", "--topic", "credit", "--registers", copy)[1]
    assert said.startswith("credit: 征信 / Your credit record\n  credit-5y  check again by 2028-11-21, confidence high")
    assert "repair-2025-conditions  check again by 2028-11-21, confidence high, ended 2026-03-31" in said
    assert "lpr-current" not in said
    assert run("list", "--registers", copy)[1].count("check again by") == 184


def test_an_unknown_topic_is_answered_with_all_of_them(copy: Path) -> None:
    code, said = run("list", "--topic", "credits", "--registers", copy)
    assert code == 1
    assert "no topic 'credits'. There are: cards, collection, contract, court, credit," in said


def test_a_fact_is_shown_with_all_that_is_known(copy: Path) -> None:
    said = run("show", "credit-5y", "--registers", copy)[1]
    assert f"credit-5y  ({copy / 'facts' / 'credit.yml'}:5)\n" in said
    assert "  value: 5年 / 5 years\n" in said
    assert "  source: 《征信业管理条例》第十六条, 国务院, 国务院令第631号, in force 2013-03-15\n" in said
    assert "  checked 2026-11-21, check again by 2028-11-21: fresh on 2026-11-21\n" in said


def test_a_contact_is_shown_too(copy: Path) -> None:
    assert "  12356\n" in run("show", "mental-health-12356", "--registers", copy)[1]


def test_an_unknown_id_is_answered_with_the_nearest(copy: Path) -> None:
    code, said = run("show", "credit-6y", "--registers", copy)
    assert code == 1
    assert "Did you mean 'credit-5y'?" in said


def test_what_is_no_date_is_refused(copy: Path) -> None:
    code, said = run("renew", "credit-5y", "--checked", "tomorrow", "--registers", copy)
    assert code == 1
    assert "'tomorrow' is no date. Write it as 2026-11-21." in said


def test_a_spoilt_register_is_told_not_thrown(copy: Path) -> None:
    (copy / "as_of.txt").write_text("soon\n")
    code, said = run("due", "--registers", copy)
    assert code == 1
    assert "as_of.txt:1: no date can be read" in said


def test_renewing_changes_two_dates_and_nothing_else(copy: Path) -> None:
    before = {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()}
    code, said = run("renew", "lpr-current", "--checked", "2026-12-20", "--reason", "看过新公告", "--registers", copy)
    assert (code, said) == (0, "lpr-current was checked on 2026-12-20; check it again by 2027-01-19.\n")
    after = {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()}
    changed = {path.name for path in after if after[path] != before.get(path)}
    assert changed == {"interest.yml", "as_of.txt", "renewals.tsv"}
    old, new = before[copy / "facts" / "interest.yml"].splitlines(), after[copy / "facts" / "interest.yml"].splitlines()
    pairs = [pair for pair in zip(old, new, strict=True) if pair[0] != pair[1]]
    assert pairs == [
        (b"  checked: 2026-11-21", b"  checked: 2026-12-20"),
        (b"  check_again_by: 2026-12-21", b"  check_again_by: 2027-01-19"),
    ]
    assert (copy / "as_of.txt").read_text() == "2026-12-20\n"
    log = (copy / "renewals.tsv").read_text("utf-8").splitlines()
    assert log[1] == "2026-12-20\tlpr-current\t2026-11-21\t看过新公告"


def test_renewing_a_contact_keeps_line_ends_and_comments(copy: Path) -> None:
    path = copy / "contacts.yml"
    text = path.read_bytes().replace(b"\n", b"\r\n")
    before = text.replace(b"checked: 2026-11-21", b"checked:  2026-11-21 # seen", 1)
    path.write_bytes(before)
    renew(read_registers(copy), "alipay-95188", date(2026, 12, 1), "")
    expected = before.replace(b"checked:  2026-11-21 # seen", b"checked:  2026-12-01 # seen", 1)
    assert path.read_bytes() == expected.replace(b"check_again_by: 2027-05-21", b"check_again_by: 2027-06-01", 1)


def test_the_day_of_the_register_never_falls(copy: Path) -> None:
    renew(read_registers(copy), "credit-5y", date(2026, 12, 20), "")
    renew(read_registers(copy), "late-interest", date(2026, 12, 1), "")
    assert read_as_of(copy) == date(2026, 12, 20)


def test_every_renewal_leaves_a_line(copy: Path) -> None:
    renew(read_registers(copy), "credit-5y", date(2026, 12, 20), "first")
    renew(read_registers(copy), "credit-5y", date(2026, 12, 21), "second")
    lines = (copy / "renewals.tsv").read_text("utf-8").splitlines()
    assert lines[1:] == ["2026-12-20\tcredit-5y\t2026-11-21\tfirst", "2026-12-21\tcredit-5y\t2026-12-20\tsecond"]


@pytest.mark.parametrize(
    ("name", "day", "reason", "said"),
    [
        ("credit-5y", date(2026, 11, 20), "", r"credit\.yml:5: 'credit-5y' was already checked on 2026-11-21"),
        ("credit-5y", date(2026, 12, 1), "two\nlines", "a reason is one line without tabs"),
        ("credit-6y", date(2026, 12, 1), "", "Did you mean 'credit-5y'"),
    ],
)
def test_what_cannot_be_renewed_is_left_untouched(copy: Path, name: str, day: date, reason: str, said: str) -> None:
    before = {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()}
    with pytest.raises(RegisterError, match=said):
        renew(read_registers(copy), name, day, reason)
    assert {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()} == before


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=12, deadline=None)
@given(data=st.data(), later=st.integers(0, 400))
def test_any_record_can_be_renewed(copy: Path, data: st.DataObject, later: int) -> None:
    registers = read_registers(copy)
    name = data.draw(st.sampled_from(sorted({**registers.facts, **registers.contacts})))
    day = date.fromordinal(find_record(registers, name).checked.toordinal() + later)
    again = renew(registers, name, day, "")
    record = find_record(read_registers(copy), name)
    assert (record.checked, record.check_again_by) == (day, again)


def test_the_pages_of_a_record_are_found_in_every_language(tmp_path: Path) -> None:
    texts = {"zh": '{{ fact("a-b") }} {{value("a-b")}}', "en": "{{ contact('c') }} {{ fact( \"a-b\" ) }}"}
    for locale, text in texts.items():
        page = tmp_path / locale / "guide" / "one.md"
        page.parent.mkdir(parents=True)
        page.write_text(text, "utf-8")
    assert dict(pages_by_id(tmp_path)) == {"a-b": ["guide/one (en, zh)"], "c": ["guide/one (en)"]}
