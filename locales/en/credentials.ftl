# The certificate as machines read it.

credential-description-achievement = Certificate of achievement: the holder successfully completed the online course “{ $course }” and passed its required assessments.
credential-description-participation = Certificate of participation: the holder took part in the online course “{ $course }”.
credential-description-programme-achievement = Certificate of achievement: the holder successfully completed the programme “{ $course }”.
credential-description-programme-participation = Certificate of participation: the holder took part in the programme “{ $course }”.
# Several institutions, set apart by commas.
credential-issued-jointly = Issued jointly by { $issuers }.
credential-criteria-achievement = Every required lesson of “{ $course }” was read, and every required assessment was passed.
credential-criteria-participation = Every required part of “{ $course }” was done.
credential-criteria-beside = The part of “{ $course }” that participation requires was done. The course also certifies achievement, which requires more.
credential-result = Result
credential-hours = Hours of learning

holder-machine-title = For machines
holder-machine-text = The same certificate, signed by the issuer in the open standard Open Badges 3.0. Wallets and other platforms read it, and anybody can check it without us.
holder-machine-waiting = It has not been signed yet. Look again in a few minutes.
holder-machine-json = Credential (JSON)
holder-machine-jwt = Credential (JWT)
holder-machine-png = Badge with the credential inside (PNG)
holder-machine-svg = Badge with the credential inside (SVG)
holder-machine-note = Many sites remove the credential from a picture. Keep the JSON as well.

achievement-title = What is certified
achievement-criteria = What is required
achievement-issuer = Issuer
# Followed by fields or competences of public frameworks, such as ISCED-F.
achievement-alignment = Answers to
achievement-version = Edition
achievement-json = The same for machines (JSON)

issuer-keys-title = Signing keys
issuer-keys-lede = { $issuer } signs its certificates for machines with these keys. A retired key signs no more; what it signed still holds.
issuer-keys-none = There are no keys yet.
issuer-keys-name = Key
issuer-keys-purpose = Signs
issuer-keys-since = Since
issuer-keys-state = State
issuer-keys-purpose-credential = Certificates
issuer-keys-purpose-status = Revocation lists
issuer-keys-purpose-jwt = Certificates as JWT
issuer-keys-state-waiting = Published; signs later
issuer-keys-state-signing = In use
issuer-keys-state-retired = Retired on { $day }
issuer-keys-state-compromised = Compromised; not trusted since { $day }
issuer-keys-did = Name for machines (DID)
issuer-keys-document = Keys in use for machines
issuer-keys-roots = Roots of signed papers
issuer-keys-roots-text = The PDF papers of this issuer are signed under these roots, which were made here: PDF readers do not know them and say so. If you want your reader to trust them, first compare the SHA-256 with one that you have from the issuer by another way.
issuer-keys-roots-digest = SHA-256 of the root
issuer-keys-roots-file = The roots as a file (PEM)
issuer-keys-link = Its signing keys, and since when

# Programmes: certificates that rest on the certificates of other courses.
credential-criteria-programme = The certificates that “{ $course }” requires were held and valid, and everything else that it requires was done.
credential-parts = Certificates that this one rests on
