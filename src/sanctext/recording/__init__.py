"""Makes records of what the components found, says why, and adds what is asked for."""
