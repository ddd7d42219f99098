# Pages for those who look after a course: what single learners and groups are granted, more time
# for quizzes that run, groups, receipts.

accommodations-title = Aménagements
extensions-title = Temps supplémentaire immédiat
groups-title = Groupes
receipts-title = Accusés de réception
office-places-label = Pages de ce cours
office-home-places-label = Pour tous les cours

# What is granted.
accommodations-lede = Ce qui est accordé à certaines personnes ou à certains groupes en plus des règles des tests : davantage de temps, davantage de tentatives, une clôture plus tardive.
grants-in-force-title = En vigueur
grants-in-force-empty = Rien n’est accordé à ce jour.
grants-ended-title = Terminés
grants-caption = Du plus récent au plus ancien
grants-whom = Bénéficiaire
grants-quiz = Test
grants-what = Aménagement
grants-why = Motif
grants-since = Depuis
grants-until = Du – au
grants-end = Mettre fin
# For screen readers, after the word “End”: for whom it was granted.
grants-end-whose = à ce qui est accordé à { $name }
grants-end-choose = Pourquoi ?
# For screen readers: the list of reasons beside “End”.
grants-end-reason = Pourquoi ce qui est accordé à { $name } prend fin
# Before the reason, in the list of what has ended.
grants-end-why = Terminé :
grants-end-reason-needed = Rien n’a été terminé : choisissez d’abord un motif.
# A mark after the name of a group.
grants-group-mark = Groupe
grant-all-quizzes = Tous les tests
grant-time-usual = Le temps habituel
grant-time-more = { $percent } % de temps en plus
grant-time-unlimited = Aucune limite de temps
grant-attempts-more = { $count ->
    [0] Aucune tentative supplémentaire
    [one] { $count } tentative supplémentaire
   *[other] { $count } tentatives supplémentaires
}
grant-closes-at = Clôture le { $at }
grant-reason-access = Égalité d’accès
grant-reason-duty = Obligations officielles
grant-reason-fault = Incident technique
grant-reason-mistake = Erreur de notre part
grant-reason-other = Autre motif

# The form that grants.
grant-title = Accorder un aménagement
grant-to-label = Personne ou groupe
grant-to-person = Une seule personne (adresse ci-dessous)
grant-to-group = Groupe : { $group }
grant-to-everybody = Toutes les personnes dont un test est en cours
grant-email-label = Adresse électronique de la personne
grant-email-hint = Pour une seule personne, qui suit ce cours.
grant-quiz-label = Test
grant-time-label = Temps
grant-time-hint = N’a d’effet que si le test est limité dans le temps.
grant-attempts-label = Tentatives supplémentaires
grant-closing-legend = Clôture plus tardive (facultatif)
grant-closing-hint = N’a d’effet que si le test a une date de clôture.
grant-closing-none = Aucun test n’a de date de clôture, dans aucune des éditions suivies ou proposées.
# Before a list: title of a quiz, then when it closes.
grant-closing-known = Dates de clôture actuelles :
grant-closing-date-label = Date
grant-closing-time-label = Heure (UTC)
grant-reason-label = Motif
grant-reason-hint = Un mot suffit ; il est inscrit au journal.
grant-note-label = Note (facultatif)
grant-note-hint = N’écrivez rien sur la santé : le motif suffit. Les notes ne sont affichées que sur cette page. 500 caractères au plus.
grant-button = Accorder
grant-how-title = Ce qu’il faut savoir
grant-how-at-once = L’effet est immédiat. Une personne qui passe un test en ce moment dispose du nouveau temps dès la page suivante.
grant-how-generous = De plusieurs aménagements, la durée la plus longue et la clôture la plus tardive l’emportent ; les tentatives supplémentaires s’additionnent. Personne ne perd à recevoir davantage.
grant-how-end = Mettre fin à un aménagement n’enlève rien à un test en cours.
grant-how-certificate = Le certificat n’en fait pas mention.
grant-done = { $count ->
    [0] Aménagement accordé. Aucun test en cours n’a dû être modifié.
    [one] Aménagement accordé. { $count } test en cours dispose déjà du nouveau temps.
   *[other] Aménagement accordé. { $count } tests en cours disposent déjà du nouveau temps.
}
grant-done-before = Cet aménagement avait déjà été accordé : le formulaire est arrivé une seconde fois et n’a rien changé.
grant-ended = Il a été mis fin à l’aménagement. Les tests en cours gardent leur temps.

# What is wrong with a form.
grant-email-needed = Saisissez l’adresse électronique de la personne, ou choisissez un groupe.
grant-email-malformed = Ceci n’est pas une adresse électronique. Elle doit avoir la forme nom@example.org.
grant-email-beside = Vous avez choisi plusieurs personnes et saisi aussi une adresse. Choisissez « Une seule personne », ou effacez l’adresse.
grant-not-enrolled = Aucune personne ayant cette adresse ne suit ce cours. Vérifiez l’orthographe, ou demandez à la personne avec quelle adresse elle s’est inscrite.
grant-group-unknown = Ce groupe n’existe plus. Choisissez de nouveau.
grant-quiz-unknown = Ce test ne figure plus dans le cours. Choisissez de nouveau.
grant-quiz-not-theirs = Ce test ne figure pas dans l’édition du cours que suivent les personnes choisies. Choisissez de nouveau.
grant-reason-needed = Choisissez un motif.
grant-note-too-long = La note compte { $characters } caractères ; le maximum est de 500.
grant-nothing = Choisissez au moins du temps en plus, des tentatives supplémentaires ou une clôture plus tardive.
grant-closing-date = Indiquez le jour de la clôture.
grant-closing-time = Indiquez l’heure de la clôture, par exemple 18:00.
grant-closing-past = Ce moment est déjà passé. Choisissez-en un autre.
grant-closing-early = Cette date n’est pas postérieure à la clôture déjà prévue : { $at }.

# More minutes for quizzes that run.
extensions-lede = En cas de panne d’électricité ou de connexion : donnez à toutes les personnes, à un groupe ou à une seule personne davantage de minutes pour les tests en cours en ce moment.
extend-running-only = Seuls les tests en cours qui ont une limite de temps ou une date de clôture reçoivent les minutes. Les personnes qui commencent plus tard ont le temps habituel.
extend-minutes-label = Minutes en plus
extend-minutes-hint = De 1 à 1440 (un jour).
extend-minutes-wrong = Saisissez un nombre entier de 1 à 1440.
extend-reopened = { $count ->
    [0] Aucun quiz n’est rouvert.
    [one] { $count } quiz clos par l’horloge pendant la panne est rouvert.
   *[other] { $count } quiz clos par l’horloge pendant la panne sont rouverts.
}
extend-shown = { $count ->
    [one] { $count } quiz clos alors par l’horloge le reste : la personne a vu les réponses depuis. Accordez plutôt une tentative supplémentaire.
   *[other] { $count } quiz clos alors par l’horloge le restent : les personnes ont vu les réponses depuis. Accordez plutôt des tentatives supplémentaires.
}
extend-outage-term = Panne
extend-outage-legend = Panne (peut rester vide)
extend-outage-hint = Quand quelque chose n’a pas fonctionné. Les quiz que l’horloge a clos alors et qui n’ont pas été réussis sont rouverts et durent tant de minutes à partir de maintenant. Non pas ceux des personnes qui ont commencé une autre tentative depuis. Ni ceux dont les réponses ont été montrées depuis : accordez alors une tentative supplémentaire.
extend-from-date = Du : date
extend-from-time = Du : heure (UTC)
extend-until-date = Au : date
extend-until-time = Au : heure (UTC)
extend-outage-wrong = Indiquez la date et l’heure du début et de la fin ; la panne doit avoir commencé, et la fin vient après.
extend-go-on = Continuer
extend-step-title = Donner ces minutes ?
extend-step-whom = Bénéficiaire
extend-step-everybody = Tout le monde
extend-running = { $count ->
    [0] Aucun test en cours n’est concerné.
    [one] { $count } test est en cours et recevra les minutes.
   *[other] { $count } tests sont en cours et recevront les minutes.
}
extend-step-closed = Un quiz déjà clos le reste, sauf si vous indiquez une panne. Sinon, accordez plutôt une tentative supplémentaire.
extend-button = { $minutes ->
    [one] Donner { $minutes } minute
   *[other] Donner { $minutes } minutes
}
extend-done = { $count ->
    [0] Aucun test n’était en cours ; rien n’a été modifié.
    [one] { $count } test en cours a reçu les minutes.
   *[other] { $count } tests en cours ont reçu les minutes.
}
extend-given-title = Minutes déjà données
extend-given-empty = Aucune minute n’a encore été donnée.
extend-given-caption = De la plus récente à la plus ancienne. Consultez cette liste avant de donner des minutes une seconde fois pour le même incident.
extend-given-at = Moment
extend-given-attempts = Tests concernés

# Groups.
groups-lede = Des personnes qui reçoivent ensemble un aménagement, par exemple le personnel d’une commission.
groups-empty = Il n’y a pas encore de groupe.
groups-caption = Groupes de ce cours
groups-name = Groupe
groups-members = Membres
group-make-title = Créer un groupe
group-name-label = Nom du groupe
group-name-hint = Seules les personnes chargées de ce cours le voient. N’y mentionnez ni maladie ni handicap.
group-name-needed = Donnez un nom au groupe.
group-name-too-long = Un nom tient sur une ligne de 100 caractères au plus.
group-make-button = Créer le groupe
group-members-title = Membres
group-members-caption = Par ordre alphabétique
group-members-empty = Ce groupe ne compte encore personne.
group-member-name = Nom
group-member-email = Adresse électronique
group-remove = Retirer
# For screen readers, after the word “Remove”.
group-remove-whom = { $name } du groupe
# For screen readers: the list of reasons beside “Remove”.
group-remove-reason = Pourquoi { $name } est retiré(e) du groupe
group-remove-reason-needed = { $name } n’a pas été retiré(e) : choisissez d’abord un motif.
group-removed = La personne a été retirée. Les tests en cours gardent leur temps.
group-add-title = Ajouter des personnes
group-addresses-label = Adresses électroniques
group-addresses-hint = Une par ligne, ou séparées par des virgules. Seules les personnes qui suivent ce cours peuvent être ajoutées.
group-addresses-needed = Saisissez au moins une adresse.
group-addresses-too-many = { $most } adresses au plus peuvent être envoyées à la fois. Envoyez-les en plusieurs parties.
group-add-button = Ajouter
group-added = { $count ->
    [0] Toutes faisaient déjà partie du groupe.
    [one] { $count } personne a été ajoutée.
   *[other] { $count } personnes ont été ajoutées.
}
group-moved = { $count ->
    [one] { $count } test en cours dispose déjà du nouveau temps.
   *[other] { $count } tests en cours disposent déjà du nouveau temps.
}
group-malformed = { $count ->
    [one] Ceci n’est pas une adresse électronique : { $addresses }.
   *[other] Ceci n’est pas une liste d’adresses électroniques : { $addresses }.
}
group-unknown = { $count ->
    [one] Aucune personne ayant cette adresse ne suit ce cours : { $addresses }.
   *[other] Aucune personne ayant l’une de ces adresses ne suit ce cours : { $addresses }.
}
group-grant-link = Accorder un aménagement à ce groupe

# Receipts.
receipts-lede = Le test est-il arrivé, et quand ? Toute personne qui a remis un test possède un accusé de réception. Saisissez-le tel qu’elle vous l’indique.
receipts-lede-partner = Vous trouvez ici ce qui a été remis dans les cours de votre institution.
receipt-label = Accusé de réception
receipt-hint = Seize lettres et chiffres. Les espaces, les tirets et les minuscules sont sans importance.
receipt-button = Rechercher
receipt-malformed = Un accusé de réception compte seize lettres et chiffres, par exemple 7K3Q-FMXT-29AB-PDWZ. Vérifiez votre saisie.
receipt-unknown = Nous ne trouvons rien ici pour cet accusé de réception. Demandez à la personne de le copier de nouveau depuis la page du résultat.
receipt-opened-again = Cet accusé de réception portait sur des réponses qui ont été rouvertes : { $moment }. La page du résultat en montrera un nouveau après la remise.
receipt-found-title = Voici ce qui a été remis
receipt-name = Personne
receipt-course = Cours
receipt-quiz = Test
receipt-attempt = Tentative
receipt-submitted = Remise
receipt-by-learner = par la personne elle-même
receipt-by-clock = automatiquement : le temps imparti s’est écoulé
receipt-points = Points
receipt-tell-title = Ce que vous pouvez dire à la personne
receipt-tell-arrived = Le test est arrivé en entier au moment indiqué et a été noté.
receipt-tell-clock = Le temps imparti s’est écoulé. Tout ce qui était alors enregistré est arrivé et a été noté ; un retard ne fait perdre aucun point.
receipt-tell-passed = Cette tentative a atteint le seuil de réussite.
receipt-tell-failed = Cette tentative n’a pas atteint le seuil de réussite. La page du test indique à la personne combien de tentatives il lui reste. L’administration du partenaire peut en accorder d’autres.
receipt-tell-no-points = Les points de ce test ne sont pas montrés à la personne. Veuillez ne pas les lui communiquer.

awards-title = Délivrer et retenir
awards-by-hand-title = Délivrer à la main
awards-by-hand-text = Pour les personnes inscrites au cours auxquelles il manque des conditions sur la plateforme, par exemple parce qu’elles ont passé un examen sur papier. Vous voyez d’abord le plan ligne par ligne ; rien ne se passe avant votre confirmation.
awards-list-label = Adresses, une par ligne
awards-list-hint = Adresses électroniques de comptes inscrits au cours. 500 lignes au plus.
awards-file-hint = CSV avec l’adresse dans la première colonne. Si vous choisissez un fichier, le champ ci-dessus n’est pas lu.
awards-list-wrong = Écrivez au moins une adresse et au plus { $most }.
awards-reason-label = Motif
awards-reason-hint = Pour le dossier uniquement, 500 caractères au plus. N’écrivez sur les personnes que le nécessaire.
awards-reason-needed = Écrivez le motif.
awards-plan = Voici ce qui va se passer
awards-report = Voici ce qui s’est passé
awards-count = Certificats délivrés : { $count }
awards-lines = Chaque ligne de la liste
awards-button = Délivrer ces certificats
awards-done = La liste a été exécutée. Toute personne à qui un certificat a été délivré reçoit un courriel.
by-hand-awards = Délivré
by-hand-withheld = Retenu : délivré après la levée
by-hand-stopped = Délivrance suspendue : délivré ensuite
by-hand-unapproved = Un signataire n’a pas encore approuvé : délivré ensuite
by-hand-has = En a déjà un
by-hand-revoked = A été révoqué : un opérateur peut le délivrer à nouveau
by-hand-not-enrolled = Aucun compte avec cette adresse n’est inscrit
by-hand-no-address = Pas une adresse électronique
by-hand-repeated = Figure déjà plus haut
awards-withhold-title = Retenir un certificat
awards-withhold-text = La personne dont le certificat est retenu continue d’apprendre comme d’habitude. Quand tout est rempli, elle apprend qu’il n’est pas encore délivré, sans le motif, et il est délivré quand vous levez la retenue.
awards-withhold-button = Le retenir
awards-withheld = Le certificat est retenu.
awards-withheld-already = Ce certificat est déjà retenu.
awards-released = La retenue est levée. S’il est obtenu, il est délivré dans la minute.
awards-withheld-title = Retenus actuellement
awards-withheld-empty = Aucun certificat n’est retenu.
awards-earned = obtenu
awards-release = Lever la retenue
