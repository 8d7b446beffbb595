"""A clean article made into the page a content farm would show, with an account of what was done."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from random import Random

from tests.damage import scripting
from tests.damage.blocks import Block, parse, write
from tests.damage.censor import Gap, censor
from tests.damage.furniture import Piece, Shelf, choose, plant_kept, plant_spam
from tests.damage.gbk import narrow
from tests.damage.layout import Line, announce, flatten
from tests.damage.notes import draw_notes
from tests.damage.plain import flat, texts
from tests.damage.recipe import Recipe, Traits, draw
from tests.damage.shift import Event, Shifted, Step, shift
from tests.damage.spin import lose_commas, spin

AROUND = 4
MARKS = str.maketrans("，：；？！（）", ",:;?!()")
NOTHING = Shelf()


@dataclass(frozen=True)
class Seen:
    """One byte shift inside the article: what was there, what is there, and the restored words round it."""

    was: str
    now: str
    context: str


@dataclass(frozen=True)
class Damaged:
    """A damaged page and the truth about it.

    `expected` is the Markdown a repair should give, without ids. `spam` was put in and must go, `keep` was put in, is
    part of `expected`, and must stay. `events` and `gaps` are those of the article, not of its furniture.
    """

    text: str
    expected: str
    spam: tuple[Piece, ...] = ()
    keep: tuple[Piece, ...] = ()
    events: tuple[Seen, ...] = ()
    gaps: tuple[Gap, ...] = ()
    notes: int = 0


def damage(truth: str, recipe: Recipe, shelf: Shelf = NOTHING) -> Damaged:
    """Damage an article in the truth format as the recipe's family of sites would; same recipe, same page."""
    blocks = parse(truth)
    if recipe.family == "clean":
        return Damaged(truth, write(blocks))
    rng = Random(recipe.seed)
    return damage_as(truth, draw(recipe.family, blocks, rng), rng, shelf)


def damage_as(truth: str, traits: Traits, rng: Random, shelf: Shelf = NOTHING) -> Damaged:
    """Damage an article in exactly the ways the traits say."""
    keep = _keep(shelf, traits.furniture.keep, rng)
    blocks = _article(parse(truth), traits, keep, rng)
    expected = write(blocks)
    spam = choose(shelf, traits.furniture, _title(blocks), rng)
    lines = plant_spam(flatten(_spun(blocks, traits, rng), traits.layout), spam, rng)
    lines, gaps = _censored(lines, traits)
    spam = tuple(replace(piece, text=_cut(piece.text, traits)) for piece in spam)
    text, events, notes = _page(lines, traits, rng)
    whole = flat("\n".join(texts(expected)))
    return Damaged(
        text=text.replace("\n", "\n\n") + "\n" if traits.blank_lines else text + "\n",
        expected=expected,
        spam=spam,
        keep=keep,
        events=tuple(event for event in events if flat(event.context) in whole),
        gaps=tuple(gap for gap in gaps if flat(gap.context) in whole),
        notes=notes,
    )


def _keep(shelf: Shelf, amount: int, rng: Random) -> tuple[Piece, ...]:
    return tuple(rng.sample(shelf.keep, min(amount, len(shelf.keep))))


def _article(blocks: tuple[Block, ...], traits: Traits, keep: Iterable[Piece], rng: Random) -> tuple[Block, ...]:
    if not traits.titled:
        blocks = tuple(block for block in blocks if block.level != 1)
    blocks = plant_kept(blocks, keep, rng)
    return announce(blocks, traits.announcement) if traits.announcement else blocks


def _title(blocks: tuple[Block, ...]) -> str:
    return next((block.text for block in blocks if block.level == 1), "")


def _spun(blocks: tuple[Block, ...], traits: Traits, rng: Random) -> tuple[Block, ...]:
    def turned(text: str) -> str:
        return lose_commas(spin(text, rng, traits.spin), rng, traits.commas)

    return tuple(replace(block, lines=tuple(map(turned, block.lines))) for block in blocks)


def _censored(lines: tuple[Line, ...], traits: Traits) -> tuple[tuple[Line, ...], tuple[Gap, ...]]:
    if traits.censored is None:
        return lines, ()
    cut = [censor(line.mark + line.text, traits.censored, len(line.mark)) for line in lines]
    left = tuple(replace(line, mark="", text=text) for line, (text, _) in zip(lines, cut, strict=True))
    return left, tuple(gap for _, gaps in cut for gap in gaps)


def _cut(text: str, traits: Traits) -> str:
    return text if traits.censored is None else censor(text, traits.censored)[0]


def _page(lines: tuple[Line, ...], traits: Traits, rng: Random) -> tuple[str, tuple[Seen, ...], int]:
    plain = "\n".join(line.mark + line.text for line in lines)
    text = _written(plain, traits)
    if not traits.annotated:
        return text, (), 0
    step = Step(draw_notes(rng), traits.before_marks, traits.keep_private)
    shifted: Shifted = shift(scripting.naive(plain), step)
    return shifted.text, tuple(_seen(event, plain, lines) for event in shifted.events), shifted.notes


def _written(plain: str, traits: Traits) -> str:
    scripts = {"naive": scripting.naive, "taiwan": scripting.taiwan, "hongkong": scripting.hongkong}
    text = scripts[traits.script](plain) if traits.script in scripts else plain
    return narrow(text) if traits.width == "ascii" else text.translate(MARKS)


def _seen(event: Event, plain: str, lines: tuple[Line, ...]) -> Seen:
    """The event with up to four characters on both sides, inside its line and without the line's mark."""
    start = plain.rfind("\n", 0, event.start) + 1
    end = plain.find("\n", event.end)
    mark = len(lines[plain.count("\n", 0, event.start)].mark)
    left, right = max(start + mark, event.start - AROUND), event.end + AROUND
    return Seen(event.was, event.now, plain[left : min(right, len(plain) if end < 0 else end)])
