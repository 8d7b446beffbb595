"""Say whose official contact a number or a mail domain is: the register first, then classes nobody else can hold."""

from __future__ import annotations

import re
from functools import cache

from scripts.curate.spam.rows import read_rows
from scripts.registers.document import read_document
from scripts.registers.read import read_contacts
from scripts.registers.traditional import REGISTERS


def official_number(digits: str) -> str:
    """Return the Chinese name of the holder of a number, or nothing if it is not official.

    >>> official_number("95188"), official_number("95599"), official_number("4001001000")
    ('支付宝客服热线', '银行、保险和大企业的全国客服短号', '')
    """
    named = _registered().get(digits)
    if named:
        return named
    return next((name for pattern, name in _classes("number") if pattern.fullmatch(digits)), "")


def official_domain(domain: str) -> str:
    """Return whose official domain this is, or nothing.

    >>> official_domain("ipcrs.pbccrc.org.cn"), official_domain("qq.com")
    ('中国人民银行征信中心', '')
    """
    return next((name for pattern, name in _classes("domain") if pattern.fullmatch(domain)), "")


@cache
def _registered() -> dict[str, str]:
    contacts = read_contacts(read_document(REGISTERS / "contacts.yml"))
    return {re.sub(r"\D", "", contact.number): contact.name.zh for contact in contacts.values()}


@cache
def _classes(kind: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row["pattern"]), row["name"]) for row in read_rows("official.tsv") if row["kind"] == kind)
