"""Folders of pictures, one folder for each class, and what is kept of those that were imported.

In reading order: ``problems`` – what can be wrong; ``folder`` – which pictures a folder holds; ``importing`` – what
becomes of them, and what is said of that; ``storage`` – the pictures as a network gets them, kept in the user's folder.
Files are read by Qt, and so in ``widgets.own_pictures``.
"""
