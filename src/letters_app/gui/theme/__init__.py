"""How everything looks: colours by role, one style sheet, icons, typefaces."""
