"""`python -m accessible` is the command `accessible`."""

from accessible import interrupts


def run() -> int:
    """The command from its first moment to its last; returns the exit code."""
    interrupts.heed(interrupts.leave)
    from accessible.screen import finish, open_streams

    open_streams()
    from accessible.cli import main

    try:
        code = main()
    except KeyboardInterrupt:  # while something else was being told
        interrupts.leave(0, None)
        raise
    interrupts.ignore()
    finish()
    if code == interrupts.EXIT_CODE:
        # Python would end itself by the signal, if it came while a piece of code was being made (3.11: `exec`).
        interrupts.end()
    return code


if __name__ == "__main__":
    raise SystemExit(run())
