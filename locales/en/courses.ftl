# The start page.

home-title = Synthetic-drug policy and law, in short lessons.
home-lede = { $house } teaches how synthetic drugs are regulated, from the three conventions to a sound national bill, and certifies what you have learned. It is written for members of parliament, their advisers and staff, and students of law.
home-time-title = How much time do you have?
home-time-sample = Read one lesson, no account needed:
home-verify-text = You do not need an account. We show what our register holds; you compare it with the paper.
home-phone-title = Reads on any phone
home-phone-text = A lesson is a page of text with drawn figures. Nothing plays by itself, and everything works without scripts.
home-source-title = Every claim has its source
home-source-text = Treaty rules name their article and figures their year. Each course shows the day of its last check.
home-check-title = A certificate that can be checked
home-check-text = It states the hours, the assessment and who awarded it, and anybody can look it up for as long as the register stands.

# The catalogue. { $length } is a duration in words, such as “8 hours”.
courses-lede = Each course ends with a certificate that anybody can check. You can start today and stop at any line; we keep your place.
courses-empty = No course is open yet. Please come back soon.
course-length = { $length } · { $modules ->
    [one] 1 module
   *[other] { $modules } modules
}, { $lessons ->
    [one] 1 lesson
   *[other] { $lessons } lessons
}
course-length-term = Length
course-languages-term = Languages
course-partner-term = Partner
course-jointly-term = Certificate also issued by
course-award-term = Award
course-fictional = Fictional
course-award-ects = { $award }, { $ects } ECTS
award-participation = Certificate of participation
award-achievement = Certificate of achievement
# What stands between two names or languages of a list on one line.
list-comma = {", "}
# What stands before the title of a module.
module-number = { $number }.

# The page of a course.
course-draft-title = Draft translation.
course-draft-text = No institution has reviewed this translation yet. In case of doubt the original language counts.
course-outcomes-title = After this course you can
course-outline-title = Outline
course-module-length = { $lessons ->
    [one] 1 lesson
   *[other] { $lessons } lessons
} · { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
course-questions = { $questions ->
    [one] 1 question
   *[other] { $questions } questions
}
course-enrol-title = Enrol
course-enrol-text = It is free. You may stop at any time and come back to the same place.
course-enrol-button = Enrol in this course
course-enrolled-title = You are enrolled
course-enrolled-text = Your place and your answers are kept.
course-go-on = Go on learning
course-sign-in-text = It is free. You need an e-mail address and a password, so that we can keep your place and print your name on the certificate.
course-sign-up-button = Create an account
course-sign-in-link = I have an account: sign in
course-sample-link = Read the first lesson without an account
course-asks-title = What the certificate asks for
course-asks-lessons-term = Lessons
course-asks-lessons = { $lessons ->
    [one] The one lesson read
    [2] Both lessons read
   *[other] All { $lessons } lessons read
}
course-asks-attempt = Handed in once, passed or not
# Below the name of the certificate of participation, before what it asks for.
course-participation = It comes before the certificate of achievement, as soon as this is done. Whoever earns both at once gets the certificate of achievement alone.
course-asks-quiz = { $pass }% or more of { $questions ->
    [one] 1 question.
   *[other] { $questions } questions.
}
# Places of outcomes on the course page: 2 + 3 are counted together.
course-asks-minimum = At least { $percent }% in outcome { $places }.
course-asks-free = As many attempts as you like, up to 200.
course-asks-attempts = { $attempts ->
    [one] One attempt.
   *[other] { $attempts } attempts.
}
course-asks-wait = { $minutes ->
    [one] One minute between attempts.
   *[other] { $minutes } minutes between attempts.
}
course-asks-wait-hours = { $hours ->
    [one] One hour between attempts.
   *[other] { $hours } hours between attempts.
}
course-asks-limit = { $minutes ->
    [one] One minute of time.
   *[other] { $minutes } minutes of time.
}
course-valid-for-good = The certificate does not expire; it names the day of the content.
course-valid-months = { $months ->
    [one] The certificate is valid for one month.
   *[other] The certificate is valid for { $months } months.
}
course-no-identity = Your identity is not checked.
course-facts-title = Facts
course-audience-term = For
course-authors-term = Written by
course-version-term = Version
course-version = { $version } (edition { $edition }), checked on { $date }
course-licence-term = Licence

# The glossary of a course.
glossary-title = Glossary
glossary-lede = What the words mean in this course. These are teaching definitions, not legal texts.
glossary-empty = This course has no glossary.

# The sources that a course cites.
cited-title = Sources
cited-lede = What the lessons and questions of this course cite, with symbol and date, and the day on which we read it. Notes beside the text give the short name and the article.
cited-short = In the notes:
cited-date = Dated { $date }
cited-read = Read on { $date }
cited-empty = This course cites no sources.

# The page of a partner.
partner-fictional-text = It was invented to show how this site works. No real institution stands behind it.
partner-founded-term = Founded
partner-web-term = Web address
partner-signatories-term = Signs certificates
partner-signs-since = signs since { $date }

# Programmes: certificates that rest on the certificates of other courses.
course-certificates = { $count ->
    [one] 1 certificate of another course
   *[other] { $count } certificates of other courses
}
course-asks-certificate = The certificate of this course
programme-title = Certificates that count
programme-rule-all = { $count ->
    [one] The certificate of this course is needed.
   *[other] The certificates of all { $count } courses are needed.
}
programme-rule-some = { $needed ->
    [one] The certificate of any one of these courses is enough.
   *[other] The certificates of any { $needed } of these courses are enough.
}
programme-left = { $left ->
    [one] You hold { $held } of { $needed }; 1 is missing.
   *[other] You hold { $held } of { $needed }; { $left } are missing.
}
programme-complete = You hold all that are needed.
programme-held = Your certificate
programme-missing = not held yet
programme-participation-enough = a certificate of participation is enough
programme-earned-before = A certificate that you earned before you joined counts as well, as long as it is valid.
programme-asks-term = Certificates
programme-asks-link = Which they are
programme-to-desk = To my desk
programme-time-ects = { $length } · { $ects } ECTS
