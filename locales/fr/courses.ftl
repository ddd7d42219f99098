# The start page.

home-title = Politiques et droit des drogues de synthèse, en leçons brèves.
home-lede = { $house } enseigne comment les drogues de synthèse sont réglementées, des trois conventions à un projet de loi national solide, et certifie ce que vous avez appris. Les cours s’adressent aux parlementaires, à leurs équipes, aux services des parlements et aux personnes qui étudient le droit.
home-time-title = De combien de temps disposez-vous ?
home-time-sample = Lire une leçon, sans compte :
home-verify-text = Aucun compte n’est nécessaire. Nous montrons ce que contient notre registre ; vous le comparez avec le document.
home-phone-title = Lisible sur tout téléphone
home-phone-text = Une leçon est une page de texte accompagnée de figures dessinées. Rien ne se lance de soi-même, et tout fonctionne sans scripts.
home-source-title = Chaque affirmation a sa source
home-source-text = Les règles issues des traités citent leur article, et les chiffres leur année. Chaque cours indique le jour de sa dernière vérification.
home-check-title = Un certificat vérifiable
home-check-text = Il indique le volume horaire, l’évaluation et l’institution qui l’a délivré ; chacun peut le consulter aussi longtemps que le registre existe.

# The catalogue. { $length } is a duration in words, such as “8 hours”.
courses-lede = Chaque cours mène à un certificat que chacun peut vérifier. Vous pouvez commencer aujourd’hui et vous arrêter à n’importe quelle ligne ; nous retenons où vous en êtes.
courses-empty = Aucun cours n’est encore ouvert. Nous vous invitons à revenir prochainement.
course-length = { $length } · { $modules ->
    [one] { $modules } module
   *[other] { $modules } modules
}, { $lessons ->
    [one] { $lessons } leçon
   *[other] { $lessons } leçons
}
course-length-term = Durée
course-languages-term = Langues
course-partner-term = Partenaire
course-jointly-term = Certificat délivré aussi par
course-award-term = Titre délivré
course-fictional = Fictif
course-award-ects = { $award }, { $ects } ECTS
award-participation = Certificat de participation
award-achievement = Certificat de réussite
# What stands between two names or languages of a list on one line.
list-comma = {", "}
# What stands before the title of a module.
module-number = { $number }.

# The page of a course.
course-draft-title = Traduction provisoire.
course-draft-text = Aucune institution n’a encore relu cette traduction. En cas de doute, la langue d’origine fait foi.
course-outcomes-title = À l’issue de ce cours, vous pourrez
course-outline-title = Plan
course-module-length = { $lessons ->
    [one] { $lessons } leçon
   *[other] { $lessons } leçons
} · { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
course-questions = { $questions ->
    [one] { $questions } question
   *[other] { $questions } questions
}
course-enrol-title = S’inscrire
course-enrol-text = C’est gratuit. Vous pouvez vous arrêter à tout moment et revenir au même endroit.
course-enrol-button = S’inscrire à ce cours
course-enrolled-title = Inscription enregistrée
course-enrolled-text = Votre progression et vos réponses sont conservées.
course-go-on = Poursuivre le cours
course-sign-in-text = C’est gratuit. Une adresse électronique et un mot de passe sont nécessaires pour que nous puissions retenir où vous en êtes et imprimer votre nom sur le certificat.
course-sign-up-button = Créer un compte
course-sign-in-link = J’ai un compte : me connecter
course-sample-link = Lire la première leçon sans compte
course-asks-title = Conditions du certificat
course-asks-lessons-term = Leçons
course-asks-lessons = { $lessons ->
    [one] L’unique leçon lue
    [2] Les deux leçons lues
   *[other] Les { $lessons } leçons lues
}
course-asks-attempt = Remis une fois, réussi ou non
# Below the name of the certificate of participation, before what it asks for.
course-participation = Il est délivré avant le certificat de réussite, dès que les conditions suivantes sont remplies. Quiconque obtient les deux en même temps reçoit le seul certificat de réussite.
course-asks-quiz = Au moins { $pass } % à un test de { $questions ->
    [one] { $questions } question.
   *[other] { $questions } questions.
}
# Places of outcomes on the course page: 2 + 3 are counted together.
course-asks-minimum = Au moins { $percent } % pour le résultat { $places }.
course-asks-free = Autant de tentatives que vous le souhaitez, jusqu’à 200.
course-asks-attempts = { $attempts ->
    [one] { $attempts } tentative.
   *[other] { $attempts } tentatives.
}
course-asks-wait = { $minutes ->
    [one] { $minutes } minute entre deux tentatives.
   *[other] { $minutes } minutes entre deux tentatives.
}
course-asks-wait-hours = { $hours ->
    [one] { $hours } heure entre deux tentatives.
   *[other] { $hours } heures entre deux tentatives.
}
course-asks-limit = { $minutes ->
    [one] Durée : { $minutes } minute.
   *[other] Durée : { $minutes } minutes.
}
course-valid-for-good = Le certificat n’expire pas ; il indique la date du contenu.
course-valid-months = Le certificat est valable { $months } mois.
course-no-identity = Votre identité n’est pas vérifiée.
course-facts-title = En bref
course-audience-term = Public
course-authors-term = Rédaction
course-version-term = Version
course-version = { $version } (édition { $edition }), vérifiée le { $date }
course-licence-term = Licence

# The glossary of a course.
glossary-title = Glossaire
glossary-lede = Le sens des mots dans ce cours. Ces définitions sont pédagogiques ; elles ne constituent pas des textes juridiques.
glossary-empty = Ce cours n’a pas de glossaire.

# The sources that a course cites.
cited-title = Sources
cited-lede = Ce que citent les leçons et les questions de ce cours, avec la cote, la date et le jour où nous l’avons lu. Les notes à côté du texte donnent le nom abrégé et l’article.
cited-short = Dans les notes :
cited-date = Daté du { $date }
cited-read = Lu le { $date }
cited-empty = Ce cours ne cite aucune source.

# The page of a partner.
partner-fictional-text = Elle a été inventée pour montrer le fonctionnement de ce site. Aucune institution réelle n’en est à l’origine.
partner-founded-term = Fondation
partner-web-term = Adresse Web
partner-signatories-term = Signature des certificats
partner-signs-since = signe depuis le { $date }

# Programmes: certificates that rest on the certificates of other courses.
course-certificates = { $count ->
    [one] { $count } certificat d’un autre cours
   *[other] { $count } certificats d’autres cours
}
course-asks-certificate = Le certificat de ce cours
programme-title = Certificats pris en compte
programme-rule-all = { $count ->
    [one] Il faut le certificat de ce cours.
   *[other] Il faut les certificats des { $count } cours.
}
programme-rule-some = { $needed ->
    [one] Le certificat de l’un de ces cours suffit.
   *[other] Les certificats de { $needed } de ces cours, au choix, suffisent.
}
programme-left = { $left ->
    [one] Vous en détenez { $held } sur { $needed } ; il en manque { $left }.
   *[other] Vous en détenez { $held } sur { $needed } ; il en manque { $left }.
}
programme-complete = Vous détenez tous ceux qu’il faut.
programme-held = Votre certificat
programme-missing = pas encore obtenu
programme-participation-enough = un certificat de participation suffit
programme-earned-before = Un certificat obtenu avant votre inscription compte aussi, tant qu’il est valable.
programme-asks-term = Certificats
programme-asks-link = Voir lesquels
programme-to-desk = Aller à mon espace
programme-time-ects = { $length } · { $ects } ECTS
