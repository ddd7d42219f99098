# Words of the house, used on every page.

house-tagline = Synthetic-drug policy and law, in short lessons
skip-to-content = Skip to the content
languages-label = Languages
nav-label = Main navigation
nav-courses = Courses
nav-verify = Verify a certificate
nav-desk = My desk
nav-sign-in = Sign in
nav-operator = Operation
nav-partner = Your institution
nav-account = Account
breadcrumbs-label = You are here
foot-sentence = A demonstration by fictional institutions. Courses explain the law; they are not legal advice.
foot-label = About this site
foot-about = About
foot-privacy = Privacy
foot-disclaimer = Disclaimer
foot-accessibility = Accessibility
foot-contact = Write to us
go-back = Go back
change-something = Change something
content-not-translated = This text is not available in your language yet. It is shown in { $language }.
demonstration-mark = Demonstration: a fictional institution
# What stands between two sentences of a page, and before brackets.
sentence-gap = {" "}
# Signs between what stands side by side.
sign-colon = {": "}
sign-comma = {", "}
in-brackets = ({ $what })

# The six languages, as named in a sentence of this language.
language-ar = Arabic
language-en = English
language-es = Spanish
language-fr = French
language-ru = Russian
language-zh = Chinese

# Dates and times. { $day } is a number; { $month } is a name and { $year } digits.
date-long = { $day } { $month } { $year }
moment-long = { $date }, { $time } UTC
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# Durations.
minutes-long = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
seconds-long = { $seconds ->
    [one] 1 second
   *[other] { $seconds } seconds
}
# Both parts are durations: “26 minutes” and “36 seconds”.
minutes-and-seconds = { $minutes } { $seconds }
hours-long = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
}

# Forms.
form-problem-title = { $count ->
    [one] One entry needs a change
   *[other] { $count } entries need a change
}

# Pages for what went wrong.
error-not-found-title = This page is not here
error-not-found-text = The address may be mistyped, or the page was moved. Nothing of yours is lost.
error-forbidden-title = This page is not open to you
error-forbidden-text = Your account may not do this. If you think it should, write to us.
error-form-expired-title = Please send the form once more
error-form-expired-text = We could not be sure that the form came from this site. Go back, reload the page and send it again; what you typed is still in your browser.
error-too-many-title = Too many tries
error-too-many-text = { $seconds ->
    [one] Please wait one second, then try again.
   *[other] Please wait { $seconds } seconds, then try again.
}
error-busy-title = We are very busy at this moment
error-busy-text = Please try again in a few seconds. Nothing that was confirmed is lost.
error-bad-request-title = We could not read this request
error-bad-request-text = Something in the address or the form was not as expected. Go back and try again.
error-too-large-title = This is too large
error-too-large-text = The form was larger than we accept. Please shorten it and send it again.
error-method-title = This page cannot be used like that
error-method-text = Please follow the links and buttons of the site.
error-fault-title = Something broke on our side
error-fault-text = We have noted it. If you write to us, please name the incident { $incident }.
error-home-link = Go to the start page
