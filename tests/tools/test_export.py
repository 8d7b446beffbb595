"""What a reader takes along opens elsewhere: in Excel, in a calendar, and back in the log."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest
from playwright.sync_api import Page

STAMP = "20261121T080000Z"
_PAGE = Path(__file__).parents[2] / "scripts/compose/templates/tools/plan.results.html"
_SAID = re.search(r'data-w="calendar">(.*?)</div>', _PAGE.read_text(encoding="utf-8"))


def _form(language: int) -> str:
    """What the page of the plan says of a calendar, in Chinese (0) or English (1)."""
    assert _SAID
    return re.sub(r'\{\{ w\("(.*?)", "(.*?)"\) \}\}', lambda words: words[language + 1], _SAID[1])


def _event(number: int, pay: str) -> dict[str, object]:
    day = f"{2027 + number // 12}{number % 12 + 1:02d}10"
    return {"day": day, "n": number, "pay": pay, "last": "832.40", "stamp": STAMP}


EVENTS = [_event(number, "900.00") for number in range(12)]
ENTRY = {"date": "2026-11-20", "time": "23:30", "channel": "电话", "number": "95188", "who": "", "said": '=1+1\n"原话"'}
WHOLE = {**ENTRY, "whom": "", "promise": "", "file": "", "written": False}

Say = Callable[..., Any]


@pytest.fixture(scope="module")
def say(open_page: Callable[[str], Page]) -> Say:
    """Calls one function of the words of the page."""
    page = open_page("words.js")
    return lambda name, *values: page.evaluate("([name, values]) => words[name](...values)", [name, list(values)])


def calendar(say: Say) -> str:
    return str(say("ics", _form(0), EVENTS))


def test_a_calendar_holds_one_event_for_each_payment(say: Say) -> None:
    parsed = icalendar.Calendar.from_ical(calendar(say))
    events = list(parsed.walk("VEVENT"))
    assert [str(event["SUMMARY"]) for event in events] == [f"还款900.00元（第{n}期）" for n in range(12)]
    assert {str(event["DESCRIPTION"]) for event in events} == {"付之前看一眼账单，付完截图。"}
    starts = [event.decoded("DTSTART") for event in events]
    assert [f"{start:%Y-%m-%d %H:%M}" for start in starts] == [
        f"{str(event['day'])[:4]}-{str(event['day'])[4:6]}-10 09:00" for event in EVENTS
    ]
    assert {str(start.utcoffset()) for start in starts} == {"8:00:00"}
    assert {event["DTSTART"].params["TZID"] for event in events} == {"Asia/Shanghai"}
    assert {event.decoded("DTSTAMP").isoformat() for event in events} == {"2026-11-21T08:00:00+00:00"}
    assert parsed.errors == [] and [event.errors for event in events] == [[]] * len(events)


def test_each_event_tells_three_days_and_one_day_before(say: Say) -> None:
    for event in icalendar.Calendar.from_ical(calendar(say)).walk("VEVENT"):
        alarms = list(event.walk("VALARM"))
        assert [alarm.decoded("TRIGGER") for alarm in alarms] == [timedelta(days=-3), timedelta(days=-1)]
        assert {str(alarm["ACTION"]) for alarm in alarms} == {"DISPLAY"}
        assert {str(alarm["DESCRIPTION"]) for alarm in alarms} == {str(event["SUMMARY"])}


def test_a_calendar_brings_its_time_zone(say: Say) -> None:
    (zone,) = icalendar.Calendar.from_ical(calendar(say)).walk("VTIMEZONE")
    assert zone.to_tz().utcoffset(datetime(2027, 1, 10)) == timedelta(hours=8)


@pytest.mark.parametrize("language", [0, 1])
def test_lines_of_a_calendar_are_short_end_as_they_should_and_need_no_escape(say: Say, language: int) -> None:
    text = say("ics", _form(language), [_event(599, "10000000.00")])
    lines = text.encode().split(b"\r\n")
    assert lines[-1] == b"" and b"\n" not in text.encode().replace(b"\r\n", b"")
    assert max(map(len, lines)) <= 75
    assert not re.search(r"^(?:SUMMARY|DESCRIPTION|UID):.*[,;\\]", text, re.M)


def test_an_event_keeps_its_name_and_two_plans_have_different_ones(say: Say) -> None:
    def uids(events: list[dict[str, object]]) -> list[str]:
        text = say("ics", _form(0), events)
        return [str(event["UID"]) for event in icalendar.Calendar.from_ical(text).walk("VEVENT")]

    assert uids(EVENTS) == uids(EVENTS)
    assert uids(EVENTS)[3:] == uids(EVENTS[3:])
    other = [*({**event, "last": "1.00"} for event in EVENTS[:-1]), _event(11, "832.40")]
    assert len({*uids(EVENTS), *uids(other)}) == 2 * len(EVENTS)


def test_csv_opens_in_excel(say: Say) -> None:
    rows = [["期", "还"], [1, "900.00"], ["a,b", 'say "hi"'], ["two\nlines", "-12.50"], [" x ", "1,234.50"]]
    text = say("csv", rows)
    assert text.startswith("\ufeff") and text.endswith("\r\n")
    read = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))
    assert read == [[str(cell) for cell in row] for row in rows]


@pytest.mark.parametrize("wild", ["=1+1", "+cmd|' /C calc'!A0", "-1+1", "@A1", "\t=1", "\r=1", "＝1+1", "+86", "－1"])
def test_no_cell_becomes_a_formula(say: Say, wild: str) -> None:
    (row,) = csv.reader(io.StringIO(say("csv", [[wild]]).removeprefix("\ufeff"), newline=""))
    assert row == ["'" + wild]


def test_a_log_comes_back_from_its_copy(say: Say) -> None:
    text = say("backup", [ENTRY, {**ENTRY, "written": True}])
    assert json.loads(say("restore", text)) == {"entries": [WHOLE, {**WHOLE, "written": True}]}


def test_what_a_log_holds_comes_back_as_text(say: Say) -> None:
    wild = {"date": "2026-11-20", "said": 5, "who": ["a"], "file": "x" * 9999}
    (entry,) = json.loads(say("restore", say("backup", [wild])))["entries"]
    assert (entry["said"], entry["who"], len(entry["file"]), entry["written"]) == ("5", "a", 2000, False)


def test_what_is_not_in_a_log_is_left_behind(say: Say) -> None:
    text = say("backup", [{**ENTRY, "__proto__": {"a": 1}, "onclick": "x"}])
    assert json.loads(say("restore", text)) == {"entries": [WHOLE]}


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", "not-a-backup"),
        ("null", "not-a-backup"),
        ("[]", "not-a-backup"),
        ('{"kind":"other"}', "not-a-backup"),
        ('{"kind":"overdue-guide-log","version":2,"entries":[]}', "newer"),
        ('{"kind":"overdue-guide-log","version":1}', "not-a-backup"),
        ('{"kind":"overdue-guide-log","version":1,"entries":[null]}', "not-a-backup"),
        ('{"kind":"overdue-guide-log","version":1,"entries":[{"date":"2026-02-30"}]}', "not-a-backup"),
        ('{"kind":"overdue-guide-log","version":1,"entries":[{"date":20260203}]}', "not-a-backup"),
        (json.dumps({"kind": "overdue-guide-log", "version": 1, "entries": [{}] * 2001}), "too-large"),
    ],
)
def test_what_is_no_copy_of_a_log_says_so(say: Say, text: str, error: str) -> None:
    assert json.loads(say("restore", text)) == {"error": error}
