"""Interface catalogues and the writing of dates and numbers; the language is always passed, never looked up."""
