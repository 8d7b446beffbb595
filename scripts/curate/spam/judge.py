"""Weigh one sentence: does it speak for itself as an advert, or does it report, describe or warn of one?"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from scripts.curate.contacts import Contact, contacts_in
from scripts.curate.spam.fold import fold
from scripts.curate.spam.rows import read_rows
from scripts.curate.spam.rules import Rule, rules_of
from scripts.curate.spam.wake import CONTACT

#: What the signs of a sentence must weigh together to make it an advert.
ENOUGH = 3
#: A sentence longer than this is no slogan: without a contact its signs must weigh twice as much.
_LONG = 100
#: What a word of warning or description takes off.
_DOUBT = 3
#: So many small signs make an offer.
_MANY = 4
#: Rules that only name what an advert is about; an article speaks of it, too.
_FIELDS = frozenset(("offer-field", "offer-repair", "offer-quick", "offer-debt-service", "offer-ashore"))
_FREE_MAIL = re.compile(
    r"@(?:(?:vip\.)?(?:qq|163|126|sina|sohu|tom|yeah|139|189|wo)\.(?:com|cn|net)(?:\.cn)?"
    r"|(?:gmail|foxmail|outlook|hotmail|live|yahoo|icloud|aliyun|protonmail|proton)\.(?:com|cn|me)(?:\.cn)?)$"
)
_QUOTED = re.compile(r"“[^“”]*”|「[^「」]*」|『[^『』]*』|\"[^\"]*\"")
_NEGATION = re.compile(
    r"(?:不要|不能|不得|不可|不应|不宜|(?<![识分特级区性辨告鉴类个])别|勿|莫|拒绝|禁止|严禁|谢绝|从不|绝不|切忌|避免|未必|不会"
    r"|没有(?:人)?)(?!忘|错过|犹豫|担心|着急|客气|再|急|慌|怕|走|迷路|懂|写)"
    r"|(?:要求|让|叫|诱导|引导|怂恿|劝)(?:你|您|我|他|她|他们|对方|借款人|用户|消费者|大家|人)?[^,。]{0,8}$"
)
_CLAUSE = re.compile(r"[,。;!?:]")
_LABEL = re.compile(
    r"[^\w]*(?:[\w/]{0,8}(?:电话|热线|手机|微信|qq|邮箱|联系|客服|咨询|座机|专线|tel|来电|致电|合作|投稿|联系人|老师|律师|频道|telegram|洽谈|编辑部|传真|服务|时间)"
    r"[\w/]{0,8}[\s:]*){0,3}",
    re.I,
)
_BUSINESS = re.compile(r"合作|投稿|商务|洽谈|报道|转载|编辑部|助手|广告|站长|咨询|推广|加盟|爆料")
_INSTITUTION = re.compile(r"地址|邮政编码|邮编|传真|监督电话|办公室|寻呼")


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a sentence was found to be: the rule that weighs most, the sum of weights, and the contacts in it."""

    rule: str
    weight: int
    contacts: tuple[Contact, ...]
    bare: bool

    @property
    def advert(self) -> bool:
        """Whether the sentence is an advert on its own evidence."""
        return self.weight >= ENOUGH


#: The judgement of a sentence that says nothing of the kind.
NOTHING = Judgement("", 0, (), False)


def judge(sentence: str, woken: Collection[Rule], context: str) -> Judgement:
    """Weigh ``sentence`` by the rules that its words woke. ``context`` is the line it stands in."""
    every = contacts_in(sentence) if CONTACT in woken else []
    contacts = tuple(contact for contact in every if not contact.official)
    if not contacts and every:
        return NOTHING
    folded = fold(sentence)
    met = _met(folded, rules_of("calls")) if contacts or _may_meet(folded, woken) else {}
    if not contacts and not met:
        return NOTHING
    bare = bool(contacts) and _bare(folded, contacts)
    kinds = set() if bare else _kinds(folded)
    if "frame" in kinds:
        return NOTHING
    doubt = _DOUBT if "caution" in kinds and not (contacts and "promo" in kinds) else 0
    reached = {_contact_rule(c): _contact_weight(c, folded, context) for c in contacts}
    offers = max((rule.weight for rule in met.values()), default=0)
    ads = sum(rule.weight for rule in met.values())
    if offers < 2 and not contacts and ads < _MANY:
        ads = 0
    weight = (
        max(reached.values(), default=0)
        + (_solicits(folded, contacts) if bare else 0)
        + (ads if contacts or len(folded) <= _LONG else ads // 2)
    )
    heaviest = max({**{r.id: r.weight for r in met.values()}, **reached}.items(), key=lambda item: item[1])
    return Judgement(heaviest[0], weight - doubt, contacts, bare)


@cache
def everything() -> tuple[Rule, ...]:
    """What to take for woken in a sentence that nothing was looked for in."""
    return (CONTACT, *rules_of("calls"))


def innocent(text: str) -> bool:
    """Whether no rule at all meets ``text``."""
    return not _met(fold(text), rules_of("calls")) and not any(not c.official for c in contacts_in(text))


def signs_of(text: str) -> tuple[int, bool]:
    """Weigh a line of an advert: the sum of its signs, and whether one of them sells rather than names a field."""
    folded = fold(text)
    met = _met(folded, rules_of("calls"))
    private = any(not contact.official for contact in contacts_in(text))
    return sum(rule.weight for rule in met.values()) + 3 * private, private or any(id not in _FIELDS for id in met)


def _may_meet(folded: str, woken: Collection[Rule]) -> bool:
    """Whether a rule that is ``woken`` meets; where all are, that is not worth asking."""
    if woken is rules_of("calls") or woken is everything():
        return True
    found = ((rule.table == "calls" and rule.meets(folded)) for rule in woken)
    return any(_speaks(folded, one) for one in found if one)


def _met(folded: str, rules: Sequence[Rule]) -> dict[str, Rule]:
    """The rules that meet a place of the sentence that is neither quoted nor negated."""
    return {rule.id: rule for rule in rules if (found := rule.meets(folded)) and _speaks(folded, found)}


def _speaks(folded: str, found: re.Match[str]) -> bool:
    """Whether what was met is said by the page itself: not in a quotation that the sentence talks about, not denied."""
    for quote in _QUOTED.finditer(folded):
        inside = quote.start() <= found.start() + 1 and found.end() <= quote.end() + 1
        if inside and len(re.sub(r"\W", "", folded[: quote.start()] + folded[quote.end() :])) >= 4:
            return False
    clause = max((m.end() for m in _CLAUSE.finditer(folded, 0, found.start() + 1)), default=0)
    return _NEGATION.search(folded[min(clause, found.start()) : found.end()]) is None


@cache
def _warnings() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((row["kind"], re.compile(row["pattern"])) for row in read_rows("warnings.tsv"))


def _kinds(folded: str) -> set[str]:
    return {kind for kind, pattern in _warnings() if pattern.search(folded)}


def _contact_rule(contact: Contact) -> str:
    return f"contact-{contact.kind}"


def _contact_weight(contact: Contact, folded: str, context: str) -> int:
    """Private contacts weigh enough alone; those an institution may have need one more sign."""
    plain = folded[slice(*contact.span)].isascii() and contact.normalised in folded
    if contact.kind == "mail":
        return 1 if plain and not _FREE_MAIL.search(contact.normalised) else 3
    if contact.kind == "service":
        return 2
    if contact.kind == "phone" and not contact.normalised.startswith("1"):
        return 1 if _INSTITUTION.search(context) else 2
    return 3


def _solicits(folded: str, contacts: Sequence[Contact]) -> int:
    """What a label alone adds to its contact: a mail address for business is nobody's complaint desk."""
    return 2 if contacts[0].kind == "mail" and _BUSINESS.search(folded) else 1


def _bare(folded: str, contacts: Sequence[Contact]) -> bool:
    """Whether nothing but a label and a bracket stands beside the contacts."""
    rest, at = "", 0
    for contact in contacts:
        rest += folded[at : contact.span[0]]
        at = contact.span[1]
    rest += folded[at:]
    return _LABEL.fullmatch(re.sub(r"\([^()]*\)", "", rest)) is not None
