"""Pictures of one's own as a dataset: ``reading`` – files as examples, also for the command line; ``beside`` – that
work away from the window; ``dialog`` – how they are made ready; ``door`` – the way of a folder into the window.
"""
