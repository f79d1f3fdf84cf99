"""The People screen: the list, one person's card, and the form to add and edit."""
