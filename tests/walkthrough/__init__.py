"""The whole program as a person uses it: the real window and its engine, mouse and keys, controls by object name.

It does what the tour does, and asserts it. Everything is trained on the built-in digits, so that it needs no download.
"""
