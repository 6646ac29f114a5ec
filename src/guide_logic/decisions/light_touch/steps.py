"""What to do next, by outcome of the light touch tool."""

from guide_logic.engine.model import Point


def next_steps(code: str) -> tuple[Point, ...]:
    """What to do, in order."""
    choose = Point(
        "Choose the code that describes what the contract is wholly or mainly for. The code only helps to describe "
        "it: the contract’s main purpose decides.",
        refs=("pa23-s9",),
        answers=("service",),
    )
    value = Point(
        "Check the value against the light touch threshold. If the supplier will earn from users and take the risk, "
        "say there that it is a concession.",
        refs=("pa23-s3", "pa23-sch1"),
        leads_to="threshold-check",
    )
    ordinary = Point(
        "Treat it as ordinary goods, services or works: their own threshold, and the full rules.",
        refs=("pa23-s3", "pa23-sch1"),
    )
    meanwhile = Point(
        "Until then, treat it as an ordinary service: a lower threshold, and the full rules. That is the safe side.",
        refs=("pa23-s3", "pa23-sch1"),
    )
    again = Point(
        "Type other words for the same service, or fewer of them. Say what is done for whom: advice, care, training.",
        answers=("service",),
    )
    more = Point(
        "Type a few more words. Say what is done for whom, such as advice, care or training, or type the code.",
        answers=("service",),
    )
    which = Point(
        "Pick what you mean from the links below, or type it in your own words.",
        refs=("pa23-s9",),
        answers=("service",),
    )
    look = Point("Look through the whole list by group.", refs=("pr24-sch1",))
    advice = Point(
        "Ask your procurement team or a lawyer before you rely on light touch, and keep their answer.",
        refs=("pa23-s9",),
    )
    return {
        "listed": (choose, value),
        "likely": (choose, value),
        "arguable": (advice, meanwhile, choose),
        "depends": (choose, meanwhile),
        "partial": (again, look, advice),
        "which-meaning": (which, meanwhile),
        "say-more": (more, meanwhile, look),
        "not-listed": (choose, ordinary),
        "probably-not": (choose, ordinary, look),
        "check-code": (look, again),
        "no-match": (again, look, advice),
    }[code]
