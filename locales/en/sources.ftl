# Sources of courses that change: for holders of certificates, readers, and those who look after a
# course.

# On a learner's pages.
moved-title = What has moved since
moved-text = Since you took the course, sources that it rests on have changed. Your certificate stays as it is.
moved-lessons = Lessons that rest on it:
# A line of a mail: the title of a source, the day, a sentence.
moved-line = { $source }, { $date }: { $what }
lesson-moved = Since this lesson was last checked, a source that it cites has changed:

# For those who look after a course.
sources-title = Sources and changes
sources-lede = Treaties, resolutions and laws change after a lesson was written. Here stands what changed, what is to be checked again, and whom to tell.
sources-tell-title = Tell holders of certificates
sources-tell-text = Whoever holds a valid certificate from an earlier edition gets one mail, in their own language, with the changes that they have not been told of yet and a link to the page of their certificate.
sources-tell-button = { $count ->
    [one] Tell the holder of { $count } valid certificate
   *[other] Tell the holders of { $count } valid certificates
}
sources-tell-nobody = There is nobody to tell: all holders know the changes from their edition or from a mail.
sources-told = { $count ->
    [0] Nobody was left to be told.
    [one] { $count } mail is on its way.
   *[other] { $count } mails are on their way.
}
sources-stale-title = To be checked again
sources-stale-text = These texts were last checked before a source changed. Learners read a note about it above the lesson. When authors have corrected and confirmed them, publish a new version of the course.
sources-stale-empty = Every text was checked against the newest version of its sources.
sources-changes-title = What changed
sources-changes-empty = The sources of this edition have no changes.

# In a mail.
mail-moved-subject = What has changed in the sources of “{ $course }”
mail-moved-text = Since you took the course “{ $course }”, sources that it rests on have changed. Your certificate stays as it is. This has changed:
mail-moved-link = Which lessons this concerns stands here:
mail-why-moved = You get this mail because you hold a certificate of this course. Each change is told once.

# In the journal.
journal-verb-told = told
journal-verb-not-told = not told

# What a course rests on, for those who look after it.
facts-title = Facts
facts-lede = Every lesson and every question says which facts it rests on. Here they stand with how certain they are and, where a figure moves, when it was true. Only you who look after the course see this.
facts-trace-title = What rests on what
facts-graded = points depend on it
facts-ungraded = not graded
facts-nothing = names no fact
facts-unknown = not in the list of facts
facts-wrong = must not be graded on this, or is missing
facts-list-title = The facts
facts-list-empty = No fact is named.
facts-empty = This edition has no lessons or questions.
certainty-verified = verified
certainty-known = known
certainty-synthesis = our conclusion
certainty-partly = partly certain
certainty-uncertain = uncertain
certainty-means-verified = read in the source
certainty-means-known = well known and stable; to be held against the primary text before publication
certainty-means-synthesis = a conclusion of the authors from other facts
certainty-means-partly = one part is uncertain; the source says which
certainty-means-uncertain = nothing that is graded may rest on it
