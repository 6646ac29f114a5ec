"""What the light touch tool asks."""

from dataclasses import replace

from guide_logic.decisions.light_touch.service import read
from guide_logic.decisions.shared.questions import BUYER, HEALTH, NATION
from guide_logic.engine.model import Kind, Question

SERVICE = Question(
    "service",
    "What are you buying?",
    kind=Kind.WORDS,
    hint="In a few plain words, such as debt advice or day centre. Or type a procurement code (CPV code), such as "
    "85312310. Say what most of the money is for.",
    why="A contract is light touch if it is wholly or mainly for services on a list. The list goes by code.",
    unknown="I don’t know",
    refs=("pa23-s9", "pr24-r42", "pr24-sch1"),
    ask_if=lambda answers, _: answers["nation"] != "scotland",
    samples=lambda *_: (
        "debt advice", "cleaning", "evaluation of a youth club", "substance misuse", "dialysis minibreaks",
        "zebra", "placement", "office cleaning", "85312310-5", "85323000", "79111000", "98341000", "90910000-9", "45000000", "80421000",
        "55500000", "80", "98", "7",
    ),
)  # fmt: skip

QUESTIONS = (
    NATION,
    SERVICE,
    replace(BUYER, ask_if=lambda answers, law: answers["nation"] != "scotland" and read(answers, law).may_be_health),
    replace(HEALTH, ask_if=lambda answers, law: "buyer" in answers and HEALTH.ask_if(answers, law)),
)
