"""`python -m accessible` is the command `accessible`."""

from accessible.cli import main

raise SystemExit(main())
