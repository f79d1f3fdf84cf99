"""Settings: return addresses, writer, looks, language, security."""
