# Prints the targets of the Makefile: `##@ Group` lines, and `target: … ## what it does`.
BEGIN {
  print "Put the articles of an issue in content/, for example content/2026-winter/."
  print "Then run:   make issue"
  print "It ends with the place of the results: dist/ and the name of the issue."
}
/^##@ / { printf "\n%s\n", substr($0, 5) }
/^[a-z-]+:.* ## / { name = $0; sub(/:.*/, "", name); sub(/.* ## /, ""); printf "  make %-17s %s\n", name, $0 }
END {
  print "\nTo steer it, add any of these, as in:   make issue ISSUE=2026-winter PACE=gentle"
  print "  ISSUE=name       another issue than the newest"
  print "  CONTENT=folder   articles from another folder"
  print "  OUT=folder       results to another folder"
  print "  VOICE=name       another voice"
  print "  PACE=gentle      slower, with longer pauses (or standard; brisk: quicker, shorter pauses)"
  print "  SOUND=quiet      gentle, with softer treble, for those whom sharp sounds hurt"
  print "  EDITIONS=names   more print editions: EDITIONS=\"large-cream large-atkinson\""
  print "  ARTICLE=name     one article only: make check ARTICLE=05-letters"
  print "  VERBOSE=1        all that was found, and more detail"
  print "  JOBS=number      how many things to make side by side"
  print "  PLAIN=1          plain lines, for screen readers"
}
