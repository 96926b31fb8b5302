"""What an issue is made of, one file an output: its jobs, how they are done, its steps, its place on the shelf."""
