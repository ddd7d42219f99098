# Pages for the operators of the installation.

operator-home-title = Operation
operator-counted-at = Counted on { $at }
operator-places-label = Places of operation
operator-partners-link = Partners
operator-courses-link = Courses and editions
operator-accounts-link = Accounts
operator-journal-link = Journal
# Labels of large numbers, each with a line below it.
operator-mails-waiting = Mails waiting
operator-mails-none = None waits to be sent.
operator-mails-since = The oldest was written on { $since }
operator-jobs-stuck = Stuck jobs
operator-jobs-none = None was tried twelve times in vain.
operator-jobs-below = Tried twelve times or more; see below
operator-accounts-count = Accounts
operator-accounts-unconfirmed = { $count ->
    [0] confirmed; no other waits for its confirmation
    [one] confirmed; one more waits for its confirmation
   *[other] confirmed; { $count } more wait for their confirmation
}
operator-enrolments-count = Enrolments
operator-enrolments-open = { $count ->
    [0] no quiz is open
    [one] one quiz is open
   *[other] { $count } quizzes are open
}
operator-certificates-count = Certificates
operator-certificates-fate = awarded; { $revoked } revoked, { $replaced } replaced
operator-found-title = Found in the last 30 days
operator-found-nothing = Nothing was found wrong.
operator-found-altered = { $count ->
    [one] One certificate was not as it was sealed.
   *[other] Certificates that were not as they were sealed were met { $count } times.
}
operator-found-altered-do = Run “pmast verify-all” on the machine, and compare with a backup.
operator-found-lists = { $count ->
    [one] One list of revocations cannot be signed: programs that check certificates do not get it.
   *[other] { $count } lists of revocations cannot be signed: programs that check certificates do not get them.
}
operator-found-lists-do = “pmast doctor” on the machine says which, and why.
operator-found-keys = The certificates of keys that sign papers end:
operator-found-keys-do = Make or bring the next key in time.
operator-key-ends = ends on { $day }; what is issued afterwards will not be signed
operator-key-ended = ended on { $day }; what was issued since is not signed
operator-not-printed = Certificates or transcripts could not be printed, because no font has these characters:
operator-not-printed-do = They count all the same. Put a font that has the character into the next release.
operator-found-clock = { $count ->
    [one] The clock of the machine went back once.
   *[other] The clock of the machine went back { $count } times.
}
operator-found-by-hand = Awarded by hand within 24 hours by { $partner }: { $count }, since { $since }.
operator-found-by-hand-do = Ask its administrators whether this is right; an account may be in wrong hands.
operator-stuck-title = What is stuck
operator-stuck-caption = Each is tried again every six hours. The oldest twenty are shown.
operator-stuck-kind = Kind
operator-stuck-since = Waiting since
operator-stuck-attempts = Tries
operator-stuck-next = Next try
operator-stuck-reason = What the last try said

operator-partners-title = Partners
operator-partners-caption = Institutions that write courses and award certificates. Their data come from partner.toml.
operator-partners-empty = No partner yet. Publish a course folder with “pmast publish” on the machine.
operator-partner-column = Partner
operator-members-column = Members
operator-members-title = Members
operator-members-caption = Authors may publish courses. Administrators may also see how many people take them.
operator-members-empty = Nobody acts for this partner yet.
operator-member-name = Name
operator-member-role = Role
operator-member-since = Since
operator-role-author = Author
operator-role-admin = Administrator
operator-partner-public = Public page of the partner
operator-join-title = Add a member
operator-join-email = E-mail address of the account
operator-join-email-hint = The person must have signed up and confirmed the address.
operator-join-unknown = No confirmed account has this address. Ask the person to sign up first, or check the spelling.
operator-join-role = Role
operator-join-button = Add the member
operator-end-link = End
# For screen readers, after the word “End”: whose role.
operator-end-whose = the role of { $name }
operator-end-title = End the role of { $name }?
operator-end-text = { $name } will no longer act for { $partner }. Courses that were published stay as they are. You can add the person again at any time.
operator-end-button = End the role

operator-courses-title = Courses and editions
operator-courses-empty = Nothing was published yet. Publish a course folder with “pmast publish” on the machine.
operator-courses-explain = New learners get the edition that is offered. Whoever enrolled before stays on theirs.
operator-edition-caption = Editions, newest first
operator-edition-column = Edition
operator-edition-version = Version
operator-edition-published = Published
operator-edition-state = State
operator-edition-learners = Learners on it
operator-edition-offered = Offered
operator-edition-earlier = Earlier

operator-accounts-title = Accounts
operator-find-email = E-mail address
operator-find-hint = In full; there is no list of accounts to browse.
operator-find-unknown = No account has this address. Check the spelling.
operator-find-button = Find the account
operator-operators-title = Operators
operator-account-facts = What we know
operator-account-name = Name
operator-account-latin = In Latin letters
operator-account-email = E-mail
operator-account-language = Language
operator-account-created = Signed up
operator-account-confirmed = Address confirmed
operator-account-not-confirmed = Not yet
operator-account-roles = Roles
operator-account-is-operator = Operator of this installation
operator-account-no-role = Learner, without any other role
operator-account-role-at = { $role ->
    [admin] Administrator
   *[author] Author
} at { $partner }
operator-account-events = What happened to this account
operator-account-no-events = Nothing is written in the journal.
operator-appoint-link = Make an operator
operator-appoint-title = Make { $name } an operator?
operator-appoint-text = Operators can see every account, appoint others and revoke certificates. There is no button that takes this back.
operator-appoint-button = Make an operator

operator-journal-title = Journal
operator-journal-caption = The newest 100 entries, newest first. Names stand nowhere in the journal, only numbers.
operator-journal-empty = Nothing has happened yet.
operator-journal-at = When
operator-journal-what = What
operator-journal-object = To what
operator-journal-detail = Detail
operator-journal-actor = By whom
operator-journal-platform = the platform

# What happened, as one word or two: “registered”, then the object.
journal-verb-registered = registered
journal-verb-confirmed = confirmed
journal-verb-signed-in = signed in
journal-verb-sign-in-refused = sign-in refused
journal-verb-signed-out = signed out
journal-verb-changed = changed
journal-verb-appointed = appointed
journal-verb-joined = joined
journal-verb-published = published
journal-verb-offered = offered
journal-verb-withdrawn = withdrawn
journal-verb-enrolled = enrolled
journal-verb-initialized = begun
journal-verb-completed = completed
journal-verb-submitted = handed in
journal-verb-passed = passed
journal-verb-failed = not passed
journal-verb-satisfied = requirements met
journal-verb-awarded = awarded
journal-verb-replaced = replaced
journal-verb-revoked = revoked
journal-verb-held = set aside
journal-verb-released = released
journal-verb-asked = asked for
journal-verb-proposed = proposed
journal-verb-stopped = stopped
journal-verb-lifted = lifted
journal-verb-withheld = withheld
journal-verb-refused = refused
journal-verb-found-altered = found altered
journal-verb-not-printed = could not be printed
journal-verb-clock-went-back = clock went back

# Pages for the members of a partner.

partner-counts-explain = A group of fewer than five people is not shown as a number, so that nobody can be singled out. These counts name nobody.
partner-courses-caption = Courses on offer. Learners are counted over all editions.
partner-courses-empty = No course of this partner is on offer yet.
partner-course-column = Course
partner-edition-column = Edition
partner-edition-cell = { $number }, version { $version }, of { $date }
partner-enrolled-column = Enrolled
partner-started-column = Started
partner-certified-column = Certificates in force
partner-author-note = You are an author of this partner. Its administrators also see how many people take the courses.
people-few = fewer than 5
journal-verb-reported = reported
journal-verb-closed = closed
operator-found-reports = { $count ->
    [one] One report of a forgery waits for you.
   *[other] { $count } reports of forgeries wait for you.
}

# Reports of forgeries.
reports-title = Reports of forgeries
reports-lede = What people who check certificates have told us. Look into each, then close it with a note for the file.
reports-open = { $count ->
    [0] None is open.
    [one] One is open.
   *[other] { $count } are open.
}
reports-is-open = Open
reports-closed = Closed
reports-language = Language of the report
reports-note-label = What came of it
reports-note-hint = For the file; at most 500 characters. Closing deletes the address of whoever reported, so answer first.
reports-close = Close the report

# Keys of programs that check long lists of certificates.
keys-title = Keys for programs
keys-lede = A key lets an office check lists of up to 10,000 certificates, by the page or by a program. It shows no more than anybody sees.
keys-caption = Keys, those in force first
keys-name = Whose key it is
keys-name-hint = An office, not a person.
keys-lists = Lists an hour
keys-lists-hint = From 1 to 600.
keys-made = Made on
keys-state = State
keys-ended = Ended on { $date }
keys-end = End this key
keys-none = There is no key yet.
keys-make-title = Make a key
keys-make = Make the key
keys-new = The new key
keys-new-text = Copy it now and hand it over on a safe way. We keep only a fingerprint of it and cannot show it again.
keys-name-wrong = Write whose key it is, in at most 100 characters.
keys-lists-wrong = Write a whole number from 1 to 600.
keys-many = There are 200 keys in force. End those that are not needed any more.
reports-place = Where it was seen
reports-contact = Address for an answer
keys-copy = Copy the key

# Issuing is stopped.
stops-title = Stop issuing
stops-lede = While a stop is in force no certificate is issued, and none takes the place of an earlier one: no corrected name, no renewal, no later last day. Learning still counts, whoever has met everything is told to wait, and all certificates are issued when it is lifted.
stops-where = Where
stops-everywhere = The whole platform
stops-reason-hint = Operators alone read it, with the stop. At most 500 characters, nothing about persons.
stops-button = Stop issuing
stops-already = Issuing is stopped here already.
stops-list = Stops
stops-empty = Issuing was never stopped.
stops-in-force = in force
stops-lift = Lift it
stops-lift-reason = Why it is lifted
stops-lifted = Lifted:

# Many certificates are revoked together, by two persons.
lots-title = Revoke many certificates
lots-lede = One operator proposes, another confirms. Nothing happens before.
lots-propose-title = Propose
lots-codes = Certificate numbers
lots-codes-hint = One on a line, at most 500.
lots-size = Write at least one number and at most { $most }.
lots-unknown = No certificate that can be revoked has the number { $code }.
lots-propose = Propose the revocation
lots-count = Certificates to be revoked: { $count }
lots-revoked = Certificates revoked: { $revoked } of { $count }
lots-revoked-before = Revoked in another way: { $count }.
lots-kept = These were not revoked. Look at each:
lots-replaced = Newer certificates took the place of some of them since. Confirming revokes what stands now.
lots-proposed = Proposed by
lots-was-confirmed = Confirmed by
lots-was-withdrawn = Withdrawn by
lots-own = Another operator must confirm it.
lots-confirm = Revoke these certificates ({ $count })
lots-withdraw = Withdraw the proposal
lots-withdraw-reason = Why the proposal is withdrawn
lots-confirmed = Certificates revoked just now: { $count }. Their holders are told.
lots-confirmed-untold = Certificates revoked just now: { $count }. Their holders are not written to; the journal says so.
lots-withdrawn = The proposal is withdrawn. Nothing happened.
lots-same-person = Whoever proposed it cannot confirm it.

# Programmes: certificates that rest on the certificates of other courses.
lots-with-resting = Also propose the certificates of programmes that rest on these
lots-left = These rest on some of them and would stay:

# The register as a file, for partners and operators. { $count } is how many there are, { $most } how many
# may be.
register-title = Register of certificates
register-lede = A list of certificates with what each is worth today, alone or with their papers. Names of people are in it: keep it no longer than you need it. Each download stands in the journal.
register-from = Awarded from
register-until = Awarded until
register-days-hint = Days in UTC, both included. Without a day there is no bound.
register-all-courses = All courses
register-papers-text = At most { $most } papers at a time. A certificate that was revoked, replaced or set aside, or whose holder was erased, stands in the list without a paper.
register-csv = Download the list (CSV)
register-zip = Download list and papers (ZIP)
register-day-wrong = Write the day as in 2026-11-20.
register-span-wrong = The last day is before the first.
register-too-many = More than { $most } certificates: choose a shorter span.
register-too-many-papers = Papers in this span: { $count }. At most { $most } are sent at a time: choose a shorter span.
journal-verb-downloaded = downloaded

# Operators: certificates get a later last day.
extending-title = Extend certificates
extending-lede = A paper never changes: whose certificate is extended gets a new one with a new number and the later last day. The old number goes on answering and leads to the new one. First you see what will happen; nothing happens before you confirm it.
extending-course = Or a course
extending-no-course = No course: the numbers above
extending-until = New last day
extending-until-hint = A day to come, in UTC, at most ten years ahead.
extending-until-wrong = Write a day to come, as in 2030-11-20, at most ten years ahead.
extending-which = Write numbers, at most { $most }, or choose a course: one of the two.
extending-tell = Write to the holders
extending-told = Each holder gets a mail with the new number.
extending-not-told = The holders are not written to.
extending-count = Certificates that are extended: { $count }
extending-more = The course has more certificates that end earlier. Do the same again afterwards for the next ones.
extending-lines = Certificate by certificate
extending-from = Last day until now
extending-button = Extend these certificates
extent-extends = Extended
extent-long = Valid until then or longer already
extent-endless = Does not expire
extent-revoked = Revoked: not extended
extent-replaced = Replaced: extend the newer one
extent-held = Set aside: release it first
extent-erased = Holder erased: not extended
extent-stopped = Issuing is stopped: lift the stop first
extent-altered = Record altered: not extended
extent-unknown = No certificate has this number
extent-repeated = Stands further up
