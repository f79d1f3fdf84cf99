"""How the window sends a finished PDF to a printer: through CUPS where there is one, through Qt elsewhere."""
