"""Articles without their Markdown, for comparing."""

import html
import json
import re

from tests.damage.gbk import narrow

FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.S)
TITLE = re.compile(r'^title: ("(?:[^"\\]|\\.)*")$', re.M)
HEADING_ID = re.compile(r"[ \t]*\{:?\s*#[\w-]+\s*\}[ \t]*$", re.M)
LINE_MARK = re.compile(r"(?:(#{1,6})|([-*+])|(\d+)[.)])[ \t]+")
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
SENTENCE = re.compile(r"[^。！？]*[。！？]+[”’」』）]*|[^。！？]+$")


def body(article: str) -> str:
    """The Markdown of an article.md: its title out of the front matter, the rest without the ids of its headings.

    >>> body('---\\nid: "a"\\ntitle: "题"\\n---\\n\\n## 甲 {#jia}\\n')
    '# 题\\n\\n## 甲'
    """
    front = FRONT_MATTER.match(article)
    title = TITLE.search(front.group()) if front else None
    heading = f"# {json.loads(title[1])}\n\n" if title and title[1] != '""' else ""
    return heading + HEADING_ID.sub("", FRONT_MATTER.sub("", article)).strip()


def split_mark(line: str) -> tuple[str, str]:
    """The Markdown mark of a line (hashes, a dash, a number) and its text without stars and escapes.

    >>> split_mark("- **键**：值\\\\*")
    ('-', '键：值*')
    """
    line = line.strip()
    found = LINE_MARK.match(line)
    mark = found[0].strip() if found else ""
    text = line[found.end() :] if found else line
    return mark, html.unescape(ESCAPE.sub(r"\1", text.replace("**", ""))).strip()


def texts(article: str) -> list[str]:
    """The text of every line that has one."""
    return [text for _, text in map(split_mark, body(article).splitlines()) if text]


def sentences(article: str) -> list[str]:
    """Every sentence of an article; a heading or item is at least one of its own.

    >>> sentences("## 甲\\n\\n一句。“二句。”三句")
    ['甲', '一句。', '“二句。”', '三句']
    """
    return [found[0].strip() for text in texts(article) for found in SENTENCE.finditer(text)]


def flat(text: str) -> str:
    """A text on one line, half-width and without spaces, so that width and structure make no difference.

    >>> flat("甲：1 乙\\n丙")
    '甲:1乙丙'
    """
    return re.sub(r"\s+", "", narrow(text))


def content(text: str) -> str:
    """Only what carries meaning: characters, letters, digits.

    >>> content("甲，1.5%")
    '甲15'
    """
    return "".join(character for character in text if character.isalnum())
