"""The members' list: a file that a membership system wrote goes in, members and refused rows come out."""
