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
certificate-ects = { $ects } ECTS
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
certificate-document-title = { $name }: { $course }
# Descriptions of pictures for people who cannot see them.
certificate-alt-logo = Emblem of { $partner }
certificate-alt-seal = Gold seal with a laurel wreath
certificate-alt-qr = QR code with the address { $address }
