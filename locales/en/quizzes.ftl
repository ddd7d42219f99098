# Quizzes: questions of every kind, their rules, their result.

# A deadline that can be read in one way only.
moment-with-offset = { $date }, { $time } (UTC+00:00)

# How answers in several parts are marked.
rule-weighted = In questions with several answers, each tick is worth a share of the points, and some take away; a question never counts below zero.
rule-places-each = When matching or ordering, each right line counts; a wrong one takes nothing away.
rule-places-exact = Matching and ordering count only if every line is right.
rule-typed = What you type counts in any spelling that is usual: capitals, accents and digits of any script make no difference.
rule-kept = Reflections and scales are not marked. Your answers are kept for you.

# Which attempt counts.
counts-highest = The best attempt counts.
counts-latest = The newest attempt counts; what was passed once stays passed.
counts-first = The first attempt counts.
counts-average = The points of all attempts count together.

# What is shown of an attempt, and when.
disclosure-never = Only whether you passed is shown, neither points nor answers.
disclosure-score-only = The points are shown, the answers are not.
disclosure-after-submit = Points, answers and explanations are shown at once.
disclosure-after-last-attempt = The points are shown at once; answers and explanations as soon as you have no attempt left.
disclosure-after-last-or-closing = The points are shown at once; answers and explanations as soon as you have no attempt left, at the latest on { $moment }.
disclosure-after-closing = The points are shown at once; answers and explanations from { $moment } on.

# Before the start.

# Followed by the outcomes.
quiz-minimum = { $count ->
    [one] and at least { $percent }% of the points on this outcome of the course:
   *[other] and at least { $percent }% of the points on these { $count } outcomes of the course together:
}
# Where tags, twins or cases make the number of questions differ from draw to draw.
quiz-items-between = { $least } to { $most } questions
quiz-drawn = They are drawn anew for each attempt from a pool of { $pool }, those first that you have not seen.
quiz-drawn-by-topic = { $topics ->
    [one] At least { $counts } of them on one required topic.
   *[other] At least so many on each of { $topics } topics: { $counts }.
}
quiz-drawn-from-topics = { $least ->
    [one] At least one of them on each of { $topics } topics.
   *[other] At least { $least } of them on each of { $topics } topics.
}
quiz-shuffled = Their order differs from attempt to attempt.
quiz-choices-shuffled = The order of the answers differs from attempt to attempt.
quiz-page-size = { $count ->
    [one] One stands on each page; you can go back.
   *[other] { $count } stand on each page; you can go back.
}
quiz-grace = { $seconds ->
    [one] After the deadline, answers are still taken for one second, so that a slow connection costs you nothing.
   *[other] After the deadline, answers are still taken for { $seconds } seconds, so that a slow connection costs you nothing.
}
quiz-closing-term = Closes
quiz-closing = on { $moment }. After that nothing can be started; what is saved by then counts.
quiz-disclosure-term = After handing in
quiz-granted-term = Granted to you
quiz-granted-time = { $percent }% more time: { $time } instead of { $usual ->
        [one] 1 minute
       *[other] { $usual } minutes
    }.
quiz-granted-no-limit = No time limit instead of { $usual } minutes.
quiz-granted-attempts = { $count ->
    [one] One more attempt than others have.
   *[other] { $count } more attempts than others have.
}
quiz-granted-closing = The quiz closes later for you.
quiz-shortened = { $left ->
    [0] The quiz is about to close. If you start now, you have less than a minute.
    [one] The quiz closes before your time is over. If you start now, you have one minute.
   *[other] The quiz closes before your time is over. If you start now, you have { $left } minutes.
}
quiz-deadline-now = If you start now, hand in by { $moment }.
quiz-is-closed = The quiz closed on { $moment }.
points-not-shown = not shown

# Kinds of answer, said above each question.
form-text = a word or two
form-number = a number
form-matching = one for each line
form-ordering = put in order
form-reflection = in your own words, not marked
form-scale = your own view, not marked

# Hints and problems at a question.
scale-hint = Choose what comes nearest. No answer is right or wrong.
text-hint = Capitals and accents make no difference.
number-hint = Only the number, in digits of any script; a decimal point or a comma.
reflection-hint = Up to { $longest } characters. This is kept for you and not marked.
reflection-count = { $count } of { $longest } characters
pairs-open = Choose …
order-hint = Give each line its place, 1 for the first.
order-open = Place …
problem-too-long = This is { $length } characters long; at most { $longest } can be kept. Please shorten it.
problem-no-number = This cannot be read as a number. Please write digits only, such as 12 or 0.5.
problem-same-place = Two lines have the same place. Please give each its own.

# A scenario that several questions share.
case-for = For questions { $first } to { $last }
case-for-one = For question { $first }
# Followed by the title of the case.
case-again = Read the case again:

# Where one stands in an open attempt.
standing-title = Where you stand
mark-answered = answered
mark-open = open
mark-part = { $filled } of { $total } lines
sitting-continue = Save and continue
sitting-back = Save and go back
sitting-saved-counts = What is saved by then counts.
sitting-problems-title = Not everything could be saved
sitting-problem = Question { $number }: the text is too long
sitting-problem-newer = Question { $number }: answered elsewhere in the meantime
sitting-problems-rest = What you typed is still here. Everything else is saved.
unkept-too-long = Shorten what is too long and press “Save”; then sign in and go on where you were.
unkept-newer = What was answered elsewhere is not overwritten. Sign in again in another tab, come back to this page and press “Save”: then you see both answers and choose.
unkept-unseen = Your answer goes with this page, although it cannot be shown here.
sitting-busy = The server is busy. Your answers stay on this page and are sent again.
sitting-restored = An answer that had not been sent is back and is being saved.
sitting-newer = This question was answered elsewhere in the meantime. What stands here is not saved.
newer-saved = What is saved:
newer-nothing = no answer
newer-which = Which of the two counts? Choose, and save the page once more.
newer-mine = What stands here
newer-theirs = What is saved
sitting-unsaved = The answers to these questions are on this device only and are not saved. Look at them before you hand in; if you hand in all the same, they do not count:
sitting-mine = Save what stands here
sitting-theirs = Show what is saved

# Putting in order. { $label } is the line.
order-up = Move up
order-down = Move down
order-as-shown = Number the lines as they stand
order-moved = “{ $label }” now stands at place { $place } of { $count }.
order-numbered = The lines are numbered as they stand.

# Putting answers beside their lines. { $label } is the line.
pairs-answers = Answers to put beside the lines
pairs-here = Put it here
pairs-held = “{ $answer }” is in hand. Now choose its line.
pairs-put = “{ $answer }” now stands beside “{ $label }”.

# The clock. { $time } is such as 12:34.
clock-left = { $time } left
clock-minutes = { $minutes ->
    [one] One minute is left.
   *[other] { $minutes } minutes are left.
}
clock-over = The time is over. What is saved counts; reload the page.
clock-none = There is no time limit any more.
clock-hide = Hide the clock
clock-show = Show the clock

# Handing in and the result.
submission-parts = Some questions are not answered in full. What is left open earns nothing; a wrong line would cost nothing more.
result-without-points = { $pass }% of the points were needed.
result-minimum-too = A minimum in some outcomes of the course was needed too.
# Places of outcomes on the course page: 2 + 3 are counted together.
result-below-minimum = In outcome { $places } you have { $reached }%; { $needed }% are needed.
outcomes-title = By outcome of the course
outcomes-caption = Points for each outcome of the course, and the lessons where it is taught
outcomes-column = Outcome
outcomes-lessons-column = Taught in
minimum-reached = Outcome { $places }: { $reached }% reached, { $needed }% needed.
minimum-met = Reached
minimum-missed = Not reached
result-explained = Each answer is explained below.
result-explained-again = Read the explanations below, then go on.
came-out-kept = kept for you
choice-withdrawn = Withdrawn, does not count
typed-partly = Your answer, partly correct
kept-chosen = Your choice
kept-written = What you wrote
place-right = Correct
place-wrong = Not correct
place-open = Left open
# Each followed by the words of a line.
target-given = You chose:
target-right = Right is:
rank-given = You put it at place { $rank }.
rank-right = It belongs at place { $rank }.
accepted = Accepted
accepted-part = Accepted for { $percent }% of the points

# On the privacy page, after the cookies.
privacy-device-text = While you sit a quiz, your browser also keeps each answer on your device until our server has it. It is removed as soon as it is saved, when you hand in and when you sign out.
item-withdrawn = This question was withdrawn and does not count. You need not answer it.
item-credited = This question counts as right for everybody. You need not answer it.
