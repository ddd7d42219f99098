# Pages of a partner: its quizzes, and the correction of a wrong key.
quizzes-title = Questionnaires
quizzes-explain = Tous les questionnaires de toutes les éditions. Vous pouvez y voir les questions et corriger une clé erronée.
quizzes-offered = Les nouveaux participants reçoivent cette édition
quizzes-earlier = N’est plus proposée aux nouveaux participants
quizzes-items = Questions : { $count }
quizzes-empty = Aucune édition de votre institution n’a encore de questionnaire.
quiz-edition = Édition { $number }, version { $version }
quiz-running = { $count ->
    [0] Personne n’est en train de répondre à ce questionnaire.
    [one] { $count } participant est en train de répondre à ce questionnaire et garde cette édition.
   *[other] { $count } participants sont en train de répondre à ce questionnaire et gardent cette édition.
}
quiz-items-title = Questions
quiz-items-explain = Si une clé est erronée, corrigez-la ici : vous voyez d’abord qui est concerné, et rien ne change avant la confirmation d’un administrateur.
quiz-number-column = N°
quiz-item-column = Question
quiz-form-column = Type
quiz-key-column = Clé
quiz-correct-link = Corriger la clé
quiz-which-item = Question { $number }
quiz-no-key = Non notée

# Kinds of question.
item-form-single = une réponse
item-form-multiple = plusieurs réponses
item-form-true-false = vrai ou faux
item-form-text = texte court
item-form-number = nombre
item-form-matching = appariement
item-form-ordering = mise en ordre
item-form-reflection = réflexion
item-form-scale = échelle
corrections-title = Corrections effectuées
corrections-line = Question { $number } :

# The four remedies: on the form, explained, and as a mark beside an item.
remedy-keep-higher = Les clés précédentes et celle-ci comptent, au plus favorable
remedy-new-key = Seule la nouvelle clé compte
remedy-full-credit = Juste pour tout le monde
remedy-drop = Ne compte pas
remedy-hint-keep-higher = Personne ne perd de points. En général le plus équitable.
remedy-hint-new-key = Qui a donné l’ancienne réponse perd ces points.
remedy-hint-full-credit = Tous les points à toutes les personnes qui ont eu cette question, avec ou sans réponse. Pour une question sans réponse juste.
remedy-hint-drop = Ses points sont retirés du total obtenu et du total possible.
remedy-done-keep-higher = toutes ses clés comptent
remedy-done-new-key = nouvelle clé
remedy-done-full-credit = juste pour tous
remedy-done-drop = non comptée

# The form of a correction.
correction-title = Corriger une clé
correction-explain = La correction vaut pour tout ce qui a été remis dans cette édition et pour tout ce qui le sera. L’étape suivante montre qui est concerné ; elle ne change encore rien.
correction-remedy-label = Qu’est-ce qui doit compter ?
correction-answer-label = La bonne réponse
correction-answer-hint = Nécessaire seulement pour les deux premiers choix.
correction-lines-label = Ce qui compte, une réponse par ligne
correction-texts-hint = « = 50% » devant une ligne donne la moitié des points, « = 33.3% » un tiers. La casse, les accents et la langue ne comptent pas.
correction-numbers-hint = Avec un point décimal et, si vous le souhaitez, une tolérance : 179.5 ± 0.5. « = 50% » devant une ligne donne la moitié des points.
correction-reason-label = Motif
correction-reason-hint = Pour le dossier, 500 caractères au plus : ce qui était faux et qui l’a remarqué. Les participants ne le voient pas.
correction-preview-button = Voir qui est concerné
correction-problem-remedy = Choisissez ce qui doit compter.
correction-problem-nothing-right = Indiquez au moins une bonne réponse.
correction-problem-incomplete = Donnez à chaque ligne sa propre place.
correction-problem-unreadable = Une ligne est illisible. Voyez l’indication au-dessus du champ.
correction-problem-unknown = Cette réponse n’appartient pas à la question. Rouvrez le formulaire.
correction-problem-reason = Indiquez un motif de 500 caractères au plus.
correction-problem-nothing-left = Plus rien ne serait noté dans ce questionnaire. Choisissez « Juste pour tout le monde ».

# What it would do.
correction-effect-title = Ce que cela ferait
correction-marked = Tentatives remises avec cette question : { $count }
correction-raised = Tentatives avec un meilleur résultat : { $count }
correction-lowered = Tentatives avec un moins bon résultat : { $count }
correction-passing = Participants qui réussiraient le questionnaire : { $count }.
correction-certified = Dont avec un certificat aussitôt : { $count }.
correction-in-programme = Dans un programme qui repose sur ce certificat : { $count }. Les personnes à qui rien d’autre ne manque en reçoivent aussi le certificat.
correction-below = Participants reçus qui ne l’auraient pas été : { $count }. Ils gardent leur réussite et leur certificat ; rien n’est retiré.
correction-in-flight = Tentatives encore ouvertes : { $count }. Elles seront notées avec la correction.
correction-confirm-explain = Les nouvelles notes sont enregistrées, les anciennes conservées. Les certificats sont délivrés et les courriels envoyés au même moment.
correction-confirm-button = Appliquer la correction
correction-csv-button = Toutes les personnes en CSV
correction-elsewhere-title = Autres éditions avec la même question
correction-elsewhere-explain = Une correction vaut pour une édition. Les personnes d’une autre édition ne sont concernées que si la question y est corrigée aussi.
correction-elsewhere-done = déjà corrigée là
correction-admin-only = Un administrateur de votre institution peut l’appliquer et voit les noms. Dites-lui quelle question, ce qui doit compter et pourquoi.
correction-passing-title = Réussiraient
correction-below-title = N’auraient pas réussi
correction-others-title = Autres changements de points
correction-person-column = Nom
correction-attempt-column = Tentative
correction-before-column = Avant
correction-after-column = Après
correction-certificate-column = Certificat
correction-certificate-new = nouveau
correction-more = Non listés : { $count } de plus

# What it did.
correction-report-title = Une clé corrigée
correction-done-title = Ce que cela a fait
correction-changed = Tentatives dont les points ont changé : { $count }
correction-passed = Participants reçus de ce fait : { $count }.
correction-certified-done = Certificats délivrés : { $count }.
correction-fell = Participants qui n’auraient pas réussi : { $count }. Leur réussite et leur certificat restent valables.
correction-fell-title = N’auraient pas réussi ; réussite et certificat maintenus
correction-passed-title = Reçus de ce fait
correction-names-admin = Les administrateurs de votre institution voient aussi les noms.

# Beside a question on the learner's result.
corrected-full-credit = compte comme juste pour tout le monde
corrected-dropped = non comptée
corrected-key = notée avec une clé corrigée

# Verbs of the journal.
journal-verb-corrected = clé corrigée
journal-verb-regraded = noté à nouveau

# Statistics of a quiz.
statistics-title = Statistiques
statistics-of = Statistiques : { $quiz }
statistics-explain = Sur la première tentative de chaque participant ; les personnes de votre institution ne sont pas comptées. Dans un cours qui veut la réussite de tous, des résultats élevés sont le but, non un défaut.
statistics-behind = Certaines tentatives ne sont pas encore comptées. Revenez dans une minute.
statistics-few = Moins de cinq personnes. Les chiffres sont affichés à partir de cinq.
statistics-indicative = Moins de 30 personnes : tous ces chiffres sont seulement indicatifs.
statistics-indicative-short = indicatif
statistics-people = Personnes : { $count }
statistics-mean = Résultat moyen : { $percent } %
statistics-csv = Tous les chiffres en CSV
statistics-hidden-sign = ∗
statistics-hidden = ∗ Les nombres de un à quatre ne sont pas affichés, ni ceux dont on pourrait les déduire.
number-percent = { $number } %
number-decimal-sign = ,
statistics-chart-title = Personnes selon leur résultat en pourcentage des points
statistics-percent-row = Pourcentage
statistics-people-row = Personnes
statistics-revision = révision { $number }
statistics-facility = Facilité (part moyenne des points)
statistics-discrimination = Discrimination (de −1 à 1)
statistics-blanks = Sans réponse
statistics-time = Temps moyen
statistics-seconds = { $count } s
statistics-by-language = Par langue
statistics-language-column = Langue
statistics-choices = Fréquence de chaque réponse, par tiers des personnes selon leur résultat total
statistics-choices-in = Réponses choisies : { $language }
statistics-choice-column = Réponse
statistics-lower = Tiers inférieur
statistics-middle = Milieu
statistics-upper = Tiers supérieur
statistics-right = juste

# Why an author should look at a question.
flag-look = À vérifier :
flag-negative-discrimination = Qui en sait plus obtient moins à cette question. La clé est-elle juste ?
flag-distractor = Le tiers supérieur préfère une réponse fausse à la bonne :
flag-distractor-all = Presque tous ont le même résultat et préfèrent une mauvaise réponse à la bonne. La clé est-elle juste ?
flag-language-gap = Bien plus difficile dans une langue que dans les autres ({ $language } : { $percent } pour cent des points de moins que ce que laisse attendre le reste). Probablement une erreur de traduction.

# Pre-test and post-test.
gain-title = Ce qui a été appris
gain-explain = De celles et ceux qui ont passé les deux tests : le premier prétest comparé au post-test qui compte. Le prétest est
gain-few = Moins de cinq personnes ont passé les deux tests.
gain-people = Personnes ayant passé les deux tests
gain-before = Avant
gain-after = Après
gain-mean = Gain moyen en pourcentage des points, avec son intervalle à 95 %
gain-normalised = Gain normalisé (part de ce qui pouvait être gagné)
gain-parts = Par question, sur les premières tentatives de celles et ceux qui ont terminé les deux tests
gain-difference = Différence
gain-twins = questions parallèles

# Signals: unusual attempts, for a person to look at.
signals-title = Tentatives inhabituelles
signals-explain = À examiner par une personne. Un signal n’entraîne rien par lui-même : aucun résultat, certificat ni compte n’est touché, et les participants n’en sont pas informés. Les signaux sont supprimés après six mois.
signals-first-ask = Demandez avant de juger. La plupart des signaux ont une raison innocente.
signals-empty = Rien d’inhabituel n’a été trouvé.
signals-before = Page précédente
signals-after = Page suivante (après la page { $page })
signal-means = Ce que cela signifie :
signal-not = Ce que cela ne signifie pas :
signal-title-speed = Réussi plus vite qu’on ne peut lire les questions
signal-title-alike = Les mêmes réponses fausses qu’une autre personne
signal-title-device = Plusieurs comptes sur un même appareil
signal-means-speed = Une première tentative a été réussie en moins de trois secondes par question répondue. Lire une question de vingt mots en prend environ cinq.
signal-not-speed = Que quelqu’un a triché. La personne a pu préparer les réponses avec des collègues ou sur papier, ou connaître déjà la matière et les questions.
signal-means-alike = Deux personnes ont donné quatre réponses fausses ou plus, toutes identiques. Les réponses justes et les blancs ne sont pas comparés ; les erreurs partagées par davantage de personnes sont écartées. Deux personnes ayant une à trois mauvaises réponses identiques ne sont jamais un signal.
signal-not-alike = Que l’une a copié sur l’autre, ni laquelle. Elles ont pu apprendre ensemble, avec les mêmes notes et la même erreur.
signal-means-device = Trois comptes ou davantage ont remis le même test depuis une même adresse Internet et le même type de navigateur, le même jour. Quelqu’un a peut-être essayé d’abord les questions avec d’autres comptes.
signal-not-device = Qu’une seule personne se trouve derrière. Les bureaux, les bibliothèques, les parlements et les familles partagent une adresse, et des machines configurées à l’identique se ressemblent.
signal-evidence-speed = Secondes du début à la dernière réponse : { $amount }. Questions répondues : { $items }.
signal-evidence-alike = Réponses fausses identiques : { $amount }. Questions du questionnaire : { $items }.
signal-evidence-device = Comptes ayant remis le test de là ce jour-là : { $amount }. Questions du test : { $items }.
signal-attempt = Tentative { $number }
signal-looked = Examiné :
signal-note-label = Qu’avez-vous constaté ?
signal-note-hint = Pour le dossier, 500 caractères au plus ; visible des seuls administrateurs de votre institution.
signal-note-too-long = Une note compte 500 caractères au plus ; celle-ci en a { $characters }. Rien n’a été enregistré.
signal-look-button = Je l’ai examiné
journal-verb-looked-at = examiné

pass-mark-title = Abaisser le seuil de réussite
pass-mark-offer = Le seuil est ici de { $from } % ; l’édition { $number } (version { $version }) demande { $to } %. Les personnes de cette édition restent soumises à { $from } % tant que le seuil inférieur n’y est pas appliqué.
pass-mark-link = Voir qui réussirait et appliquer le seuil inférieur
pass-mark-lowered = Seuil de réussite abaissé de { $from } % à { $to } %
pass-mark-in-flight = Tentatives encore ouvertes : { $count }. Le seuil inférieur leur sera appliqué, comme à toute tentative commencée ici plus tard.
pass-mark-nothing-lost = Personne ne perd rien : aucun point ne change, et une réussite reste acquise.
pass-mark-reason-hint = Pour le dossier, 500 caractères au plus : pourquoi moins suffit à celles et ceux qui ont déjà répondu. Les participants ne le voient pas.
pass-mark-confirm-explain = Cela ne s’annule pas : un seuil abaissé ici n’est jamais relevé. Les certificats sont délivrés et les courriels envoyés au même moment.
pass-mark-button = Accepter { $to } % dans cette édition
pass-mark-admin-only = Un administrateur de votre institution peut l’appliquer et voit les noms. Dites-lui pourquoi le seuil inférieur doit valoir ici.
