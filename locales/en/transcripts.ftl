# Transcripts: several certificates of one person on one paper.
transcript-title = Transcripts
transcript-desk-link = Put several certificates on one transcript
transcript-lede = Put certificates together on one paper, with a number of its own that anybody can check.
transcript-choose = What should stand on it
transcript-language = Language of the paper
transcript-make = Issue the transcript
transcript-frozen = What you issue never changes. If something is missing later, issue another and withdraw this one.
transcript-none = You have no certificate yet that could stand on a transcript.
transcript-unprintable = We cannot print the sign “{ $sign }” yet, so there is no paper. The transcript can be checked by its number all the same.
transcript-problem-nothing = Choose at least one certificate.
transcript-problem-too-long = A transcript holds at most forty certificates. Choose fewer.
transcript-problem-unfit = One of the certificates no longer counts. Choose again.
transcript-problem-names-differ = These certificates are in different names. Have the name corrected first, or issue one transcript for each name.
transcript-problem-too-many = You have fifty transcripts. Withdraw one that nobody needs any more.
transcript-made = The transcript is issued. You find it below.
transcript-saved = Your choice is saved and holds from now on.
transcript-gone = The transcript is withdrawn. Whoever checks its number is told so.
transcript-issued-title = Issued
transcript-count = { $count ->
    [one] { $count } certificate
   *[other] { $count } certificates
}
transcript-pdf-a4 = PDF on A4
transcript-pdf-letter = PDF on Letter
transcript-sight = Whoever has its number sees
transcript-public = Every line, with your name and results
transcript-name-match = Courses and states; your name, results and numbers only if they know the name
transcript-withdraw = Withdraw it
transcript-withdraw-text = Its number then answers that it was withdrawn, and shows no line any more. This cannot be undone.
transcript-withdrawn-tag = Withdrawn
# On the paper. Short lines.
transcript-paper-title = Transcript
transcript-paper-intro = Certificates awarded to
transcript-issued = Issued on { $date } by { $house }
# “3 certificates, together 24 hours of learning”
transcript-total = { $count ->
    [one] { $count } certificate, { $time }
   *[other] { $count } certificates, together { $time }
}
transcript-head-facts = Kind, time, result
transcript-paper-state = On the day of issue all certificates listed here stood in the register. Whether each of them still counts is answered at the address below.
transcript-verify-at = Verify this transcript at { $address }
transcript-document-title = Transcript: { $name }
# Checking a transcript.
transcript-valid-title = This transcript is genuine.
transcript-valid-text = It was issued as shown here, and every certificate on it still counts. Now compare it with the paper in front of you.
transcript-ended-title = Not every certificate on this transcript still counts.
transcript-ended-text = It was issued as shown here. What became of each certificate since stands beside it.
transcript-withdrawn-title = Do not rely on this transcript.
transcript-withdrawn-text = Its holder withdrew it on { $date }. Ask for a newer one, or for the certificates themselves.
transcript-name-title = Whose transcript is it?
transcript-name-text = It was issued to { $hint }. Type the name that stands on the paper. If it is the same, you also see the results and the numbers of the certificates.
transcript-name-matches = The name is the one on the transcript.
transcript-name-differs = This name is not the one on the transcript.
transcript-issued-label = Issued on
transcript-lines = The certificates, and whether they still count
