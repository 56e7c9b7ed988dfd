"""What a clause that says that a norm is broken is made of: the norms, the clause before the cue, the accused."""
