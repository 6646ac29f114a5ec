"""What readers see of a question or an outcome: HTML, records, time lines, calendars."""
