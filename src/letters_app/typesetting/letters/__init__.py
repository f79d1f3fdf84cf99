"""The sheets of a letter and of the writer's own copy."""
