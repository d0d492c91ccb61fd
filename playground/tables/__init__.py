"""Tables of one's own: a CSV read, its columns chosen, its rows kept and made into numbers.

In reading order: ``problems`` – what can be wrong; ``sheet`` – the file as text; ``numbering`` – rows as numbers, words
as columns of their own; ``choosing`` – what each column is for; ``storage`` – the files that were imported.
"""
