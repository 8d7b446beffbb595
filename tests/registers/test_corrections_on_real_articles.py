"""The corrections find their claims in the articles from which they were drawn up."""

import os
from pathlib import Path

import pytest

from scripts.curate.curate import curate
from scripts.curate.decode import decode
from scripts.curate.read import find, read
from scripts.registers.corrections import CorrectionFile, find_corrections
from scripts.registers.document import read_document
from scripts.registers.load import load

ROOT = Path(__file__).parents[2]
REAL = os.environ.get("REAL_SOURCES")
CORRECTIONS = load(read_document(ROOT / "registers" / "corrections.yml"), CorrectionFile).corrections
# How many corrections were drawn up from each article, in the order of the register and of the articles' ids.
DRAWN = (7, 8, 7, 9, 7)
# Made only by the invented experts under the second article, who go with their block.
FROM_COMMENTS = {"asking-is-not-getting", "unproven-lawyers"}

pytestmark = pytest.mark.skipif(not REAL, reason="REAL_SOURCES names no folder with the real articles")


@pytest.mark.parametrize("place", range(len(DRAWN)))
def test_a_real_article_makes_the_claims_drawn_from_it(place: int) -> None:
    source = read(find(Path(str(REAL)))[place])
    start = sum(DRAWN[:place])
    expected = {one.id for one in CORRECTIONS[start : start + DRAWN[place]]}
    text = curate(source).page
    assert {one.id for one in find_corrections(CORRECTIONS, text)} == expected - FROM_COMMENTS


def test_what_only_the_comments_claim_stands_in_the_untouched_article() -> None:
    source = decode(read(find(Path(str(REAL)))[1])).decoded
    assert {one.id for one in find_corrections(CORRECTIONS, source)} >= FROM_COMMENTS
