"""Tables of one's own: ``door`` asks for a file and takes it, ``dialog`` lets its columns be chosen."""
