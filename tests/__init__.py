"""The tests mirror the two packages; ``drawings`` holds what several of them read."""
