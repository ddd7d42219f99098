# The printed certificate. Short lines: each is set in one line on the page.

certificate-title-achievement = Certificate of Achievement
certificate-title-participation = Certificate of Participation
certificate-certify = This is to certify that
# Follows the name: “Maria Fernanda Ñáñez has successfully completed the online course”.
certificate-completed-achievement = has successfully completed the online course
certificate-completed-participation = has taken part in the online course
# Both parts are durations: “1 hour” and “30 minutes”.
certificate-hours-and-minutes = { $hours } { $minutes }
# “8 hours of learning”
certificate-learning-time = { $duration } of learning
certificate-learning-time-ects = { $duration } of learning ({ $ects } ECTS)
certificate-result = Assessments: { $percent }%
certificate-awarded-on = Awarded on { $date }
certificate-valid-until = Valid until { $date }
certificate-scan = Scan to verify
certificate-verify-at = Verify this certificate at { $address }
# Whole sentences of the small print.
certificate-edition = Edition { $edition }, version { $version }; content as of { $date }.
certificate-reissued = Issued on { $date } in place of an earlier certificate.
certificate-identity = The identity of the learner was not checked.
certificate-demonstration = Demonstration: the institutions named here are fictional.
# What stands between two of these sentences.
certificate-sentence-gap = {" "}
certificate-document-title = { $name }: { $course }
# Descriptions of pictures for people who cannot see them.
certificate-alt-logo = Emblem of { $partner }
certificate-alt-handwritten = Handwritten signature of { $name }
certificate-alt-seal = Gold seal with a laurel wreath
certificate-alt-qr = QR code with the address { $address }
certificate-alt-signature = Digital signature of { $issuers }
certificate-attachment = The certificate for machines (Open Badges 3.0)

# Checking a certificate: the form.
verify-title = Verify a certificate
verify-lede = Type the number that stands under the square code on the certificate, or scan the code. You need no account.
verify-code-label = Certificate number
verify-code-hint = Fifteen signs in three groups. Capitals and dashes do not matter, and a sign that is easily misread, such as O for D, is mended where possible.
verify-button = Look it up
verify-problem-length = { $signs ->
    [one] A number has fifteen signs; this has one. Read it again.
   *[other] A number has fifteen signs; this has { $signs }. Read it again.
}
# The sign that is never used may be a letter, a digit or anything else.
verify-problem-sign = Group { $group } contains “{ $sign }”, which our numbers never use. Look at it again.
verify-problem-check = The signs do not fit together, so at least one was misread. Compare the groups one by one.
verify-where-title = Where the number stands
verify-where-text = Below the square code in the corner of the certificate. Our numbers contain no vowels and none of 0, 1 or L, so that no sign is taken for another.
verify-keeps-title = What this page keeps
verify-keeps-text = We do not record who looks up which number, and a name that is typed to compare is forgotten at once. Network addresses are held in memory for a few minutes only, so that nobody can try numbers by the thousand.

# Checking a certificate: the answer. A title says first whether to rely on the paper.
verify-answer = Answer
verify-certificate = Certificate
verdict-valid-title = This certificate is valid.
verdict-valid-text = Our register holds it as issued and unchanged. Now compare it with the certificate in front of you: a forger can print a true number on a false paper.
verdict-revoked-title = Do not rely on this certificate.
verdict-revoked-tag = Revoked
verdict-revoked-text = It was issued and later withdrawn. The paper may look genuine; it no longer counts.
verdict-replaced-title = Ask for the newer certificate.
verdict-replaced-tag = Replaced
verdict-replaced-text = This certificate was correct when it was issued. The name on it was corrected and a new certificate took its place; the course and the result are the same.
# In the place of the text above, when the holder has taken a refresher.
verdict-renewed-text = This certificate was correct when it was issued. Its holder has since taken a refresher, and a new certificate with a new term took its place.
verdict-extended-text = This certificate was correct when it was issued. Its validity has since been extended, and a new certificate with a later last day took its place.
verdict-reissued-text = This certificate was revoked by mistake. A new certificate with the same facts took its place; ask its holder for it.
verdict-earned-since-text = This certificate was revoked. Everything that it requires is met today, and a new certificate took its place; ask its holder for it.
verdict-new-number = New number
verdict-new-number-hidden = Known to the holder. We do not show it here, because a number opens the record.
verdict-expired-title = This certificate is no longer current.
verdict-expired-tag = Expired
verdict-expired-text = It is genuine and was valid until the day below. Whether older knowledge is enough is for you to judge.
verdict-held-title = Do not rely on this certificate for now.
verdict-held-tag = Set aside
verdict-held-text = It is genuine, but something about it is being looked into. That is no verdict. Look again later, or ask us.
verdict-altered-title = Do not rely on this certificate for now.
verdict-altered-tag = Not certain
verdict-altered-text = Our record of this number is not as it was sealed, so we show nothing of it. The operator has been told. Write to us if you need an answer soon.
verdict-unknown-title = No certificate is shown for this number.
verdict-unknown-tag = Not shown
verdict-unknown-text = Either we hold none with this number, or its holder shows it by a personal link only. Read the number again, in good light, from the line under the square code. If it is typed correctly, ask the holder for a link; until you have it, do not rely on the paper.
verify-checked = Looked up
verify-another = Look up another number
verify-ask = Ask about this certificate

# Classes of reasons for a revocation, as published.
reason-issued-in-error = Issued in error
reason-misconduct = The conditions of the award were not met
reason-name-corrected = The name was corrected
reason-content-withdrawn = The course was withdrawn
reason-holders-request = At the request of the holder
# Classes of reasons for setting a certificate aside, as published.
hold-reason-inquiry = How it was earned is being looked into
hold-reason-facts = Something printed on it is being checked
hold-reason-holders-request = At the request of the holder

# Checking a certificate: the comparison.
verify-compare-title = Compare line by line
verify-record-title = What was printed on it
verify-plan-label = Drawing of the certificate with the places of the numbered facts
verify-plan-text = The numbers show where each fact stands on the paper.
verify-ticks = Ticks are for you only; they are not sent.
verify-table-caption = What our register says. Looked up on { $moment }.
verify-place = Place on the paper
verify-fact = Fact
verify-register = In our register
verify-paper = On your paper
verify-same = Same
# Heard, not seen, after the word above.
verify-same-fact = : { $fact }
verify-differs-if = If a line differs,
verify-differs-text = do not rely on the paper. Tell us what differs.
verify-differs-link = Report a difference
verify-genuine-title = Is this page genuine?
verify-genuine-text = A forger can print a code that leads to a copy of this page. Type this address yourself:
verify-json-link = The same answer for machines
verify-demonstration = This is a demonstration: the institutions named on the certificate are fictional.
verify-course-link = What the course teaches

# Labels of the facts.
fact-name = Name
fact-kind = Kind
fact-course = Course
fact-time = Learning time
fact-result = Result
fact-awarded = Awarded
fact-valid-until = Valid until
fact-issuers = Awarded by
fact-signatories = Signed by
# “Dr. Amara Okonkwo, Director of Studies”
fact-signatory = { $name }, { $office }
fact-signatory-of = { $name }, { $office }, { $organisation }
fact-small-print = Small print
fact-number = Number
fact-reason = Reason

# A holder's certificate.
holder-title = Your certificate
holder-valid-text = It is valid. The paper below can be framed, and whoever holds it can check every line.
holder-revoked-text = This certificate was revoked on { $date }. Whoever checks it is told so.
holder-reason = Published reason:
holder-replaced-text = This certificate was replaced on { $date }. Its number answers “replaced”; please use the newer one.
holder-successor-link = Open the newer certificate
holder-held-text = This certificate was set aside on { $date } while something about it is looked into. Whoever checks it is told so. It cannot be printed meanwhile.
holder-expired-text = This certificate was valid until { $date }. It stays in the register and is shown as expired.
# The sign is a letter of the holder's name.
holder-unprintable = We cannot print the sign “{ $sign }” yet, so there is no paper. The certificate counts all the same.
holder-facts = What the certificate says
holder-paper-title = The paper
holder-paper-text = One page, A4, to print or to send. It is drawn from the sealed facts and is the same file every time.
holder-paper-link = Open the PDF
holder-share-title = Pass it on
holder-share-text = Whoever opens this link sees what you have chosen below. Nobody finds the certificate without the link or the paper.
holder-share-label = Link for checking the certificate
holder-copy = Copy the link
holder-copied = Copied.
holder-linkedin = Add to your LinkedIn profile
# The name of the entry: title of the course, kind of certificate.
holder-linkedin-name = { $course }: { $kind }
holder-linkedin-text = Opens LinkedIn with course, issuer, dates and link filled in. Nothing is sent before you follow the link.

# The entry of a certificate in the transparency log.
logged-title = Its entry in the public log
logged-text = That this certificate was awarded stands since { $moment } in a log that only grows. Not even we can change or remove it unnoticed.
logged-secret = With the file and the secret number below you, and only you, can show that the entry is about your certificate.
logged-leaf = Entry
logged-salt = Secret number (salt)
logged-proof-link = Have it proved
logged-record-link = What was entered
logged-log-link = About the log

# Operators: finding a certificate.
certificates-title = Certificates
certificates-lede = Find a certificate by its number. There is no search by name: the register is no directory of people.
certificates-unknown = No certificate has this number.
verdict-valid-tag = Valid
certificate-altered-text = The record is not as it was sealed: somebody changed the database, or the key of this installation was replaced. Nothing of it is shown or printed. Compare with a backup.
certificate-history = What happened
certificate-history-notes = Names and notes on this page are for operators only.
history-awarded = Awarded
history-revoked = Revoked
history-replaced = Replaced by a newer certificate
history-renewed = Renewed: a newer certificate took its place
history-extended = Extended: a newer certificate with a later last day took its place
history-reissued = Issued anew: it had been revoked by mistake, and a newer certificate took its place
history-earned-since = Issued anew: everything required is met, and a newer certificate took its place
history-by-hand = Awarded by hand although requirements were missing
history-withheld = Withheld before it was issued
history-no-longer-withheld = Released: no longer withheld
history-asked = Another name was asked for
history-granted = The name asked for was approved
history-refused = The name asked for was refused
history-disclosed = The holder chose what strangers see
history-linked = The holder made a link
history-unlinked = The holder ended a link
history-not-told = The holder was not written to
history-held = Set aside while something was looked into
history-released = Released: it counts again
history-found-altered = Found altered when it was looked up
history-not-printed = Could not be printed: no font has a character of it
history-other = Other entry of the journal
certificate-elsewhere = Elsewhere
certificate-public-page = What a verifier sees
certificate-successor = The certificate that took its place
certificate-predecessor = The certificate that it replaced
certificate-end-title = If something is wrong
certificate-replace-text = The name is not as it should be: issue a new certificate with the corrected name.
certificate-replace-link = Correct the name
certificate-extend-text = It should be valid longer: extend it.
certificate-extend-link = Extend it
certificate-reissue-text = It was revoked by mistake, or what was missing has been done since: issue it anew.
certificate-reissue-link = Issue it anew
certificate-hold-text = Something about it must be looked into: set it aside meanwhile.
certificate-hold-link = Set it aside
certificate-release-text = It was looked into, and the certificate stands: release it.
certificate-release-link = Release it
certificate-revoke-text = It should not stand: revoke it.
certificate-revoke-link = Revoke it

# Operators: two steps, first what will happen.
end-what-happens = This will happen
end-go-on = Go on
revoke-title = Revoke a certificate
revoke-reason-label = Published reason
revoke-reason-hint = Everybody who checks the number reads it.
revoke-note-label = Note for the file
revoke-note-hint = Optional, at most 500 characters. Only operators can read it. Write no more about the person than is needed.
revoke-problem-reason = Choose a reason.
revoke-problem-note = The note has { $characters } characters; shorten it to 500.
# Followed by the published reason in quotation marks.
revoke-effect-page = Whoever checks the number reads that the certificate was revoked today, with the reason
revoke-effect-paper = The holder can no longer print it. Copies on paper cannot be called back.
revoke-effect-note = Your note is kept with the revocation and shown to nobody outside.
revoke-effect-for-good = A revocation cannot be undone. A certificate revoked by mistake is issued anew, with another number.
revoke-button = Revoke this certificate
replace-title = Correct the name
replace-name-label = Full name
replace-name-hint = As it should be printed, in any script.
replace-latin-label = In Latin letters
replace-latin-hint = Optional; printed below the name.
replace-note-label = Why the name is corrected
replace-note-hint = At most 500 characters, for the file. Only operators can read it. Say what you saw, such as a document and its date.
replace-problem-note = Say why the name is corrected.
replace-problem-empty = Write a name.
replace-problem-too-long = A name has at most 200 characters; shorten it.
replace-problem-unprintable = The name contains a sign that cannot be printed. Leave it out.
replace-problem-not-latin = Use Latin letters only, or leave this field empty.
replace-problem-same = This name is on the certificate already. Change it, or go back.
replace-problem-stopped = Issuing is stopped: no certificate with another name can be issued now. What you wrote is kept here; send it again when the stop is lifted.
# { $latin } is the same name in Latin letters.
replace-effect-new = A new certificate with a new number is issued to { $name }.
replace-effect-new-latin = A new certificate with a new number is issued to { $name } ({ $latin }).
replace-effect-old = The old number answers “replaced”. It names the new one to its holder and to operators, and to others only if the holder shows the new certificate to everybody.
replace-effect-same = Course, result, day of the award and all other facts stay as they were sealed.
replace-effect-holder = The holder gets a mail with the old and the new number, and finds the new certificate on their desk.
replace-button = Issue the corrected certificate
# Operators: a revoked certificate is issued anew.
reissue-title = Issue a revoked certificate anew
reissue-basis-label = What the new certificate says
reissue-basis-as-sealed = The revocation was a mistake: every fact as on the revoked certificate
reissue-basis-as-earned = Everything required is done now: result, dates and signatories of today
reissue-note-label = Why it is issued anew
reissue-note-hint = At most 500 characters, for the file. Only operators can read it.
reissue-problem-note = Say why it is issued anew.
reissue-problem-earned = Not everything that the certificate requires is done now, or its award is withheld or waits for a signatory. Choose the facts of the revoked certificate, or go back.
reissue-problem-part = A certificate that it rests on no longer counts: issue that one anew first.
reissue-problem-stopped = Issuing is stopped: nothing can be issued anew now. What you wrote is kept here; send it again when the stop is lifted.
reissue-effect-new = A new certificate with a new number is issued to { $name }.
reissue-effect-old = The old number no longer answers “revoked” but “replaced”, with the reason. Its history goes on saying that it was revoked and when.
reissue-effect-as-sealed = Course, result, day of the award and all other facts are those of the revoked certificate.
reissue-effect-as-earned = The day of the award is today. Result, last day, signatories and the name in the profile are those of today.
reissue-effect-rest = Certificates that were revoked with it stay revoked: issue each anew on its own page.
reissue-button = Issue it anew
# Operators: a certificate is set aside, or released.
hold-title = Set a certificate aside
hold-effect-page = Whoever checks the number reads that the certificate is set aside since today, with the published reason. It is not revoked.
hold-effect-paper = The holder cannot print it meanwhile.
hold-effect-holder = The holder gets a mail with the published reason and not with your note.
tell-holder = Write to the holder: a mail without your note. If you do not, the journal says so.
tell-holders = Write to the holders: mails without your note. If you do not, the journal says so of each certificate.
tell-holder-not = The holder is not written to; the journal says so.
hold-button = Set this certificate aside
release-title = Release a certificate
release-effect = The certificate counts again as before. That it was set aside and released stays in its history, without the reason.
release-button = Release this certificate

# Checking a certificate: what was typed, and whose it is.
verify-mended = You typed { $typed }. Our numbers have no such sign, so we read it as the number above. Check it against the paper.
verdict-valid-short = Our register holds it as issued and unchanged. Whether it belongs to the person in front of you, the name tells: type it below.
verdict-link-title = This link shows nothing any more.
verdict-link-text = Its time has run out, the holder has ended it, or it was not copied whole. Ask the holder for a new link, or look up the number that stands on the paper.
verify-shared = The holder showed you this certificate by a personal link. It shows every line.
verify-name-title = Whose certificate is it?
verify-name-text = It was issued to { $hint }. Type the name that stands on the paper. If it is the same, you see every line of the certificate.
verify-name-label = Name on the paper
verify-name-hint = In its own script or in Latin letters. Capitals, accents, spaces and dashes do not matter.
verify-name-button = Compare the name
verify-name-match = The name is the one on the certificate.
verify-name-match-text = Now compare the other lines too.
verify-name-differs = This name is not the one on the certificate.
verify-name-differs-text = Read it again from the paper. If you typed it as printed, do not rely on the paper: it may carry the number of somebody else.
verify-name-wait = Too many names were tried for this certificate.
verify-name-wait-text = { $minutes ->
    [one] The next name can be compared in one minute.
   *[other] The next name can be compared in { $minutes } minutes.
}
verify-name-forgotten = The name is compared and forgotten. It is not stored and stands in no log.
verify-history = What happened to it
history-succeeds = Took the place of an earlier certificate
history-expired = Last day of validity
verify-issuers = Who issued it
verify-report-title = Does the paper look forged?
verify-report-text = Tell us what you have seen. It takes two minutes and needs no account.
verify-report-link = Report a forged paper

# A holder decides what strangers see.
sight-title = What strangers see
sight-lede = Whoever has the number of this certificate sees:
sight-public = Every line
sight-public-text = Your name, your result and everything else on the paper, for anybody with the number.
sight-name-match = Your name only if they know it
sight-name-match-text = Course, level, issuer, dates and state; in the place of your name { $hint }. Whoever types the name that stands on the paper is told whether it matches, and then sees every line. This is the usual choice.
sight-links-only = Nothing, except by a link of yours
sight-links-only-text = The number is answered as if it did not exist, so the paper alone cannot be checked. Give a link to whoever needs to check it.
sight-save = Save the choice
sight-saved = Your choice is saved. It holds from now on, also for papers that you have handed out.
sight-links-title = Links that show every line
sight-links-text = A link shows the whole certificate to whoever has it, whatever you have chosen, until its day comes or you end it.
sight-link-days-label = How long it lasts
sight-link-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
sight-link-make = Make a link
sight-link-new = Your new link
sight-link-once = Copy it now. We keep only a fingerprint of it and cannot show it again.
sight-link-until = Until { $date }
sight-link-made = made on { $date }
sight-link-end = End this link
sight-link-ended = The link is ended. It shows nothing any more.
sight-links-many = There are twenty links already. End one of them first.
# A holder asks for another name.
rename-title = Is the name not right?
holder-look-at-name = You have not said yet that your name is right. Another one can be asked for below:
rename-text = Ask for a certificate with another name. A person at the institution that awarded it looks at your request. If it is approved you get a new certificate with a new number, and the old number answers “replaced”.
rename-why-label = Why
rename-why-hint = At most 500 characters. For example: a letter is missing, or the name has changed. Send no numbers of documents.
rename-why-needed = Say why.
rename-button = Send the request
rename-asked = Your request is sent. You get a mail when it is decided.
rename-waiting = On { $date } you asked for the name { $name }. It is not decided yet.
# Followed by the reason in quotation marks.
rename-refused = Your last request was refused on { $date }. The reason:
# How a certificate that expires is renewed.
renewal-title = Renew it
renewal-later = It is valid until { $until }. From { $from } on it is enough to pass these quizzes again:
renewal-now = Its last day is { $until }. To renew it, it is enough to pass these quizzes again:
renewal-lesson = to read
renewal-quiz = to pass
# Administrators of a partner decide.
names-title = Names asked for
names-lede = Holders of certificates ask for another name on them. Identity was not checked at the award, so ask yourself whether it is the same person.
names-empty = Nothing is waiting.
names-forms = Letter forms
names-asked = Asked on
names-approve-text = A new certificate with a new number is issued, and the holder gets a mail.
names-approve = Approve
names-refuse = Refuse
names-why-label = Reason for refusing
names-why-hint = The holder reads it. At most 500 characters.
names-why-needed = Write why you refuse: the holder reads it.
names-why-long = The reason is too long; shorten it to 500 characters.
names-ended = The name cannot be changed now: the certificate was revoked, replaced or set aside. You can refuse the request.
names-stopped = Issuing is stopped: no certificate with the new name can be issued now. The request stays here; approve it when the stop is lifted.
names-same = The certificate has this name already. Refuse the request with that reason.
names-approved = A certificate with the new name is issued.
names-refused = The request is refused, and the holder is told.
names-decided = Decided
names-was-approved = Approved
names-was-refused = Refused:

# Reporting a forged paper.
forgery-title = Report a forged certificate
forgery-lede = You have a paper before you that cannot be right, or have seen one. Tell us; an operator of this platform looks into it. You need no account.
forgery-code-label = Number on the paper
forgery-code-hint = If there is one; as it is printed, even if we do not know it.
forgery-what-label = What is wrong with it
forgery-what-hint = For example: the name differs from the register, or the code leads to another address. Write no more about persons than is needed.
forgery-place-label = Where you saw it
forgery-place-hint = For example: in an application, on a profile page, at a web address. May stay empty.
forgery-contact-label = How we can reach you
forgery-contact-hint = Only if you want an answer. It is deleted when the report is closed.
forgery-button = Send the report
forgery-needs-what = Say what is wrong with the paper.
forgery-long = At most { $most } characters fit here; these are { $characters }.
forgery-sent-title = Thank you. Your report has arrived.
forgery-sent-text = An operator looks into it. If you have left an address, you get an answer there. Until then do not rely on the paper.

# Checking many certificates at once.
list-title = Check many certificates
list-lede = Paste the numbers or choose a file. You get a table with the state of each certificate, a file for your records and a receipt to print. You need no account.
list-text-label = Numbers, one on a line
list-text-hint = If you wish, write after the number the name that stands on the paper, separated by a comma, a semicolon or a tab. It is then compared.
list-file-label = Or a file
list-file-hint = CSV or plain text, with the number in the first column and the name, if any, in the second.
list-key-label = Key
list-key-hint = Only if the operator of this platform has given you one.
list-button = Check the list
list-limits-title = How long a list may be
list-limits-text = Up to 10,000 lines, and three lists an hour from one network. Offices that check more often get a key from us, for this page or for a program. A long list takes some seconds; the page says how far it has come.
list-keeps-text = Nothing of the list. It is checked and forgotten; the answer, with its file, stands on the page that you get and nowhere else.
list-empty = The list has no line with a number. Paste at least one, or choose a file.
list-long = The list has more than { $most } lines. Divide it.
list-key-unknown = This key is not in force. Copy it again, or ask the operator.
list-progress = { $done } of { $all } lines checked
list-broken = The check stopped before its end. Nothing is kept; please send the list again.
list-answer-title = Your list, checked
list-lines = Lines
list-head-taken = The first line was taken for headings.
list-digest = Fingerprint of the list (SHA-256)
list-site = Checked at
list-counts-title = In short
list-csv = Download as CSV
list-again = Check another list
list-receipt = Print this page as your receipt. The fingerprint shows which list was checked: the same list always has the same.
list-table-title = Line by line
list-table-caption = Every line of the list in its order. Compare what else stands on the papers by opening the numbers.
list-line = Line
list-state = State
list-mistyped = Mistyped
list-not-checked = Not looked up
list-not-checked-text = Too many numbers that begin like it were asked for. Send it again in a few minutes.
list-mended = read from { $typed }
list-name-match = Name matches
list-name-differs = Name differs
list-name-wait = Not compared: too many tries
list-link = Check many certificates at once
list-link-text = For offices with a pile of papers: paste a list, get a table, a file and a receipt.

# Programmes: certificates that rest on the certificates of other courses.
certificate-completed-programme = has successfully completed the programme
certificate-completed-programme-participation = has taken part in the programme
certificate-parts = This certificate rests on: { $parts }
certificate-part = { $course } ({ $date }, { $code })
certificate-part-gap = {"; "}
fact-parts = Rests on
fact-part = { $course }, { $date }
reason-part-revoked = A certificate it rests on was revoked
verify-parts-text = What each of them is worth at this moment.
verify-part-lost = A certificate that this one rests on no longer counts.
verify-part-lost-text = This one itself was not revoked. Ask the issuer what follows from it.
certificate-part-lost = Nothing happens to this one by itself: revoke it too, or leave it.
certificate-resting = Rest on this one
parts-lost-title = Rest on a certificate that no longer counts
parts-lost-text = These stand until somebody revokes them. Their pages say that a part was lost.
parts-lost-partner = These stand until an operator revokes them. Their pages say that a part was lost. Write to the operators if they should end.
revoke-resting-label = Certificates that rest on this one
revoke-resting-hint = Tick those that are revoked with it, for the reason that a certificate they rest on was revoked. The others stand, and their pages say that a part no longer counts.
revoke-effect-with = This certificate is revoked with it:
revoke-effect-stays = This certificate stands, and its page says that a part no longer counts:

# Who signs certificates, and whether they approve.
signatories-title = Signatories
signatories-lede = Whose names stand under certificates, and since when. Another name, office or signature has to be approved anew. What was issued does not change.
signatories-link-new = The link for the signatory
signatories-link-text = Send it to the signatory yourself. It works for { $days } days and can be answered once; earlier links do not work any more.
signatories-waits = Certificates are issued only when everybody who signs them has approved. Until then they wait.
signatories-waits-not = Certificates are issued whether or not those who sign them have approved.
signatories-wait-yes = Let certificates wait for approval
signatories-wait-no = Do not let certificates wait
signatories-since = since { $date }
signatories-ask = Ask for approval
signatories-none = Nobody signs.
signatories-past = Before
signatories-approved = approved on { $date }
signatories-declined = declined on { $date }
signatories-asked = asked; the link works until { $date }
signatories-open = not approved
signatories-withdraw = Withdraw the approval
signatories-withdraw-hint = Who asked for it, and why? At most 500 characters. Certificates that were issued do not change; the signatory can be asked again.
signatories-withdrawn = approval withdrawn on { $date }
signatories-withdrawals = Withdrawn approvals
signatories-advice = { $count ->
    [one] One signatory has not approved the use of their name on certificates.
   *[other] { $count } signatories have not approved the use of their names on certificates.
}
signatory-title = Your name on certificates
signatory-lede = Your name stands on the certificates of { $partner }. Please look at the sample and say whether you approve.
signatory-dead = This link does not work any more. Ask the institution for a new one.
signatory-name-term = Name
signatory-office-term = Office
signatory-sample = Open the sample (PDF)
signatory-who-label = Name of the person who answers
signatory-who-hint = Your own, also if you answer on behalf of the signatory.
signatory-answer-label = Your answer
signatory-answer-needed = Please choose one of the two answers.
signatory-approve-text = From today my name, and my signature where the sample shows one, stand on certificates of { $partner } as in the sample.
signatory-approve = I approve this
signatory-reason-label = Reason
signatory-reason-hint = Only if you do not approve: what should be different? At most 500 characters.
signatory-reason-needed = Please say why you do not approve.
signatory-decline = I do not approve
signatory-send = Send this answer
signatory-approved = Approved on { $date }.
signatory-approved-text = Thank you. If your name, office or signature changes, you are asked again.
signatory-declined = Declined on { $date }.
signatory-declined-text = The institution sees your reason and can ask you again.
signatory-withdraw-title = Withdraw your approval
signatory-withdraw-text = You can do so here until { $moment }; after that, write to the institution. Certificates that were issued stay as they are.
signatory-withdraw-hint = The institution and the operators read it. At most 500 characters.
signatory-withdraw-sure = I no longer approve that my name stands on certificates.
signatory-withdraw-needed = Please tick that you no longer approve.
signatory-withdraw-reason = Please say why you withdraw your approval.
signatory-withdraw-button = Withdraw
signatory-withdrawn = The approval was withdrawn on { $date }.
signatory-withdrawn-waits = Certificates that were issued stay as they are; new ones wait. The institution can ask you again.
signatory-withdrawn-waits-not = Certificates that were issued stay as they are. New ones do not wait for an approval: the institution has to take your name off them. It can ask you again.

# A sample of a partner's certificate.
specimen-title = A sample of the certificate
specimen-alt = The first page of a sample certificate
specimen-link = See a sample of this issuer’s certificate (PDF)
specimen-holder = Given Name Family Name
specimen-course = Sample – not a certificate
specimen-note = SAMPLE. This is not a certificate: nobody has earned it, its number belongs to no certificate, and it proves nothing.
verdict-sample-title = This is the number of a sample.
verdict-sample-text = It belongs to no certificate. A paper with this number shows only what certificates look like; do not rely on it.
