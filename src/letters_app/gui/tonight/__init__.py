"""What matters tonight: one large beginning, and what wants looking after."""
