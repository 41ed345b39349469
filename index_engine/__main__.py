"""Runs the commands of the Index: `python -m index_engine score answers.json --json`."""

from index_engine.cli import index_app

if __name__ == "__main__":
    index_app(prog_name="index")
