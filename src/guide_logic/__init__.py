"""Decision logic for commissioning from the voluntary sector under the Procurement Act 2023.

Law data (``law``) feeds decisions (``decisions``); ``interview`` asks their questions,
``explore`` walks them, ``render`` and ``record`` show the result, and ``browser`` is the one
door a web page calls. Standard library only: the same code runs in CPython and in Pyodide.
"""

VERSION = "0.1.0"
"""The version of the rules, as pyproject.toml has it: kept answers name it."""
