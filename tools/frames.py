"""The height to give a frame that shows a tool in a page of another site.

Where the site's script may not fit the frame to the tool, it keeps this height: enough for the tool's first step from
320 pixels of width up, in the site's fonts or in the reader's own. A browser test measures each, and says what to
write where a tool's first step has changed.
"""

NARROWEST = 320
"""The width in CSS pixels that the heights are enough for: the smallest phone. A wider frame needs less."""

HEIGHTS = {
    "which-way": 850,
    "which-power": 1150,
    "grant-or-contract": 1100,
    "subsidy-check": 1700,
    "health-or-not": 1150,
    "light-touch": 750,
    "threshold-check": 1500,
    "reserve": 1500,
    "direct-award": 1500,
    "notices-timeline": 1500,
    "contract-change": 1200,
    "plan-a-commission": 900,
}
"""CSS pixels by the id of each tool and journey."""
