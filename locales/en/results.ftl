# Pages of a partner: its quizzes, and the correction of a wrong key.
quizzes-title = Quizzes
quizzes-explain = Every quiz of every edition. Here you look at its items and correct a wrong key.
quizzes-offered = New learners get this edition
quizzes-earlier = Not offered to new learners
quizzes-items = Questions: { $count }
quizzes-empty = No edition of your institution has a quiz yet.
quiz-edition = Edition { $number }, version { $version }
quiz-running = { $count ->
    [0] Nobody is in the middle of this quiz.
    [one] One learner is in the middle of this quiz and keeps this edition.
   *[other] { $count } learners are in the middle of this quiz and keep this edition.
}
quiz-items-title = Questions
quiz-items-explain = If a key is wrong, correct it here: you first see who is concerned, and nothing changes until an administrator confirms.
quiz-number-column = No.
quiz-item-column = Question
quiz-form-column = Kind
quiz-key-column = Key
quiz-correct-link = Correct the key
quiz-which-item = Question { $number }
quiz-no-key = Not marked

# Kinds of question.
item-form-single = one answer
item-form-multiple = several answers
item-form-true-false = true or false
item-form-text = short text
item-form-number = number
item-form-matching = matching
item-form-ordering = ordering
item-form-reflection = reflection
item-form-scale = scale
corrections-title = Corrections made
corrections-line = Question { $number }:

# The four remedies: on the form, explained, and as a mark beside an item.
remedy-keep-higher = The earlier keys and this one count, whichever gives most
remedy-new-key = Only the new key counts
remedy-full-credit = Right for everybody
remedy-drop = Does not count
remedy-hint-keep-higher = Nobody loses a point. Usually the fairest.
remedy-hint-new-key = Who gave the old answer loses its points.
remedy-hint-full-credit = All points for everybody whose quiz held this question, answered or not. For a question that no answer fits.
remedy-hint-drop = Its points leave what was earned and what could be earned.
remedy-done-keep-higher = all its keys count
remedy-done-new-key = new key
remedy-done-full-credit = right for everybody
remedy-done-drop = not counted

# The form of a correction.
correction-title = Correct a key
correction-explain = The correction holds for everything handed in for this edition, and for everything that will be. The next step shows who is concerned; it changes nothing yet.
correction-remedy-label = What shall count?
correction-answer-label = The right answer
correction-answer-hint = Needed for the first two only.
correction-lines-label = What counts, one per line
correction-texts-hint = “= 50%” before a line gives half of the points, “= 33.3%” a third. Case, accents and the language do not matter.
correction-numbers-hint = A decimal point, and a tolerance if you like: 179.5 ± 0.5. “= 50%” before a line gives half of the points.
correction-reason-label = Reason
correction-reason-hint = For the file, up to 500 characters: what was wrong, and who noticed. Learners do not see it.
correction-preview-button = See who is concerned
correction-problem-remedy = Choose what shall count.
correction-problem-nothing-right = Say at least one right answer.
correction-problem-incomplete = Give each line its own place.
correction-problem-unreadable = One line cannot be read. See the hint above the field.
correction-problem-unknown = This answer does not belong to the question. Open the form again.
correction-problem-reason = Write a reason of up to 500 characters.
correction-problem-nothing-left = Nothing else of this quiz would be marked. Choose “Right for everybody” instead.

# What it would do.
correction-effect-title = What this would do
correction-marked = Attempts handed in with this question: { $count }
correction-raised = Attempts with a better result: { $count }
correction-lowered = Attempts with a worse result: { $count }
correction-passing = Learners who would pass the quiz: { $count }.
correction-certified = Of these, with a certificate at once: { $count }.
correction-in-programme = In a programme that rests on this certificate: { $count }. Whoever lacks nothing else for it receives its certificate too.
correction-below = Learners who passed and would not have: { $count }. They keep pass and certificate; nothing is taken away.
correction-in-flight = Attempts still open: { $count }. They will be marked with the correction.
correction-confirm-explain = Scores are stored anew, the old ones are kept. Certificates are awarded and mails sent in the same moment.
correction-confirm-button = Carry out the correction
correction-csv-button = Everybody as CSV
correction-elsewhere-title = Other editions with the same question
correction-elsewhere-explain = A correction is of one edition. Whoever is on another one is reached only when the question is corrected there too.
correction-elsewhere-done = corrected there already
correction-admin-only = An administrator of your institution can carry this out, and sees the names. Tell them which question, what shall count and why.
correction-passing-title = Would pass
correction-below-title = Would not have passed
correction-others-title = Other changes of points
correction-person-column = Name
correction-attempt-column = Attempt
correction-before-column = Before
correction-after-column = After
correction-certificate-column = Certificate
correction-certificate-new = new
correction-more = Not listed: { $count } more

# What it did.
correction-report-title = A corrected key
correction-done-title = What this did
correction-changed = Attempts with other points: { $count }
correction-passed = Learners who passed by it: { $count }.
correction-certified-done = Certificates awarded: { $count }.
correction-fell = Learners who would not have passed: { $count }. Their pass and certificate stand.
correction-fell-title = Would not have passed; pass and certificate stand
correction-passed-title = Passed by it
correction-names-admin = Administrators of your institution also see the names.

# Beside a question on the learner's result.
corrected-full-credit = counts as right for everybody
corrected-dropped = not counted
corrected-key = marked with a corrected key

# Verbs of the journal.
journal-verb-corrected = key corrected
journal-verb-regraded = marked anew

# Statistics of a quiz.
statistics-title = Statistics
statistics-of = Statistics: { $quiz }
statistics-explain = Of the first attempt of each learner; people of your institution are left out. In a course that wants everybody to pass, high results are the aim, not a fault.
statistics-behind = Some attempts are not counted yet. Look again in a minute.
statistics-few = Fewer than five people. Numbers are shown from five on.
statistics-indicative = Fewer than 30 people: every number here is only indicative.
statistics-indicative-short = indicative
statistics-people = People: { $count }
statistics-mean = Mean result: { $percent }%
statistics-csv = All numbers as CSV
statistics-hidden-sign = ∗
statistics-hidden = ∗ Numbers from one to four are not shown, nor those from which they could be computed.
number-percent = { $number }%
number-decimal-sign = .
statistics-chart-title = People by their result in percent of the points
statistics-percent-row = Percent
statistics-people-row = People
statistics-revision = revision { $number }
statistics-facility = Facility (mean share of the points)
statistics-discrimination = Discrimination (−1 to 1)
statistics-blanks = Left blank
statistics-time = Mean time
statistics-seconds = { $count } s
statistics-by-language = By language
statistics-language-column = Language
statistics-choices = How often each answer was chosen, by thirds of the people by their whole result
statistics-choices-in = Answers chosen: { $language }
statistics-choice-column = Answer
statistics-lower = Lower third
statistics-middle = Middle
statistics-upper = Upper third
statistics-right = right

# Why an author should look at a question.
flag-look = Please look:
flag-negative-discrimination = Who knows more gets less for this question. Is the key right?
flag-distractor = The upper third prefers a wrong answer to the right one:
flag-distractor-all = Nearly everybody has the same result, and they prefer a wrong answer to the right one. Is the key right?
flag-language-gap = Far harder in one language than in the others ({ $language }: { $percent } percent of the points below what the rest of the quiz lets expect). Probably a fault of translation.

# Pre-test and post-test.
gain-title = What was learned
gain-explain = Of those who sat both tests: the first pre-test against the post-test that counts. The pre-test is
gain-few = Fewer than five people sat both tests.
gain-people = People with both tests
gain-before = Before
gain-after = After
gain-mean = Mean gain in percent of the points, with its 95% interval
gain-normalised = Normalised gain (share of what could be gained)
gain-parts = By question, of the first attempts of those who finished both tests
gain-difference = Difference
gain-twins = parallel questions

# Signals: unusual attempts, for a person to look at.
signals-title = Unusual attempts
signals-explain = For a person to look at. Nothing follows from a signal by itself: no result, certificate or account is touched, and learners are not told. Signals are removed after half a year.
signals-first-ask = Ask before you judge. Most signals have an innocent reason.
signals-empty = Nothing unusual was found.
signals-before = Previous page
signals-after = Next page (after page { $page })
signal-means = What it means:
signal-not = What it does not mean:
signal-title-speed = Passed faster than the questions can be read
signal-title-alike = The same wrong answers as another person
signal-title-device = Several accounts on one device
signal-means-speed = A first attempt was passed with less than three seconds for each answered question. Reading a question of twenty words takes about five.
signal-not-speed = That somebody cheated. They may have prepared the answers with colleagues or on paper, or know the subject and the questions from elsewhere.
signal-means-alike = Two people gave four or more wrong answers, and all of them are the same. Right answers and blanks are not compared; wrong answers that more people share are left out. Two people with one to three equal wrong answers are never a signal.
signal-not-alike = That one copied from the other, or who from whom. They may have learned together, from the same notes with the same mistake.
signal-means-device = Three or more accounts handed in the same quiz from one internet address and the same kind of browser on one day. Somebody may have tried the questions with other accounts first.
signal-not-device = That one person stands behind them. Offices, libraries, parliaments and families share an address, and machines that are set up alike look alike.
signal-evidence-speed = Seconds from start to last answer: { $amount }. Questions answered: { $items }.
signal-evidence-alike = Equal wrong answers: { $amount }. Questions in the quiz: { $items }.
signal-evidence-device = Accounts that handed in from there on that day: { $amount }. Questions in the quiz: { $items }.
signal-attempt = Attempt { $number }
signal-looked = Looked at:
signal-note-label = What did you find?
signal-note-hint = For the file, up to 500 characters; seen by administrators of your institution only.
signal-note-too-long = A note has at most 500 characters; this has { $characters }. Nothing was kept.
signal-look-button = I have looked at it
journal-verb-looked-at = looked at

# A lower pass mark of a later edition, applied back.
pass-mark-title = Lower the pass mark
pass-mark-offer = { $from }% pass here; edition { $number } (version { $version }) asks { $to }%. Whoever is on this edition is held against { $from }% until the lower mark is applied back.
pass-mark-link = See who would pass, and apply the lower mark
pass-mark-lowered = Pass mark lowered from { $from }% to { $to }%
pass-mark-in-flight = Attempts still open: { $count }. They will be held against the lower mark, and so will every attempt that is started here later.
pass-mark-nothing-lost = Nobody loses anything: no points change, and what was passed stays passed.
pass-mark-reason-hint = For the file, up to 500 characters: why less is enough for those who have sat the quiz already. Learners do not see it.
pass-mark-confirm-explain = This is not taken back: a mark that was lowered here is never raised again. Certificates are awarded and mails sent in the same moment.
pass-mark-button = Let { $to }% pass in this edition
pass-mark-admin-only = An administrator of your institution can carry this out, and sees the names. Tell them why the lower mark shall count here.
