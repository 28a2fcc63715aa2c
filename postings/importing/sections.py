"""Which lines of an advert are duties, requirements, behaviours, benefits, and which are prose."""

import re
from dataclasses import dataclass, field

from postings.importing.draft import DraftItem
from postings.importing.markup import Block

OVERVIEW, APPLY, PROSE, ASIDE = "overview", "apply", "prose", "aside"
DUTY, NEED, NICE, MANNER, BENEFIT = "responsibility", "requirement", "nice", "behaviour", "benefit"
LISTED = (DUTY, NEED, NICE, MANNER, BENEFIT)

# The first that fits wins; headings in English, Malay, German, French, Spanish.
HEADINGS = (
    (APPLY, r"how to apply|cara (per)?mohon|to apply|bewerb|postuler|apply now"),
    (ASIDE, r"equal|diversity|inclusi|interview process|application process|hiring process|eeo"
            r"|accommodat|recruitment process|privacy|disclaimer|kekosongan|salary|compensation$"),
    (NICE, r"nice.to.ha|preferred|prefer|bonus|plus(es)?\b|desir|advantage|good to have|optional"
           r"|extra credit|von vorteil|wünschenswert|souhait|deseable|kelebihan"),
    (BENEFIT, r"benefit|perks|we offer|what you.?ll get|rewards|wir bieten|you.?ll enjoy"
              r"|nous offrons|ofrecemos|faedah|why (join|work)|in it for you|bieten"),
    (OVERVIEW, r"company (overview|description|profile|background)|about (us|the company)"
               r"|who we are|über uns|à propos|sobre nosotros|latar belakang|our (company|mission)"),
    (MANNER, r"behaviou?r|competenc|personal (qualit|attribut|skills)|soft skills|^skills?\b|traits"
             r"|sikap|kemahiran|compétences|habilidades"),
    (NEED, r"requirement|required|qualification|kelayakan|syarat|experience|education|you have"
           r"|you bring|who you are|about you|looking for|look for|you.?ll need|must.have|profil"
           r"|what you need|skills|anforderung|requisit|criteria|you are|knowledge|eligib"
           r"|you should|we need|expertise|background|the ideal candidate|technolog"),
    (DUTY, r"responsib|duties|duty|what you.?(ll| will)|you.?(ll| will)|essential function|tugas"
           r"|tanggungjawab|aufgaben|missions?\b|funciones|day.to.day|key (task|activit|account)"
           r"|your (role|impact|job|mission|tasks)|scope|accountab|job functions?|objectives"
           r"|expectations|in this role|tasks"),
    (PROSE, r"description|about the (role|job|team|position)|the (role|opportunity|position|team)"
            r"|summary|overview|introduction|location|additional info|job purpose|contract|about"),
)  # fmt: skip
ASKS = re.compile(
    r"degree|diploma|bachelor|years?['’]? (of )?.*experience|experience (in|with|of)|knowledge of"
    r"|ability to|able to|proficien|fluen|candidate|certif|\bSPM\b|willing to|good .*skills|must ",
    re.IGNORECASE,
)
OFFERS = re.compile(
    r"insurance|annual leave|401|allowance|paid (time|leave)|bonus\b|medical", re.IGNORECASE
)


@dataclass
class Sections:
    """An advert, sorted: the items, and the prose by what it is about."""

    items: list[DraftItem] = field(default_factory=list)
    introduction: list[str] = field(default_factory=list)
    overview: list[str] = field(default_factory=list)
    apply: list[str] = field(default_factory=list)
    others: dict[str, list[str]] = field(default_factory=dict)


def kind_of_heading(text: str) -> str | None:
    """What stands under a heading of these words, or None where the words don't tell."""
    plain = text.strip(" :*_").casefold()
    return next((kind for kind, words in HEADINGS if re.search(words, plain)), None)


def sort_blocks(blocks: list[Block]) -> Sections:
    """Walk the lines from top to bottom, minding the heading each stands under."""
    walk = _Walk(Sections())
    for position, block in enumerate(blocks):
        following = blocks[position + 1] if position + 1 < len(blocks) else None
        walk.take(block, leads_a_list=following is not None and following.kind == "item")
    return walk.sections


@dataclass
class _Walk:
    sections: Sections
    kind: str | None = None  # of the nearest heading that tells
    level: int = 0
    parent: str | None = None  # kind of the heading above it
    heading: str | None = None

    def take(self, block: Block, *, leads_a_list: bool) -> None:
        if block.kind == "item":
            self.take_item(block)
        elif block.kind == "heading" or (leads_a_list and self.is_heading(block.text)):
            self.take_heading(block.text, level=block.level or 8)
        else:
            self.take_prose(block.text)

    def is_heading(self, text: str) -> bool:
        """A short line before a list names it: “Minimum Required:”, “You will”."""
        return len(text) <= 100 and (text.endswith(":") or kind_of_heading(text) in LISTED)

    def take_heading(self, text: str, *, level: int) -> None:
        kind = kind_of_heading(text)
        inside = level > self.level
        if (inside and self.kind in (OVERVIEW, APPLY, ASIDE) and kind not in LISTED) or (
            kind in (None, PROSE) and inside and self.kind in LISTED
        ):
            kind = self.kind
        if kind == NEED and inside and self.kind == NICE and level == 8:
            kind = NICE
        if level <= 7 or self.level == 0:
            self.level = level
        self.kind, self.heading = kind, text.strip(" *_")[:200]

    def take_prose(self, text: str) -> None:
        """Prose ends no list, but it never becomes an item."""
        if self.kind == OVERVIEW:
            self.sections.overview.append(text)
        elif self.kind == APPLY:
            self.sections.apply.append(text)
        elif self.kind == PROSE or (not self.sections.items and self.kind is None):
            self.sections.introduction.append(text)
        else:
            self.sections.others.setdefault(self.heading or "More", []).append(text)

    def take_item(self, block: Block) -> None:
        if self.kind in (OVERVIEW, APPLY, ASIDE):
            self.take_prose(f"- {block.text}")
            return
        kind = self.kind if self.kind in LISTED else guess_kind(block.text)
        self.sections.items.append(
            DraftItem(
                kind=NEED if kind == NICE else kind,
                text=block.text,
                heading=self.heading,
                importance={NEED: "must", NICE: "nice"}.get(kind),
            )
        )


def guess_kind(text: str) -> str:
    """By its wording, where no heading tells."""
    if ASKS.search(text):
        return NEED
    return BENEFIT if OFFERS.search(text) else DUTY
