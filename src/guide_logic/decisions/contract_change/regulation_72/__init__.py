"""Changes to contracts begun before the Act: regulation 72 of the Public Contracts Regulations 2015."""
