# Pages of who is learning: desk, lesson, quiz, result.

# The desk. { $name } is the person's full name.
desk-title = Welcome, { $name }
desk-continue-here = Continue here
desk-continue-reading = Continue reading
desk-continue-quiz = Continue the quiz
desk-read = Read the lesson
desk-open-quiz = Open the quiz
desk-stopped-at = You stopped at “{ $section }”.
desk-next-lesson = { $minutes ->
    [one] One minute to read.
   *[other] { $minutes } minutes to read.
}
desk-next-quiz = The quiz is open to you.
desk-attempt-open = Your answers are saved and wait for you.
desk-attempt-until = Your answers are saved. Hand in by { $moment }.
desk-progress = { $done } of { $count } lessons read. { $percent }% of what the certificate asks for is done.
desk-module-column = Module
desk-bar-column = Progress
desk-lessons-column = Lessons
desk-quizzes-column = Quizzes
desk-done-of = { $done } of { $count } read
desk-passed-of = { $done } of { $count } passed
desk-missing-title = Missing for the certificate
# Followed by what is missing.
desk-participation = Your certificate of participation is there. The certificate of achievement still needs:
desk-quiz-passed = passed
desk-quiz-open = not passed yet
# Followed by the title of a lesson.
desk-next = Next:
desk-go-on = Go on with this course
desk-earned-title = Certificate earned
desk-earned = Everything this course asks for is done.
desk-no-courses = The courses you enrol in will stand here.
desk-find-course = Find a course
desk-certificates-title = Certificates
desk-certificate-column = Certificate
desk-awarded-column = Awarded
desk-number-column = Number
desk-pdf-column = File
desk-pdf-download = , download “{ $title }”
desk-no-certificates = No certificate yet. It will stand here as soon as everything above is done.
# What is earned is not issued yet.
waits-withheld = You have met every requirement. The awarding institution does not issue your certificate yet, because it is looking into something. You get a mail when it is issued; write to us if you have a question.
waits-stopped = You have met every requirement. No certificates are issued at present. Yours is issued by itself afterwards, and you get a mail.
waits-unapproved = You have met every requirement. Somebody whose name stands on the certificate has still to approve that. Yours is issued by itself afterwards, and you get a mail.
waits-participation = You have earned the certificate of participation. It is not issued at present. It is issued by itself afterwards, and you get a mail.
waits-participation-unapproved = You have earned the certificate of participation. Somebody whose name stands on it has still to approve that. It is issued by itself afterwards, and you get a mail.
waits-round = Nothing stands in the way of your certificate any more. It is issued by itself within a minute, and you get a mail.
desk-certificate-revoked = Revoked
desk-certificate-replaced = Replaced
desk-certificate-held = Set aside
desk-certificate-expired = Expired
desk-altered = A certificate of yours is not as it was awarded, so it is not shown. We have noted it; please write to us.

# The lesson.
lessons-read = { $done } of { $count } lessons read
lesson-crumb = Module { $module }, lesson { $number }
lesson-over = Module { $module } · Lesson { $number } of { $count }
lesson-checked = Checked { $date }
lesson-to-outline = Outline of the module
lesson-stopped-at = { $minutes ->
    [one] You stopped at “{ $section }”, about one minute left
   *[other] You stopped at “{ $section }”, about { $minutes } minutes left
}
lesson-mark-read = Mark as read and go on
lesson-read-on = Read on { $date }
lesson-keep-place = Keep my place
lesson-place-label = You stop at the section
lesson-place-button = Keep this place
lesson-print = Print this lesson
lesson-print-module = Print the whole module
lesson-neighbours-label = Lessons before and after
previous-lesson = Previous lesson
previous-quiz = Previous quiz
next-lesson = Next lesson
next-quiz = Next quiz
after-last = This was the last part

# The outline beside a lesson. The words in brackets are heard, not seen.
outline-title = Module { $number }.
outline-done = (done)
outline-here = (you are here)
outline-open = (not done yet)
outline-course = The whole course

# For paper.
print-crumb = For paper
print-how = This page is made for paper. Use the print command of your browser.
# Followed by the address of the lesson.
print-foot = Version { $version }, checked { $date }, licence { $licence }.

# The sample lesson.
sample-crumb = Sample lesson
sample-over = A sample: read one lesson, no account needed
sample-go-on-title = Go on reading
sample-go-on = { $lessons ->
    [one] The course has one lesson and ends with a certificate that anybody can verify.
   *[other] The course has { $lessons } lessons and ends with a certificate that anybody can verify.
}
sample-enrol = Enrol in this course
sample-sign-up = Open an account
sample-course = About the course

# The quiz before it starts.
quiz-over = Module { $module } · Quiz
quiz-conditions-title = Before you start
quiz-items-term = Questions
quiz-items = { $count ->
    [one] 1 question
   *[other] { $count } questions
}
quiz-pass-term = To pass
quiz-pass = at least { $percent }% of the points
quiz-rule-term = How it is marked
rule-right-minus-wrong = In questions with several answers, each wrong tick takes away what a right one gives; a question never counts below zero.
rule-all-or-nothing = Questions with several answers count only if exactly the right ones are ticked.
quiz-time-term = Time
# { $time } is a duration: “26 minutes 36 seconds”.
quiz-time-limit = { $time } from the start
quiz-no-time-limit = no limit
quiz-attempts-term = Attempts
quiz-attempts-left = { $left } of { $limit } left.
quiz-attempts-free = as many as you like, up to 200
quiz-wait = { $minutes ->
    [one] Between two attempts there is a pause of one minute.
   *[other] Between two attempts there is a pause of { $minutes } minutes.
}
quiz-wait-hours = { $hours ->
    [one] Between two attempts there is a pause of one hour.
   *[other] Between two attempts there is a pause of { $hours } hours.
}
quiz-how = Every answer is saved when you give it. You may leave and come back, on another device too. Nothing is marked before you hand in.
quiz-made-title = Your attempts
quiz-made-caption = Your attempts at this quiz, newest first
quiz-attempt-column = Attempt
quiz-submitted-column = Handed in
quiz-points-column = Points
quiz-outcome-column = Result
quiz-attempt-link = Attempt { $number }
points-of = Points: { $earned } of { $max }
points-of-percent = { $earned } of { $max } ({ $percent }%)
outcome-passed = Passed
outcome-failed = Not passed
quiz-begin-title = Start
quiz-is-passed = You have passed this quiz.
quiz-is-open = Attempt { $number } is open; your answers are saved.
quiz-open-until = Hand in by { $moment }.
quiz-continue = Continue the quiz
quiz-clock-starts = The clock starts when you do: you have { $time }.
quiz-start = Start attempt { $number }
quiz-opens-again = The next attempt opens on { $moment }.
quiz-none-left = All attempts are used. If something went wrong, write to us.

# The open attempt.
sitting-attempt-of = Attempt { $number } of { $limit }
sitting-until = Hand in by { $moment }.
sitting-minutes-left = { $minutes ->
    [0] Less than a minute is left. What is saved counts.
    [one] One minute is left. What is saved counts.
   *[other] { $minutes } minutes are left. What is saved counts.
}
sitting-refresh = Save and refresh the time left
sitting-question = Question { $number } of { $count }
form-single = one answer
form-multiple = one or more answers
form-true-false = true or false
points-long = Points: { $points }
sitting-save = Save
sitting-leave = Save and leave
sitting-hand-in = Hand in
sitting-answered = { $answered } of { $count } answered.
sitting-change = You can change every answer until you hand in.
# Shown while answers are saved.
sitting-saved = Saved at { $time } UTC.
sitting-saving = Saving …
sitting-offline = No connection. Your answers stay on this page and are sent again as soon as the line is back.
sitting-signed-out = You are signed out. Your answers stay on this page: sign in again in another window, then they are saved.
sitting-refused = The last answer could not be saved. Please press “Save”.
sitting-time-is-over = The time is over. What was saved before counts; reload the page to see the result.
sitting-handed-in = This attempt was handed in already. Reload the page to see the result.

# Handing in.
submission-title = Hand in your answers?
submission-crumb = Hand in
submission-blanks = { $blanks ->
    [one] One of { $count } questions has no answer. It earns no points; a wrong answer would cost nothing more.
   *[other] { $blanks } of { $count } questions have no answer. They earn no points; wrong answers would cost nothing more.
}
submission-blank = Question { $number }
submission-complete = { $count ->
    [one] The question is answered.
   *[other] All { $count } questions are answered.
}
submission-final = After handing in, answers cannot be changed in this attempt.
submission-button = Hand in
submission-back = Go back to the questions

# The result.
result-page-title = Result: { $quiz }
result-crumb = Result
result-title = Result
result-passed-title = Well done, you have passed
result-failed-title = Not passed this time
result-passed = You have { $earned } of { $max } points; { $pass }% were needed.
result-failed = You have { $earned } of { $max } points; { $pass }% are needed.
result-timed-out = The time ran out; what was saved by then was counted.
result-question = Question { $number }
came-out-right = right
came-out-partly = partly right
came-out-wrong = not right
came-out-blank = not answered
choice-chosen-right = Your answer, correct
choice-chosen-wrong = Your answer, not correct
choice-missed = Correct, not chosen
choice-not-chosen = Not chosen
result-others = { $count ->
    [one] Show the other answer with its reason
   *[other] Show the { $count } other answers with their reasons
}
# Followed by the title of a lesson.
result-read-again = Read it again in
# Follows the title of the lesson.
result-read-again-length = ({ $length })
result-of-points = of { $max } points
result-percent = { $percent }%, { $pass }% to pass
result-submitted = Handed in { $moment }.
# Followed by a code.
result-receipt = Receipt
result-certificate = Everything is done: your certificate is ready.
result-certificate-link = Open the certificate
result-participation = Your certificate of participation is there.
result-next-lesson = Next lesson
result-next-quiz = Next quiz
result-again = Try again

# Programmes: certificates that rest on the certificates of other courses.
desk-progress-programme = { $percent }% of what the certificate asks for is done.
