"""Money and dates: what the tools work out, exact to the fen; the oracle of the browser engine."""
