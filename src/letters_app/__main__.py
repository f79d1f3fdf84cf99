"""``python -m letters_app`` is the command ``letters``."""

from letters_app.cli.main import run

if __name__ == "__main__":
    run()
