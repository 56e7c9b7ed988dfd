"""Records as tasks for annotation tools, and corrected tasks as annotated texts for `sanctext evaluate`."""
