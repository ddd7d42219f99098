# Pages for those who look after a course: what single learners and groups are granted, more time
# for quizzes that run, groups, receipts.

accommodations-title = Accommodations
extensions-title = More time now
groups-title = Groups
receipts-title = Receipts
office-places-label = Pages of this course
office-home-places-label = For all courses

# What is granted.
accommodations-lede = What single learners and groups are granted beside the rules of the quizzes: more time, more attempts, a later closing date.
grants-in-force-title = In force
grants-in-force-empty = Nobody is granted anything at present.
grants-ended-title = Ended
grants-caption = Newest first
grants-whom = For whom
grants-quiz = Quiz
grants-what = What
grants-why = Why
grants-since = Since
grants-until = From – to
grants-end = End
# For screen readers, after the word “End”: for whom it was granted.
grants-end-whose = what { $name } is granted
grants-end-choose = Why?
# For screen readers: the list of reasons beside “End”.
grants-end-reason = Why what { $name } is granted ends
# Before the reason, in the list of what has ended.
grants-end-why = Ended:
grants-end-reason-needed = Nothing was ended: choose a reason first.
# A mark after the name of a group.
grants-group-mark = Group
grant-all-quizzes = All quizzes
grant-time-usual = The usual time
grant-time-more = { $percent }% more time
grant-time-unlimited = No time limit
grant-attempts-more = { $count ->
    [0] No extra attempt
    [one] 1 extra attempt
   *[other] { $count } extra attempts
}
grant-closes-at = Closes on { $at }
grant-reason-access = Equal access
grant-reason-duty = Official duties
grant-reason-fault = Technical fault
grant-reason-mistake = Our own mistake
grant-reason-other = Another reason

# The form that grants.
grant-title = Grant something
grant-to-label = Person or group
grant-to-person = One person (address below)
grant-to-group = Group: { $group }
grant-to-everybody = Everybody whose quiz runs now
grant-email-label = E-mail address of the person
grant-email-hint = For one person only. Somebody who takes this course.
grant-quiz-label = Quiz
grant-time-label = Time
grant-time-hint = Matters only where a quiz has a time limit.
grant-attempts-label = Extra attempts
grant-closing-legend = Later closing (may be left empty)
grant-closing-hint = Matters only where a quiz has a closing date.
grant-closing-none = No quiz closes in any edition that is taken or on offer.
# Before a list: title of a quiz, then when it closes.
grant-closing-known = These quizzes close:
grant-closing-date-label = Date
grant-closing-time-label = Time (UTC)
grant-reason-label = Reason
grant-reason-hint = One word is enough; it is written in the journal.
grant-note-label = Note (may be left empty)
grant-note-hint = Do not write about health: the reason is enough. Notes are shown on this page only. At most 500 characters.
grant-button = Grant it
grant-how-title = How it works
grant-how-at-once = It holds at once. Who sits a quiz at this moment has the new time on the next page.
grant-how-generous = Of several grants the more time and the later closing hold; extra attempts add up. Nobody loses by being granted more.
grant-how-end = Ending takes nothing away from a quiz that runs.
grant-how-certificate = The certificate does not mention it.
grant-done = { $count ->
    [0] Granted. No running quiz had to be changed.
    [one] Granted. One running quiz has its new time already.
   *[other] Granted. { $count } running quizzes have their new time already.
}
grant-done-before = This was granted before: the form came a second time and changed nothing.
grant-ended = Ended. Quizzes that run keep their time.

# What is wrong with a form.
grant-email-needed = Enter the e-mail address of the person, or choose a group.
grant-email-malformed = This is no e-mail address. It should look like name@example.org.
grant-email-beside = You chose more than one person and entered an address too. Choose “One person”, or clear the address.
grant-not-enrolled = Nobody with this address takes this course. Check the spelling, or ask the person which address they signed up with.
grant-group-unknown = This group is not there any more. Choose again.
grant-quiz-unknown = This quiz is not in the course any more. Choose again.
grant-quiz-not-theirs = This quiz is not in the edition of the course that they take. Choose again.
grant-reason-needed = Choose a reason.
grant-note-too-long = The note has { $characters } characters; 500 fit.
grant-nothing = Choose at least one of more time, extra attempts and a later closing.
grant-closing-date = Enter the day of the closing.
grant-closing-time = Enter the time of the closing, for example 18:00.
grant-closing-past = This moment is over already. Choose a later one.
grant-closing-early = This is not later than the closing date that holds anyway, { $at }.

# More minutes for quizzes that run.
extensions-lede = When the power or the connection failed: give everybody, a group or one person more minutes for the quizzes that run at this moment.
extend-running-only = Only quizzes with a time limit or a closing date that run now get the minutes. Whoever starts later has the usual time.
extend-minutes-label = Minutes more
extend-minutes-hint = 1 to 1440 (a day).
extend-minutes-wrong = Enter a whole number from 1 to 1440.
extend-reopened = { $count ->
    [0] No quiz is opened again.
    [one] One quiz that the clock closed in the outage is opened again.
   *[other] { $count } quizzes that the clock closed in the outage are opened again.
}
extend-shown = { $count ->
    [one] One quiz that the clock closed then stays closed: its learner has seen the answers since. Grant an extra attempt instead.
   *[other] { $count } quizzes that the clock closed then stay closed: their learners have seen the answers since. Grant extra attempts instead.
}
extend-outage-term = Outage
extend-outage-legend = Outage (may be left empty)
extend-outage-hint = When something did not work. Quizzes that the clock closed then and that were not passed are opened again and run for so many minutes from now. Not those of learners who have started another attempt since. Nor those whose answers were shown since: grant an extra attempt there.
extend-from-date = From: date
extend-from-time = From: time (UTC)
extend-until-date = To: date
extend-until-time = To: time (UTC)
extend-outage-wrong = Enter date and time of the beginning and of the end; it must have begun already, and the end comes last.
extend-go-on = Go on
extend-step-title = Give the minutes?
extend-step-whom = For whom
extend-step-everybody = Everybody
extend-running = { $count ->
    [0] No quiz runs now that this would reach.
    [one] One quiz runs now and gets the minutes.
   *[other] { $count } quizzes run now and get the minutes.
}
extend-step-closed = A quiz that was closed already stays closed, unless you name an outage. Where one was not, grant an extra attempt instead.
extend-button = { $minutes ->
    [one] Give 1 minute
   *[other] Give { $minutes } minutes
}
extend-done = { $count ->
    [0] No quiz was running; nothing was changed.
    [one] One running quiz has the minutes.
   *[other] { $count } running quizzes have the minutes.
}
extend-given-title = Given so far
extend-given-empty = No minutes were given yet.
extend-given-caption = Newest first. Look here before you give minutes a second time for the same fault.
extend-given-at = When
extend-given-attempts = Quizzes reached

# Groups.
groups-lede = People who are granted something together, for example the staff of one committee.
groups-empty = There is no group yet.
groups-caption = Groups of this course
groups-name = Group
groups-members = Members
group-make-title = Make a group
group-name-label = Name of the group
group-name-hint = Only those who look after this course see it. Do not name it after an illness or a disability.
group-name-needed = Give the group a name.
group-name-too-long = A name is one line of at most 100 characters.
group-make-button = Make the group
group-members-title = Members
group-members-caption = By name
group-members-empty = Nobody is in this group yet.
group-member-name = Name
group-member-email = E-mail
group-remove = Remove
# For screen readers, after the word “Remove”.
group-remove-whom = { $name } from the group
# For screen readers: the list of reasons beside “Remove”.
group-remove-reason = Why { $name } is removed from the group
group-remove-reason-needed = { $name } was not removed: choose a reason first.
group-removed = Removed. Quizzes that run keep their time.
group-add-title = Add people
group-addresses-label = E-mail addresses
group-addresses-hint = One per line, or separated by commas. Only people who take this course can be added.
group-addresses-needed = Enter at least one address.
group-addresses-too-many = At most { $most } addresses fit at once. Send them in parts.
group-add-button = Add
group-added = { $count ->
    [0] All of them were in the group already.
    [one] One person was added.
   *[other] { $count } people were added.
}
group-moved = { $count ->
    [one] One running quiz has its new time already.
   *[other] { $count } running quizzes have their new time already.
}
group-malformed = { $count ->
    [one] This is no e-mail address: { $addresses }.
   *[other] These are no e-mail addresses: { $addresses }.
}
group-unknown = { $count ->
    [one] Nobody with this address takes this course: { $addresses }.
   *[other] Nobody with these addresses takes this course: { $addresses }.
}
group-grant-link = Grant this group something

# Receipts.
receipts-lede = Did it arrive, and when? A learner who handed in a quiz has a receipt. Enter it as they give it to you.
receipts-lede-partner = You find what was handed in at the courses of your institution.
receipt-label = Receipt
receipt-hint = Sixteen letters and digits. Spaces, dashes and small letters do not matter.
receipt-button = Look it up
receipt-malformed = A receipt has sixteen letters and digits, for example 7K3Q-FMXT-29AB-PDWZ. Check what you entered.
receipt-unknown = We find nothing for this receipt here. Ask the learner to copy it once more from the result page.
receipt-opened-again = This receipt was for answers that were opened again on { $moment }. The result page shows a new receipt once they are handed in.
receipt-found-title = This was handed in
receipt-name = Learner
receipt-course = Course
receipt-quiz = Quiz
receipt-attempt = Attempt
receipt-submitted = Handed in
receipt-by-learner = by the learner
receipt-by-clock = by the clock: the time ran out
receipt-points = Points
receipt-tell-title = What you can tell the learner
receipt-tell-arrived = The quiz arrived in full at the moment shown, and was marked.
receipt-tell-clock = The time ran out. Everything that was saved by then arrived and was marked; nobody loses points for lateness.
receipt-tell-passed = This attempt reached the pass mark.
receipt-tell-failed = This attempt did not reach the pass mark. The page of the quiz tells the learner how many attempts are left. Administrators of the partner can grant extra ones.
receipt-tell-no-points = The learner is not shown the points of this quiz. Please do not pass them on.

# Certificates by hand and withheld.
awards-title = Award and withhold
awards-by-hand-title = Award by hand
awards-by-hand-text = For people enrolled in the course who lack requirements on the platform, for example because they sat an examination on paper. First you see the plan line by line; nothing happens before you confirm it.
awards-list-label = Addresses, one on a line
awards-list-hint = E-mail addresses of accounts enrolled in the course. At most 500 lines.
awards-file-hint = CSV with the address in the first column. If you choose a file, the field above is not read.
awards-list-wrong = Write at least one address and at most { $most }.
awards-reason-label = Reason
awards-reason-hint = For the file only, at most 500 characters. Write no more about persons than is needed.
awards-reason-needed = Write the reason.
awards-plan = This will happen
awards-report = This happened
awards-count = Certificates awarded: { $count }
awards-lines = Every line of the list
awards-button = Award these certificates
awards-done = The list is carried out. Everybody who was awarded a certificate gets a mail.
by-hand-awards = Awarded
by-hand-withheld = Withheld: awarded after its release
by-hand-stopped = Issuing is stopped: awarded afterwards
by-hand-unapproved = A signatory has not approved yet: awarded afterwards
by-hand-has = Has one already
by-hand-revoked = Was revoked: an operator can issue it anew
by-hand-not-enrolled = No account with this address is enrolled
by-hand-no-address = No e-mail address
by-hand-repeated = Stands further up
awards-withhold-title = Withhold a certificate
awards-withhold-text = Whose certificate is withheld learns on as usual. When everything is met, they are told that it is not issued yet, without the reason, and it is issued when you release it.
awards-withhold-button = Withhold it
awards-withheld = The certificate is withheld.
awards-withheld-already = This certificate is withheld already.
awards-released = It is released. If it is earned, it is issued within a minute.
awards-withheld-title = Withheld now
awards-withheld-empty = No certificate is withheld.
awards-earned = earned
awards-release = Release
