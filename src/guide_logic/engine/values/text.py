"""Typed text made plain before it is read: stray spaces, pasted invisible characters, other dashes and wide figures."""

import re
from dataclasses import dataclass

MAX_LENGTH = 60

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069\ufeff"))
_ALIKE = str.maketrans({"\uffe1": "£", "\u2044": "/", "≈": "~", "×": "x", "\u2018": "'", "\u2019": "'", "½": ".5"})
_PLAIN: dict[int, int | str | None] = {**_WIDE, **_DASHES, **_INVISIBLE, **_ALIKE}

_ABOUT = re.compile(
    r"(?:(?:about|approximately|approx|around|roughly|circa|ca|c|est|estimated(?: at)?)\b\.?|~)\s*", re.I
)
_ABOUT_AFTER = re.compile(r"[\s,(]*\b(?:approximately|approx|roughly|or so|or thereabouts)\b\.?\)?|ish", re.I)
_C_BESIDE = re.compile(r"c\.?\s*(?=[£\d])", re.I)


class OutOfRange(ValueError):
    """An amount, a date or a length of time beyond what is taken as an answer."""


@dataclass(frozen=True, slots=True)
class Taken[T]:
    """A value, and in ``notes`` what was assumed in reading it: whole sentences for the reader.

    ``rest`` is what was typed besides, and belongs to another question: extensions after a term,
    or ``WITH_VAT``.
    """

    value: T
    notes: tuple[str, ...] = ()
    rest: str = ""


def clean(text: str, example: str) -> str:
    """The text in ordinary characters with single spaces.

    Full-width characters, dashes and signs that only look different become the ordinary ones, and
    characters nobody can see go. Raises ``ValueError`` where nothing is left, too much, or any other character.
    """
    text = re.sub(r"\s+", " ", text.translate(_PLAIN)).strip()
    if not text:
        raise ValueError(f"Type an answer, for example {example}.")
    if len(text) > MAX_LENGTH:
        raise ValueError(f"That is too long. Type it like this: {example}.")
    if not text.replace("£", "").isascii() or not text.isprintable():
        raise ValueError(f"Use ordinary figures and letters only, for example {example}.")
    return text


def without_about(text: str) -> tuple[str, bool]:
    """The text without a word such as "about" before or after it, and whether there was one."""
    match = _ABOUT.match(text) or _C_BESIDE.match(text)
    shorter = text[match.end() :] if match else text
    if (after := _ABOUT_AFTER.search(shorter)) and after.end() == len(shorter) and after.start():
        shorter = shorter[: after.start()]
    return shorter.strip(), shorter != text
