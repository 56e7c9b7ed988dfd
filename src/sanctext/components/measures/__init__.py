"""What is done, and not only asked: measures that are imposed, extended, eased or planned."""
