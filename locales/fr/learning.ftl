# Pages of who is learning: desk, lesson, quiz, result.

# The desk. { $name } is the person's full name.
desk-title = Bienvenue, { $name }
desk-continue-here = Reprendre ici
desk-continue-reading = Reprendre la lecture
desk-continue-quiz = Reprendre le test
desk-read = Lire la leçon
desk-open-quiz = Ouvrir le test
desk-stopped-at = Votre lecture s’est arrêtée à « { $section } ».
desk-next-lesson = { $minutes ->
    [one] { $minutes } minute de lecture.
   *[other] { $minutes } minutes de lecture.
}
desk-next-quiz = Le test vous est ouvert.
desk-attempt-open = Vos réponses sont enregistrées et vous attendent.
desk-attempt-until = Vos réponses sont enregistrées. À remettre avant le { $moment }.
desk-progress = Leçons lues : { $done } sur { $count }. { $percent } % des conditions du certificat sont remplies.
desk-module-column = Module
desk-bar-column = Progression
desk-lessons-column = Leçons
desk-quizzes-column = Tests
desk-done-of = lues : { $done } sur { $count }
desk-passed-of = réussis : { $done } sur { $count }
desk-missing-title = Ce qui manque pour le certificat
# Followed by what is missing.
desk-participation = Votre certificat de participation est disponible. Pour le certificat de réussite, il manque encore :
desk-quiz-passed = réussi
desk-quiz-open = pas encore réussi
# Followed by the title of a lesson.
desk-next = À suivre :
desk-go-on = Poursuivre ce cours
desk-earned-title = Certificat obtenu
desk-earned = Toutes les conditions de ce cours sont remplies.
desk-no-courses = Les cours auxquels vous vous inscrivez apparaîtront ici.
desk-find-course = Trouver un cours
desk-certificates-title = Certificats
desk-certificate-column = Certificat
desk-awarded-column = Délivré
desk-number-column = Numéro
desk-pdf-column = Fichier
desk-pdf-download = , télécharger « { $title } »
desk-no-certificates = Aucun certificat pour le moment. Il apparaîtra ici dès que tout ce qui précède sera achevé.
waits-withheld = Vous avez rempli toutes les conditions. L’institution ne délivre pas encore votre certificat, car elle examine un point. Vous recevrez un courriel lors de la délivrance ; écrivez-nous si vous avez une question.
waits-stopped = Vous avez rempli toutes les conditions. Aucun certificat n’est délivré pour le moment. Le vôtre le sera ensuite automatiquement, et vous recevrez un courriel.
waits-unapproved = Vous avez rempli toutes les conditions. Une personne dont le nom figure sur le certificat doit encore l’approuver. Le vôtre sera ensuite délivré automatiquement, et vous recevrez un courriel.
waits-participation = Vous avez obtenu le certificat de participation. Il n’est pas délivré pour le moment. Il le sera ensuite automatiquement, et vous recevrez un courriel.
waits-participation-unapproved = Vous avez obtenu le certificat de participation. Une personne dont le nom y figure doit encore l’approuver. Il sera ensuite délivré automatiquement, et vous recevrez un courriel.
waits-round = Plus rien ne s’oppose à la délivrance de votre certificat. Il sera délivré automatiquement dans la minute, et vous recevrez un courriel.
desk-certificate-revoked = Révoqué
desk-certificate-replaced = Remplacé
desk-certificate-held = En suspens
desk-certificate-expired = Expiré
desk-altered = L’un de vos certificats n’est plus tel qu’il a été délivré ; il n’est donc pas affiché. Nous en avons pris note ; veuillez nous écrire.

# The lesson.
lessons-read = Leçons lues : { $done } sur { $count }
lesson-crumb = Module { $module }, leçon { $number }
lesson-over = Module { $module } · Leçon { $number } sur { $count }
lesson-checked = Vérifié le { $date }
lesson-to-outline = Plan du module
lesson-stopped-at = { $minutes ->
    [one] Arrêt à « { $section } », encore { $minutes } minute environ
   *[other] Arrêt à « { $section } », encore { $minutes } minutes environ
}
lesson-mark-read = Marquer comme lue et continuer
lesson-read-on = Lue le { $date }
lesson-keep-place = Retenir où j’en suis
lesson-place-label = Vous vous arrêtez à la section
lesson-place-button = Retenir cet endroit
lesson-print = Imprimer cette leçon
lesson-print-module = Imprimer tout le module
lesson-neighbours-label = Leçons précédente et suivante
previous-lesson = Leçon précédente
previous-quiz = Test précédent
next-lesson = Leçon suivante
next-quiz = Test suivant
after-last = C’était la dernière partie

# The outline beside a lesson. The words in brackets are heard, not seen.
outline-title = Module { $number }.
outline-done = (terminé)
outline-here = (vous êtes ici)
outline-open = (pas encore fait)
outline-course = Tout le cours

# For paper.
print-crumb = Version imprimable
print-how = Cette page est conçue pour le papier. Utilisez la commande d’impression de votre navigateur.
# Followed by the address of the lesson.
print-foot = Version { $version }, vérifiée le { $date }, licence { $licence }.

# The sample lesson.
sample-crumb = Leçon d’essai
sample-over = Un aperçu : lisez une leçon, sans compte
sample-go-on-title = Poursuivre la lecture
sample-go-on = { $lessons ->
    [one] Le cours comprend { $lessons } leçon et mène à un certificat que chacun peut vérifier.
   *[other] Le cours comprend { $lessons } leçons et mène à un certificat que chacun peut vérifier.
}
sample-enrol = S’inscrire à ce cours
sample-sign-up = Ouvrir un compte
sample-course = À propos du cours

# The quiz before it starts.
quiz-over = Module { $module } · Test
quiz-conditions-title = Avant de commencer
quiz-items-term = Questions
quiz-items = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
quiz-pass-term = Seuil de réussite
quiz-pass = au moins { $percent } % des points
quiz-rule-term = Notation
rule-right-minus-wrong = Dans les questions à réponses multiples, chaque case cochée à tort retire ce qu’une bonne réponse rapporte ; une question ne compte jamais moins de zéro.
rule-all-or-nothing = Les questions à réponses multiples ne comptent que si toutes les bonnes réponses, et elles seules, sont cochées.
quiz-time-term = Durée
# { $time } is a duration: “26 minutes 36 seconds”.
quiz-time-limit = { $time } à compter du début
quiz-no-time-limit = sans limite
quiz-attempts-term = Tentatives
quiz-attempts-left = Tentatives restantes : { $left } sur { $limit }.
quiz-attempts-free = autant que vous le souhaitez, jusqu’à 200
quiz-wait = { $minutes ->
    [one] Une pause de { $minutes } minute sépare deux tentatives.
   *[other] Une pause de { $minutes } minutes sépare deux tentatives.
}
quiz-wait-hours = { $hours ->
    [one] Une pause de { $hours } heure sépare deux tentatives.
   *[other] Une pause de { $hours } heures sépare deux tentatives.
}
quiz-how = Chaque réponse est enregistrée dès que vous la donnez. Vous pouvez quitter le test et y revenir, même sur un autre appareil. Rien n’est noté avant la remise.
quiz-made-title = Vos tentatives
quiz-made-caption = Vos tentatives à ce test, de la plus récente à la plus ancienne
quiz-attempt-column = Tentative
quiz-submitted-column = Remise
quiz-points-column = Points
quiz-outcome-column = Résultat
quiz-attempt-link = Tentative { $number }
points-of = Points : { $earned } sur { $max }
points-of-percent = { $earned } sur { $max } ({ $percent } %)
outcome-passed = Réussi
outcome-failed = Non réussi
quiz-begin-title = Commencer
quiz-is-passed = Vous avez réussi ce test.
quiz-is-open = La tentative { $number } est en cours ; vos réponses sont enregistrées.
quiz-open-until = À remettre avant le { $moment }.
quiz-continue = Reprendre le test
quiz-clock-starts = Le temps court dès que vous commencez : vous disposez de { $time }.
quiz-start = Commencer la tentative { $number }
quiz-opens-again = La prochaine tentative sera ouverte le { $moment }.
quiz-none-left = Toutes les tentatives ont été utilisées. En cas de problème, écrivez-nous.

# The open attempt.
sitting-attempt-of = Tentative { $number } sur { $limit }
sitting-until = À remettre avant le { $moment }.
sitting-minutes-left = { $minutes ->
    [0] Il reste moins d’une minute. Ce qui est enregistré compte.
    [one] Il reste { $minutes } minute. Ce qui est enregistré compte.
   *[other] Il reste { $minutes } minutes. Ce qui est enregistré compte.
}
sitting-refresh = Enregistrer et actualiser le temps restant
sitting-question = Question { $number } sur { $count }
form-single = une seule réponse
form-multiple = une ou plusieurs réponses
form-true-false = vrai ou faux
points-long = Points : { $points }
sitting-save = Enregistrer
sitting-leave = Enregistrer et quitter
sitting-hand-in = Remettre
sitting-answered = Questions traitées : { $answered } sur { $count }.
sitting-change = Vous pouvez modifier chaque réponse jusqu’à la remise.
# Shown while answers are saved.
sitting-saved = Enregistré à { $time } UTC.
sitting-saving = Enregistrement…
sitting-offline = Pas de connexion. Vos réponses restent sur cette page et seront renvoyées dès que la connexion sera rétablie.
sitting-signed-out = Votre session a pris fin. Vos réponses restent sur cette page : reconnectez-vous dans une autre fenêtre, elles seront alors enregistrées.
sitting-refused = La dernière réponse n’a pas pu être enregistrée. Veuillez appuyer sur « Enregistrer ».
sitting-time-is-over = Le temps est écoulé. Ce qui a été enregistré auparavant compte ; rechargez la page pour voir le résultat.
sitting-handed-in = Cette tentative a déjà été remise. Rechargez la page pour voir le résultat.

# Handing in.
submission-title = Remettre vos réponses ?
submission-crumb = Remise
submission-blanks = { $blanks ->
    [one] { $blanks } question sur { $count } est sans réponse. Elle ne rapporte aucun point ; une réponse fausse ne coûterait rien de plus.
   *[other] { $blanks } questions sur { $count } sont sans réponse. Elles ne rapportent aucun point ; des réponses fausses ne coûteraient rien de plus.
}
submission-blank = Question { $number }
submission-complete = { $count ->
    [one] La question a une réponse.
   *[other] Les { $count } questions ont toutes une réponse.
}
submission-final = Après la remise, les réponses de cette tentative ne peuvent plus être modifiées.
submission-button = Remettre
submission-back = Revenir aux questions

# The result.
result-page-title = Résultat : { $quiz }
result-crumb = Résultat
result-title = Résultat
result-passed-title = Bravo, vous avez réussi
result-failed-title = Pas encore réussi cette fois-ci
result-passed = Votre total est de { $earned } sur { $max } ; { $pass } % des points étaient requis.
result-failed = Votre total est de { $earned } sur { $max } ; { $pass } % des points sont requis.
result-timed-out = Le temps imparti s’est écoulé ; ce qui était alors enregistré a été pris en compte.
result-question = Question { $number }
came-out-right = juste
came-out-partly = partiellement juste
came-out-wrong = inexacte
came-out-blank = sans réponse
choice-chosen-right = Votre réponse, correcte
choice-chosen-wrong = Votre réponse, incorrecte
choice-missed = Correcte, non choisie
choice-not-chosen = Non choisie
result-others = { $count ->
    [one] Afficher l’autre réponse et son explication
   *[other] Afficher les { $count } autres réponses et leurs explications
}
# Followed by the title of a lesson.
result-read-again = À relire :
# Follows the title of the lesson.
result-read-again-length = ({ $length })
result-of-points = sur { $max }
result-percent = { $percent } %, { $pass } % requis
result-submitted = Remis le { $moment }.
# Followed by a code.
result-receipt = Accusé de réception
result-certificate = Tout est achevé : votre certificat est prêt.
result-certificate-link = Ouvrir le certificat
result-participation = Votre certificat de participation est disponible.
result-next-lesson = Leçon suivante
result-next-quiz = Test suivant
result-again = Réessayer

# Programmes: certificates that rest on the certificates of other courses.
desk-progress-programme = { $percent } % des conditions du certificat sont remplies.
