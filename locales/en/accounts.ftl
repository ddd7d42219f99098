# Fields of the forms: labels and the small text under them.
field-name = Full name
field-name-hint = In any script, exactly as it should stand on your certificate.
field-latin-name = Name in Latin letters (optional)
field-latin-name-hint = If your name is written in another script. It is printed below your name on certificates.
field-name-forms = Letter forms of Chinese characters in my name (optional)
field-name-forms-hint = Many characters are drawn differently in Chinese, Japanese and Korean. New certificates draw your name in the forms you choose.
han-forms-any = No choice: the first of these that has all the characters
han-forms-zh-hans = Simplified Chinese
han-forms-zh-hant = Traditional Chinese
han-forms-ja = Japanese
han-forms-ko = Korean
field-email = E-mail address
field-email-hint = We write to it only about your account and your certificates.
field-new-email = New e-mail address
field-new-email-hint = We send a link to it. Your old address stays in force until you open that link.
field-password = Password
field-current-password = Your present password
field-new-password = New password
field-new-password-hint = At least 8 characters of any kind. A few words that nobody would put together are best.
field-language = Language
field-language-hint = Of pages and mails.
field-certificate-language = Language of my certificates
field-certificate-language-hint = New certificates are printed in it. Those you have keep theirs.
certificate-language-as-pages = The same as the pages
field-country = Country (optional)
field-country-hint = Only for counting where our learners are. Never shown beside your name.
field-occupation = Occupation (optional)
field-occupation-hint = Only for counting whom our courses reach. Never shown beside your name.
prefer-not-to-say = I prefer not to say

# Occupations in the profile.
occupation-parliamentarian = Member of parliament
occupation-adviser = Adviser to a member or a group
occupation-staff = Staff of a parliament
occupation-civil-servant = Civil servant
occupation-academic = Teacher or researcher
occupation-student = Student
occupation-other = Something else

# What is wrong with an entry, and what to do.
name-needed = Enter your name.
name-too-long = A name can have at most 200 characters; this has { $characters }.
name-unprintable = The name contains a character that cannot be printed on a certificate. Use letters, spaces, hyphens, apostrophes and full stops.
name-not-latin = Use Latin letters only, or leave this field empty.
email-needed = Enter your e-mail address.
email-malformed = This does not look like an e-mail address. It should have the form name@example.org.
email-unchanged = This is your present address. Enter another one.
password-needed = Enter your password.
password-too-short = Use at least 8 characters.
password-too-long = Use at most 128 characters.
password-too-common = This password is among the first that anybody would try. Use a longer one, or words that do not belong together.
current-password-wrong = This is not your present password.

# Signing up.
sign-up-title = Create your account
sign-up-lede = An account keeps your place in a course and your certificates. It is free.
sign-up-button = Create my account
sign-up-have-account = You have an account already?
sign-up-link = Create an account
sign-up-sent-title = Please look into your mailbox
sign-up-sent-text = We have sent a mail to the address you entered. Open the link in it within 24 hours to confirm that the address is yours.
mail-sent-nothing = No mail after a few minutes? Look into the folder for unwanted mail, and check how you wrote the address.
mail-sent-again = Enter the address once more

# The page behind the link of the confirmation mail. { $name } is the name entered when signing up.
confirm-title = Confirm your address
confirm-text = This confirms the account of { $name } and signs you in.
confirm-button = Confirm and sign in
confirm-not-you = If this is not your name, close this page: somebody entered your address by mistake, and nothing will happen.

# Links in mails that do not work any more. { $moment } is a date with a time.
link-unknown-title = This link does not work
link-unknown-text = It may have been cut off by your mail program, or a newer mail has replaced it. Use the link of the newest mail.
link-expired-title = This link is too old
link-expired-text = It worked until { $moment }.
link-used-title = This link was already used
link-used-text = It was used on { $moment }. If that was you, just sign in.
link-again = Ask for a new link

# Signing in and out.
sign-in-title = Sign in
sign-in-button = Sign in
sign-in-link = Sign in
sign-in-forgot = I do not remember my password
sign-in-no-account = You have no account yet?
sign-in-refused = This address and this password do not belong together. Check both; capitals count in the password.
sign-in-unconfirmed = This address is not confirmed yet. Open the link in our mail, or create the account once more to get a new mail.
sign-in-after-reset = Your new password is set. Please sign in with it.
sign-in-after-email = Your new address is in force. Please sign in with it.
sign-in-after-kept = Your session had ended. Your answers are kept. Sign in and go on where you were.
sign-in-after-other = This page was opened under another account. The answers on it are kept there: sign in with that account to go on.
sign-in-after-over = Your session had ended, and so had the attempt: what came now is not counted. What was saved in time counts; sign in to see the result.
sign-out-button = Sign out

# A new password when the old one is lost.
reset-title = Set a new password
reset-lede = Enter the address of your account. We send you a link to choose a new password.
reset-button = Send me the link
reset-sent-title = Please look into your mailbox
reset-sent-text = If this address has an account, a mail with a link is on its way to it. The link works for 30 minutes.
new-password-title = Choose a new password
new-password-lede = Every browser that is signed in to your account will be signed out.
new-password-button = Set this password

# One's own account.
account-nav-label = Your account
profile-link = Profile
profile-title = Your profile
profile-lede = New certificates print your name as it stands here. Certificates you already have keep the name they were awarded with.
profile-button = Save the profile
profile-saved = Your profile is saved.
profile-preview-title = What your next certificate will say
profile-preview-note = As the profile is saved. Title, course and dates follow in the same language. Correct it before you earn the certificate; afterwards a correction is asked for on the certificate’s own page.
# On the desk and before a quiz that a certificate asks for.
prints-line = Your certificate will name you { $name }. Its language: { $language }.
prints-line-latin = Your certificate will name you { $name } ({ $latin }). Its language: { $language }.
prints-correct = Correct it in your profile
prints-ask = Is the name right, letter for letter? You need not answer; the certificate comes all the same.
prints-confirm = My name is right as it stands here
prints-confirmed = On { $date } you said that your name is right.
password-link = Password
password-title = Change your password
password-lede = Every other browser that is signed in to your account will be signed out.
password-button = Change the password
password-saved = Your password is changed. All other browsers are signed out.
email-link = E-mail address
email-title = Change your e-mail address
email-lede = Your present address:
email-button = Send the link
email-sent = We have sent a link to the new address. Open it within 24 hours. We have also told your present address.
email-confirm-title = Confirm your new address
email-confirm-text = From now on you sign in with this address, and we write to it:
email-confirm-button = Use this address
sessions-link = Where you are signed in
sessions-title = Where you are signed in
sessions-lede = Each line is a browser. If you do not know one, end it and change your password.

# { $browser } and { $system } are names of products: Firefox, Android.
session-device = { $browser } on { $system }
session-device-unknown = A browser that did not say its name
session-this = This browser
session-since = Signed in on { $moment }.
session-seen = Last used on { $moment }, give or take an hour.
session-end = End this session
session-end-this = Sign out here
sessions-end-others = Sign out everywhere else

# The first operator's page, behind a link that the server printed when it started.
welcome-title = Operate this installation
welcome-lede = You opened the link that the server printed. The account you make here can see and do everything that an operator can.
welcome-button = Create the operator’s account
welcome-claim = The account of { $name } becomes an operator of this installation.
welcome-claim-button = Make this account an operator
welcome-address-in-use = This address has an account. Sign in to it first, then open the link again.
