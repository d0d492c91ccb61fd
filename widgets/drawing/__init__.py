"""Drawing a digit and seeing what a network makes of it.

In reading order: `drawing_panel` puts the parts together; `pad` is the paper, `sheet` what is drawn on it, `pointers`
and `keyboard_pen` the ways to draw; `gesture` and `smoothing` are one stroke, `ink_layer` and `pad_painting` what is
seen of it, `following_ink` what the network gets; then `seen_picture`, `prediction_bars` and `answer`.
"""
