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
