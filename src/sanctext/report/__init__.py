"""Records as pages to read: one HTML file that asks for nothing from anywhere, made from records and their texts."""
