"""Outside programs: the only place where one is started."""
