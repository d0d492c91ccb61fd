"""The network on screen: blocks, wires, live thumbnails.

In reading order: block (what a block shows, as a value), words, layout (where blocks go), thumbnails (outputs as
pictures), thumbnail_item, block_item, wire_item, scene (items by id), walking (the keyboard's way), surface (what is
chosen), gestures, keyboard, handling (what is done with both), legend, group_bar, canvas.
"""
