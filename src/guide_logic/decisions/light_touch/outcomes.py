"""Every answer that the light touch tool can give, as its page lists them."""

from guide_logic.engine.model import OutcomeSpec

OUTCOMES = (
    OutcomeSpec(
        "listed",
        "Yes: it is on the light touch list",
        "You typed a full code, and that code is on the list.",
        "At or above the light touch threshold, some rules are relaxed and the rest apply. Check that the code "
        "describes what the contract is wholly or mainly for.",
        ("pa23-s9", "pr24-r42", "pr24-sch1"),
    ),
    OutcomeSpec(
        "likely",
        "Probably yes: every code that fits is on the light touch list",
        "Your words, or the first figures of a code, fit codes that are all on the list.",
        "Choose the code that describes the contract. Then treat it as light touch.",
        ("pa23-s9", "pr24-r42", "pr24-sch1"),
    ),
    OutcomeSpec(
        "arguable",
        "Arguable: only a code above it is on the light touch list",
        "The code is not on the list, but a wider code above it is.",
        "Probably not light touch. Take advice, and until then treat it as an ordinary service.",
        ("pr24-r42", "pr24-sch1"),
    ),
    OutcomeSpec(
        "depends",
        "It depends which code fits: some are on the light touch list and some are not",
        "Several codes fit, or the code is a wide one, and not all of them are on the list.",
        "Choose the code that describes what the contract is wholly or mainly for.",
        ("pa23-s9", "pr24-sch1"),
    ),
    OutcomeSpec(
        "partial",
        "Not sure: only some of your words fit a code",
        "No code fits all that you typed.",
        "Look at the codes that come nearest, or type other words.",
        ("pa23-s9", "pr24-sch1"),
    ),
    OutcomeSpec(
        "not-listed",
        "No: that code is not on the light touch list",
        "You typed a code, and neither it nor any code above it is on the list.",
        "Treat it as ordinary goods, services or works, unless another code describes the contract better.",
        ("pa23-s9", "pr24-sch1"),
    ),
    OutcomeSpec(
        "probably-not",
        "Probably not: no code that fits is on the light touch list",
        "Your words fit codes, and none of them is on the list.",
        "Treat it as ordinary goods, services or works, unless a listed code describes the contract better.",
        ("pa23-s9", "pr24-sch1"),
    ),
    OutcomeSpec(
        "which-meaning",
        "It depends what you mean: people use these words for several things",
        "Your words belong to more than one trade, such as placement, contact centre or bank.",
        "Say which of the meanings it is. Until then treat it as an ordinary service.",
        ("pa23-s9", "pr24-sch1"),
    ),
    OutcomeSpec(
        "say-more",
        "One word does not settle it: say what is done, and for whom",
        "Only one of your words fits a code, and that code is not on the list, or just has the word in its name.",
        "Type a few more words, or the code. Until then treat it as an ordinary service.",
        ("pa23-s9", "pr24-sch1"),
    ),
    OutcomeSpec(
        "check-code",
        "Check the code: it is not in the current vocabulary",
        "The figures fit no code in use, for example because they come from an older code book.",
        "Find the current code, or type the service in plain words.",
        ("pr24-r42", "pr24-sch1"),
    ),
    OutcomeSpec(
        "no-match",
        "No match yet: this is not a no",
        "None of your words is known here, or you do not know what the contract is mainly for.",
        "Type other words or a code, or look through the whole list.",
        ("pa23-s9", "pr24-sch1"),
    ),
    OutcomeSpec(
        "health-care",
        "Health care: the Provider Selection Regime, not the Act",
        "A code that fits is also on the list of health care services, and the contract is mainly health care for "
        "individuals as part of the health service.",
        "In England the Provider Selection Regime applies to councils and NHS bodies, whatever the value. Wales has "
        "its own health service regulations.",
        ("pr24-r43", "psr23-r3", "psr23-sch1", "wsi25-99"),
    ),
    OutcomeSpec(
        "scotland",
        "Not this Act: Scotland has its own rules",
        "The buyer is a devolved Scottish authority.",
        "Use the Scottish procurement regulations.",
        ("pa23-s2", "pa23-s126"),
    ),
)


HEADLINES = {spec.code: spec.headline for spec in OUTCOMES}
