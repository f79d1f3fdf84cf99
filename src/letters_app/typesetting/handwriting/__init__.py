"""Paper for a pen: ruled sheets, drafts to copy from, paper for an answer."""
