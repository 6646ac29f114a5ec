"""Changes to contracts let under the Act: sections 74 to 77 and Schedule 8."""
