"""What Ask learns from: labelled sentences, and how their weights are made."""
