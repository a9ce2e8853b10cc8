// Pictures without this are whole; it adds a card with the name of what is pointed at or has the focus.
