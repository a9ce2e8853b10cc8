"""Pictures as SVG, made on the server: pure functions without Flask, colours by classes alone.

A page with a picture loads `pictures.css` and says the same as text or in a table beside it. What is a link
in a picture is one for the keyboard too; every mark has a name.
"""
