# Mails. { $house } is the name of the site, { $name } the recipient's full name, { $contact } the
# address of the office. Every mail has a subject, one paragraph, and where needed words that stand
# before an address on a line of its own.
mail-greeting = Dear { $name },
mail-contact = Sent by { $house }. You can write to us at { $contact }.

# The last lines: why you get this mail, and what to do if it was not you.
mail-why-entered = You get this mail because somebody entered this address on our site. If it was not you, you need not do anything: nothing happens unless the link above is opened. We will not write about this again unless the address is entered once more.
mail-why-reset = You get this mail because somebody asked for a new password for this address. If it was not you, you need not do anything: your password stays as it is.
mail-why-security = We always send this mail when the sign-in of an account changes. It cannot be switched off.
mail-why-certificate = You get this mail once, because you earned this certificate. There is nothing to unsubscribe from.
mail-why-certificate-expires = You get this mail because a certificate of yours expires soon. We write sixty and seven days before, once each.
mail-why-certificate-changed = You get this mail because a certificate of yours was changed. It cannot be switched off.

# After signing up.
mail-confirm-subject = Confirm your address for { $house }
mail-confirm-text = Welcome. Please confirm that this address is yours; then your account is ready and you can enrol in a course.
mail-confirm-link = Open this address within 24 hours. It works once.

# Somebody signed up with an address that has an account.
mail-already-registered-subject = You already have an account at { $house }
mail-already-registered-text = Somebody, probably you, entered this address to make an account or to move one here. This address has an account already, so we changed nothing. You can sign in with your password as before.
mail-already-registered-link = If you do not remember the password, set a new one here:

# A new password.
mail-reset-subject = Set a new password for { $house }
mail-reset-text = You can now choose a new password. When you do, every browser that is signed in to your account will be signed out.
mail-reset-link = Open this address within 30 minutes. It works once.

mail-password-changed-subject = Your password was changed
mail-password-changed-text = The password of your account at { $house } was just changed. If it was you, all is well.
mail-password-changed-link = If it was not you, set a new password here at once and write to us:

# A new address.
mail-email-change-subject = Confirm your new address for { $house }
mail-email-change-text = You asked us to write to this address from now on. Until you confirm it, your old address stays in force.
mail-email-change-link = Open this address within 24 hours. It works once.

mail-email-change-asked-subject = Your address is about to change
mail-email-change-asked-text = Somebody who knows your password asked to move your account at { $house } to another address. It will move when a link sent to that address is opened. If it was you, all is well.
mail-email-change-asked-link = If it was not you, change your password here at once. That also stops the move.

# { $email } is the new address.
mail-email-changed-subject = Your address was changed
mail-email-changed-text = Your account at { $house } now belongs to the address { $email }. Please use it to sign in. If you did not ask for this, write to us at once.

# { $course } is the title of the course, { $code } the number printed on the certificate.
mail-certificate-subject = Your certificate: { $course }
mail-certificate-text = Congratulations. You have met every requirement of the course “{ $course }”, and your certificate is ready. Its number is { $code }; whoever holds the certificate can check it with that number on our site, without signing in.
mail-participation-text = Congratulations. You have taken part in the course “{ $course }”, and your certificate of participation is ready. Its number is { $code }; whoever holds the certificate can check it with that number on our site, without signing in. The certificate of achievement is still open to you: your desk says what it needs.
mail-certificate-link = See and download it here:

# A certificate ended. { $day } is the day, { $reason } one of the public reasons.
mail-revoked-subject = Your certificate was revoked: { $course }
mail-revoked-text = Your certificate { $code } for the course “{ $course }” was revoked on { $day }. The reason, as everybody reads it who checks the number: { $reason }. If you think that this is a mistake, write to us at { $contact }.
mail-revoked-link = This is what everybody sees from now on who checks the number:
# A certificate was set aside: { $day } is the day, { $hold-reason } one of the public reasons.
mail-held-subject = Your certificate was set aside: { $course }
mail-held-text = Your certificate { $code } for the course “{ $course }” was set aside on { $day } while something about it is looked into. The reason, as everybody reads it who checks the number: { $hold-reason }. This is no verdict. We write to you when it is settled, and you can write to us at { $contact }.
mail-released-subject = Your certificate counts again: { $course }
mail-released-text = Your certificate { $code } for the course “{ $course }” was released on { $day }. It counts again as before, and whoever checks the number is told so.
# { $day } is the last day.
mail-expires-subject = Your certificate is valid until { $day }: { $course }
mail-expires-text = Your certificate { $code } for the course “{ $course }” is valid until { $day }. After that it stays in the register and is shown as expired.
mail-expires-link = Whether and how it can be renewed stands here:
# { $replaced } is the number of the old certificate, { $code } that of the new one, { $day } the last
mail-renewed-subject = Your certificate was renewed: { $course }
mail-renewed-text = You have done the refresher of the course “{ $course }”. The new certificate { $code } takes the place of { $replaced } and is valid until { $day }. Whoever checks the old number is told that a newer certificate took its place.

# { $replaced } is the number of the old certificate, { $code } that of the new one, { $name } the name
# on it.
mail-replaced-subject = Your certificate was replaced: { $course }
mail-replaced-text = Your certificate { $replaced } for the course “{ $course }” was replaced on { $day }. The new certificate is made out to { $name } and has the number { $code }. Please use it from now on: whoever checks the old number is told that the certificate was replaced. If anything in it is not right, write to us at { $contact }.
mail-replaced-link = See and download the new certificate here:
# A wish for another name was refused. { $why } is what the administrator wrote.
mail-name-refused-subject = The name on your certificate stays: { $course }
mail-name-refused-text = You asked for another name on your certificate { $code } for the course “{ $course }”. The institution that awarded it did not agree. It gives this reason: “{ $why }”. The certificate stays as it is. If you think that this is a mistake, write to us at { $contact }.

# { $replaced } is the number of the old certificate, { $code } that of the new one, { $day } the last
# day.
mail-extended-subject = Your certificate is valid longer: { $course }
mail-extended-text = The validity of your certificate for the course “{ $course }” was extended. The new certificate { $code } takes the place of { $replaced } and is valid until { $day }. Whoever checks the old number is told that a newer certificate took its place.
mail-reissued-subject = Your certificate was issued anew: { $course }
mail-reissued-text = Your certificate { $replaced } for the course “{ $course }” had been revoked. On { $day } it was issued anew, in the name of { $name } and with the number { $code }. Please use it from now on: whoever checks the old number is told that a new certificate took its place. If something on it is not right, write to us at { $contact }.
