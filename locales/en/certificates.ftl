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
certificate-alt-seal = Gold seal with a laurel wreath
certificate-alt-qr = QR code with the address { $address }
certificate-alt-signature = Digital signature of { $issuers }
certificate-attachment = The certificate for machines (Open Badges 3.0)

# Checking a certificate: the form.
verify-title = Verify a certificate
verify-lede = Type the number that stands under the square code on the certificate, or scan the code. You need no account.
verify-code-label = Certificate number
verify-code-hint = Fifteen signs in three groups. Capitals and dashes do not matter.
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
verify-keeps-text = We do not record who looks up which number. Network addresses are held in memory for a few minutes only, so that nobody can try numbers by the thousand.

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
verdict-new-number = New number
verdict-new-number-hidden = Known to the holder. We do not show it here, because a number opens the record.
verdict-expired-title = This certificate is no longer current.
verdict-expired-tag = Expired
verdict-expired-text = It is genuine and was valid until the day below. Whether older knowledge is enough is for you to judge.
verdict-altered-title = Do not rely on this certificate for now.
verdict-altered-tag = Not certain
verdict-altered-text = Our record of this number is not as it was sealed, so we show nothing of it. The operator has been told. Write to us if you need an answer soon.
verdict-unknown-title = We hold no certificate with this number.
verdict-unknown-tag = Not found
verdict-unknown-text = Read the number again, in good light, from the line under the square code. If it is typed correctly and still not found, do not rely on the paper.
verify-checked = Looked up
verify-another = Look up another number
verify-ask = Ask about this certificate

# Classes of reasons for a revocation, as published.
reason-issued-in-error = Issued in error
reason-misconduct = The conditions of the award were not met
reason-name-corrected = The name was corrected
reason-content-withdrawn = The course was withdrawn
reason-holders-request = At the request of the holder

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
verify-differs-text = do not rely on the paper. Send us the number and a picture.
verify-differs-link = Report a difference
verify-genuine-title = Is this page genuine?
verify-genuine-text = A forger can print a code that leads to a copy of this page. Type the address yourself; it begins with
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
holder-expired-text = This certificate was valid until { $date }. It stays in the register and is shown as expired.
# The sign is a letter of the holder's name.
holder-unprintable = We cannot print the sign “{ $sign }” yet, so there is no paper. The certificate counts all the same.
holder-facts = What the certificate says
holder-paper-title = The paper
holder-paper-text = One page, A4, to print or to send. It is drawn from the sealed facts and is the same file every time.
holder-paper-link = Open the PDF
holder-share-title = Pass it on
holder-share-text = Whoever has this link sees every line of the certificate, your name included. Nobody finds it without the link or the paper.
holder-share-label = Link for checking the certificate
holder-copy = Copy the link
holder-copied = Copied.
holder-linkedin = Add to your LinkedIn profile
# The name of the entry: title of the course, kind of certificate.
holder-linkedin-name = { $course }: { $kind }
holder-linkedin-text = Opens LinkedIn with course, issuer, dates and link filled in. Nothing is sent before you follow the link.

# Operators: finding a certificate.
certificates-title = Certificates
certificates-lede = Find a certificate by its number. There is no search by name: the register is no directory of people.
certificates-unknown = No certificate has this number.
verdict-valid-tag = Valid
certificate-altered-text = The record is not as it was sealed: somebody changed the database, or the key of this installation was replaced. Nothing of it is shown or printed. Compare with a backup.
certificate-history = What happened
history-awarded = Awarded
history-revoked = Revoked
history-replaced = Replaced by a newer certificate
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
revoke-effect-for-good = A revocation cannot be undone. The holder gets a mail that says so, with the published reason and not with your note.
revoke-button = Revoke this certificate
replace-title = Correct the name
replace-name-label = Full name
replace-name-hint = As it should be printed, in any script.
replace-latin-label = In Latin letters
replace-latin-hint = Optional; printed below the name.
replace-problem-empty = Write a name.
replace-problem-too-long = A name has at most 200 characters; shorten it.
replace-problem-unprintable = The name contains a sign that cannot be printed. Leave it out.
replace-problem-not-latin = Use Latin letters only, or leave this field empty.
replace-problem-same = This name is on the certificate already. Change it, or go back.
# { $latin } is the same name in Latin letters.
replace-effect-new = A new certificate with a new number is issued to { $name }.
replace-effect-new-latin = A new certificate with a new number is issued to { $name } ({ $latin }).
replace-effect-old = The old number answers “replaced” and does not name the new one.
replace-effect-same = Course, result, day of the award and all other facts stay as they were sealed.
replace-effect-holder = The holder gets a mail with the old and the new number, and finds the new certificate on their desk.
replace-button = Issue the corrected certificate
