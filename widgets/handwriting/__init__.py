"""The learner's own drawings: kept from the pad, looked at, sorted, brought in and out, and taught to a network.

In reading order: ``book`` – what is kept, with steps of undo; ``keep_row`` – the row below the pad; ``pictures`` – each
as a small picture in a list; ``exchange`` – files in and out; ``tuning_box`` – teaching them; ``panel`` – all of it.
"""
