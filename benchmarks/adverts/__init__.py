"""Accuracy, speed and memory of the readers of adverts."""
