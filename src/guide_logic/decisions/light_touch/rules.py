"""What the light touch regime relaxes at or above its threshold, and what still applies."""

from datetime import date

from guide_logic.engine.model import Point
from guide_logic.law import Law

RELAXED_TITLE = "What light touch relaxes, at or above its threshold"
KEPT_TITLE = "What still applies"


def relaxed(law: Law, on: date) -> tuple[Point, ...]:
    """The rules that are lighter, each with its reference. Periods are those in force on a day."""
    return (
        Point(
            "Time limits: there is no minimum time for bids. The time must still suit the contract and be the same "
            "for everyone.",
            refs=("pa23-s54",),
        ),
        Point(
            "Award criteria: they may also weigh the views of users and carers, people’s different needs, and how "
            "close the supplier is to its users.",
            refs=("pa23-s23",),
        ),
        Point(
            "Changing course: in a competitive flexible procedure the terms may change, even substantially, up to the "
            "deadline for final tenders. Tell every supplier still taking part.",
            refs=("pa23-s31",),
        ),
        Point(
            "Frameworks: no required content, no required competition at each order, and no maximum term.",
            refs=("pa23-s45", "pa23-s46", "pa23-s47"),
        ),
        Point(
            f"Standstill: none is compulsory. A voluntary one lasts at least {law.show('voluntary-standstill', on)}.",
            refs=("pa23-s51",),
        ),
        Point(
            f"Contract details notice: within {law.show('details-notice-light-touch', on)}, not "
            f"{law.show('details-notice', on)}. A copy of a contract worth more than "
            f"{law.show('kpi-contract', on)}: within {law.show('contract-copy-light-touch', on)}, not "
            f"{law.show('contract-copy', on)}.",
            refs=("pa23-s53",),
        ),
        Point(
            "Performance: no key performance indicators are required, and no notice of poor performance or breach.",
            refs=("pa23-s52", "pa23-s71"),
        ),
        Point(
            "Changing the contract: it need not fit one of the permitted grounds, and no change notice is due. A "
            "change of supplier is not free.",
            refs=("pa23-s74", "pa23-s75"),
        ),
        Point(
            "Choice by one person: user choice is an extra ground for direct award, with fewer notices.",
            refs=("pa23-sch5-p15", "pa23-s44", "pa23-s50", "pa23-s53"),
        ),
    )


def kept(law: Law, on: date) -> tuple[Point, ...]:
    """The rules that stay as they are, each with its reference."""
    return (
        Point(
            "Competition by tender notice, unless a ground for direct award applies or it is an order under a framework.",
            refs=("pa23-s11", "pa23-s19", "pa23-s21", "pa23-s41", "pa23-s45"),
        ),
        Point(
            "The objectives, equal treatment, and the policy statement.",
            refs=("pa23-s12", "pa23-s13"),
        ),
        Point(
            "The duty to consider whether the contract can be divided into lots.",
            refs=("pa23-s18",),
        ),
        Point(
            "A procedure and conditions in proportion to the contract, and clear award criteria.",
            refs=("pa23-s20", "pa23-s22", "pa23-s23"),
        ),
        Point(
            "Checks for exclusion, and the rules on conflicts of interest.",
            refs=("pa23-s26", "pa23-s57", "pa23-s81", "pa23-s83"),
        ),
        Point(
            "Assessment summaries, the contract award notice, the contract details notice and, at the end, the "
            "contract termination notice.",
            refs=("pa23-s50", "pa23-s53", "pa23-s80"),
        ),
        Point(
            f"Payment within {law.show('payment-terms', on)}, and the notices about payments.",
            refs=("pa23-s68", "pa23-s69", "pa23-s70"),
        ),
        Point("Records, and suppliers’ claims in court.", refs=("pa23-s98", "pa23-s100")),
        Point(
            "Below the threshold the full rules do not apply, so there is nothing to relax. A light touch contract "
            "follows the same short rules as other services. A concession does not even have those.",
            refs=("pa23-s84", "pa23-s87"),
        ),
    )
