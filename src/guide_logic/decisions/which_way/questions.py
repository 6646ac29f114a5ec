"""What "Which way to resource it?" asks, in order."""

from dataclasses import replace

from guide_logic.decisions.shared.grant_signs import QUESTIONS as GRANT_QUESTIONS
from guide_logic.decisions.shared.questions import DONT_KNOW, yes_no
from guide_logic.decisions.which_way.need import read
from guide_logic.decisions.which_way.options import (
    NEEDS_REPAYMENT,
    PROPERTY,
    PURPOSES,
    SHAPES,
)
from guide_logic.engine.model import Kind, Option, Question

_RECEIVES = next(question for question in GRANT_QUESTIONS if question.id == "receives")


QUESTIONS = (
    Question(
        "way_require",
        "Must the council be able to require that something is delivered?",
        hint="Ask what would fail if nobody could be made to deliver it. A legal duty of the council is a sign, not proof.",
        why="Of the guide’s five purposes only this one calls for a contract.",
        options=(
            Option("yes", "Yes: a set service or outcome"),
            Option("part", "For part of the work"),
            Option("no", "No: the council wants to support, start or grow something"),
            DONT_KNOW,
        ),
        refs=("pa23-s3",),
    ),
    replace(_RECEIVES, ask_if=lambda answers, _: not read(answers).is_required),
    Question(
        "way_aims",
        "Which of these do you want to happen?",
        kind=Kind.CHOICES,
        unknown=DONT_KNOW.label,
        hint="Choose all that apply. If you only want a service delivered, choose none.",
        why="These are the other four purposes of the guide’s figure eight. Each names the resources that suit it.",
        options=tuple(Option(aim, label) for aim, label in PURPOSES.items() if aim != "require"),
    ),
    yes_no(
        "way_repay",
        "Could somebody pay the money back one day?",
        hint="From what the work earns, or because a public body pays for its results.",
        why="Lenders and investors expect their money back. Givers of grants do not.",
        ask_if=lambda answers, _: any(read(answers).suits(resource) for resource in NEEDS_REPAYMENT),
    ),
    yes_no(
        "way_property",
        "Is there an unused or underused building, or land, that a community could take on?",
        why="A transfer can bring it back to life.",
        ask_if=lambda answers, _: read(answers).suits(PROPERTY),
    ),
    Question(
        "way_shape",
        "Which of these describe the service you would buy?",
        kind=Kind.CHOICES,
        unknown=DONT_KNOW.label,
        hint="Choose all that apply.",
        why="A contract can take several forms. The guide treats five.",
        options=tuple(Option(shape.id, shape.sign, shape.hint) for shape in SHAPES.values()),
        refs=("pa23-s11",),
        ask_if=lambda answers, _: read(answers).buys,
    ),
    yes_no(
        "way_ready",
        "Do the organisations you have in mind have what they need for it?",
        hint="People, skills, links with others, and money for core costs.",
        why="If not, support to develop can come first. The guide gives this as its example of a combination.",
        ask_if=lambda answers, _: read(answers).buys or bool(read(answers).aims),
    ),
)
