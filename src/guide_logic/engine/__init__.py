"""The machinery that any decision runs on: words of the model, typed values, questions, journeys, walks."""
