# Quizzes: questions of every kind, their rules, their result.

# A deadline that can be read in one way only.
moment-with-offset = { $date } à { $time } (UTC+00:00)

# How answers in several parts are marked.
rule-weighted = Dans les questions à réponses multiples, chaque case cochée vaut une part des points et certaines en retirent ; une question ne compte jamais moins de zéro.
rule-places-each = Pour les associations et les classements, chaque ligne juste compte ; une ligne fausse ne retire rien.
rule-places-exact = Les associations et les classements ne comptent que si toutes les lignes sont justes.
rule-typed = Toute graphie usuelle de vos réponses écrites compte : majuscules, accents et chiffres de toute écriture sont indifférents.
rule-kept = Les réflexions et les échelles ne sont pas notées. Vos réponses sont conservées pour vous.

# Which attempt counts.
counts-highest = La meilleure tentative compte.
counts-latest = La dernière tentative compte ; ce qui a été réussi une fois le reste.
counts-first = La première tentative compte.
counts-average = Les points de toutes les tentatives comptent ensemble.

# What is shown of an attempt, and when.
disclosure-never = Seule la réussite ou non est indiquée, sans les points ni les réponses.
disclosure-score-only = Les points sont indiqués, les réponses ne le sont pas.
disclosure-after-submit = Points, réponses et explications sont affichés aussitôt.
disclosure-after-last-attempt = Les points sont affichés aussitôt ; les réponses et les explications dès qu’il ne vous reste plus de tentative.
disclosure-after-last-or-closing = Les points sont affichés aussitôt ; les réponses et les explications dès qu’il ne vous reste plus de tentative, au plus tard le { $moment }.
disclosure-after-closing = Les points sont affichés aussitôt ; les réponses et les explications à partir du { $moment }.

# Before the start.

# Followed by the outcomes.
quiz-minimum = { $count ->
    [one] et au moins { $percent } % des points de ce résultat d’apprentissage :
   *[other] et au moins { $percent } % des points de ces { $count } résultats d’apprentissage pris ensemble :
}
# Where tags, twins or cases make the number of questions differ from draw to draw.
quiz-items-between = de { $least } à { $most } questions
quiz-drawn = Elles sont tirées à nouveau à chaque tentative d’un ensemble de { $pool }, d’abord celles que vous n’avez pas vues.
quiz-drawn-by-topic = { $topics ->
    [one] Au moins { $counts } d’entre elles sur un thème obligatoire.
   *[other] Au moins autant sur chacun des { $topics } thèmes : { $counts }.
}
quiz-drawn-from-topics = { $least ->
    [one] Au moins une d’entre elles sur chacun des { $topics } thèmes.
   *[other] Au moins { $least } d’entre elles sur chacun des { $topics } thèmes.
}
quiz-shuffled = Leur ordre change d’une tentative à l’autre.
quiz-choices-shuffled = L’ordre des réponses change d’une tentative à l’autre.
quiz-page-size = { $count ->
    [one] { $count } question par page ; vous pouvez revenir en arrière.
   *[other] { $count } questions par page ; vous pouvez revenir en arrière.
}
quiz-grace = { $seconds ->
    [one] Après l’échéance, les réponses sont encore acceptées pendant { $seconds } seconde, pour qu’une connexion lente ne vous coûte rien.
   *[other] Après l’échéance, les réponses sont encore acceptées pendant { $seconds } secondes, pour qu’une connexion lente ne vous coûte rien.
}
quiz-closing-term = Clôture
quiz-closing = le { $moment }. Rien ne peut ensuite être commencé ; ce qui est enregistré jusque-là compte.
quiz-disclosure-term = Après la remise
quiz-granted-term = Accordé à vous
quiz-granted-time = { $percent } % de temps en plus : { $time } au lieu de { $usual ->
        [one] { $usual } minute
       *[other] { $usual } minutes
    }.
quiz-granted-no-limit = Aucune limite de temps au lieu de { $usual } minutes.
quiz-granted-attempts = { $count ->
    [one] { $count } tentative de plus que les autres.
   *[other] { $count } tentatives de plus que les autres.
}
quiz-granted-closing = Le test se clôt plus tard pour vous.
quiz-shortened = { $left ->
    [0] Le test est sur le point d’être clos. Si vous commencez maintenant, vous avez moins d’une minute.
    [one] Le test se clôt avant la fin de votre temps. Si vous commencez maintenant, vous disposez de { $left } minute.
   *[other] Le test se clôt avant la fin de votre temps. Si vous commencez maintenant, vous disposez de { $left } minutes.
}
quiz-deadline-now = Si vous commencez maintenant, remettez vos réponses avant le { $moment }.
quiz-is-closed = Le test a été clos le { $moment }.
points-not-shown = non indiqués

# Kinds of answer, said above each question.
form-text = un mot ou deux
form-number = un nombre
form-matching = un choix par ligne
form-ordering = à mettre en ordre
form-reflection = avec vos propres mots, non noté
form-scale = votre avis, non noté

# Hints and problems at a question.
scale-hint = Choisissez ce qui s’en approche le plus. Aucune réponse n’est juste ou fausse.
text-hint = Majuscules et accents sont indifférents.
number-hint = Le nombre seul, en chiffres de toute écriture ; un point décimal ou une virgule.
reflection-hint = Jusqu’à { $longest } caractères. Ce texte est conservé pour vous et n’est pas noté.
reflection-count = { $count } caractères sur { $longest }
pairs-open = Choisir…
order-hint = Donnez à chaque ligne sa place, 1 pour la première.
order-open = Place…
problem-too-long = Ce texte compte { $length } caractères ; { $longest } au plus peuvent être conservés. Veuillez le raccourcir.
problem-no-number = Ceci ne peut pas se lire comme un nombre. Écrivez uniquement des chiffres, par exemple 12 ou 0,5.
problem-same-place = Deux lignes ont la même place. Donnez à chacune la sienne.

# A scenario that several questions share.
case-for = Pour les questions { $first } à { $last }
case-for-one = Pour la question { $first }
# Followed by the title of the case.
case-again = Relire le cas :

# Where one stands in an open attempt.
standing-title = Où vous en êtes
mark-answered = traitée
mark-open = à faire
mark-part = { $filled } lignes sur { $total }
sitting-continue = Enregistrer et continuer
sitting-back = Enregistrer et revenir
sitting-saved-counts = Ce qui est enregistré d’ici là compte.
sitting-problems-title = Tout n’a pas pu être enregistré
sitting-problem = Question { $number } : le texte est trop long
sitting-problem-newer = Question { $number } : réponse donnée ailleurs entre-temps
sitting-problems-rest = Ce que vous avez écrit est toujours là. Tout le reste est enregistré.
unkept-too-long = Raccourcissez ce qui est trop long et cliquez sur « Enregistrer » ; connectez-vous ensuite pour reprendre où vous en étiez.
unkept-newer = Ce qui a été répondu ailleurs n’est pas remplacé. Reconnectez-vous dans un autre onglet, revenez à cette page et cliquez sur « Enregistrer » : vous verrez alors les deux réponses et pourrez choisir.
unkept-unseen = Votre réponse accompagne cette page, bien qu’elle ne puisse pas y être affichée.
sitting-busy = Le serveur est très sollicité. Vos réponses restent sur cette page et seront renvoyées.
sitting-restored = Une réponse qui n’avait pas été envoyée est rétablie ; elle est en cours d’enregistrement.
sitting-newer = Cette question a reçu entre-temps une autre réponse ailleurs. Ce qui figure ici n’est pas enregistré.
newer-saved = Ce qui est enregistré :
newer-nothing = aucune réponse
newer-which = Laquelle des deux compte ? Choisissez, puis enregistrez de nouveau la page.
newer-mine = Ce qui figure ici
newer-theirs = Ce qui est enregistré
sitting-unsaved = Les réponses à ces questions ne se trouvent que sur cet appareil et ne sont pas enregistrées. Revoyez-les avant la remise ; si vous procédez malgré tout à la remise, elles ne compteront pas :
sitting-mine = Enregistrer ce qui figure ici
sitting-theirs = Afficher ce qui est enregistré

# Putting in order. { $label } is the line.
order-up = Monter
order-down = Descendre
order-as-shown = Numéroter les lignes telles qu’elles sont
order-moved = « { $label } » est maintenant à la place { $place } sur { $count }.
order-numbered = Les lignes sont numérotées telles qu’elles sont.

# Putting answers beside their lines. { $label } is the line.
pairs-answers = Réponses à placer en face des lignes
pairs-here = Placer ici
pairs-held = « { $answer } » est sélectionnée. Choisissez maintenant sa ligne.
pairs-put = « { $answer } » est maintenant en face de « { $label } ».

# The clock. { $time } is such as 12:34.
clock-left = Temps restant : { $time }
clock-minutes = { $minutes ->
    [one] Il reste { $minutes } minute.
   *[other] Il reste { $minutes } minutes.
}
clock-over = Le temps est écoulé. Ce qui est enregistré compte ; rechargez la page.
clock-none = Il n’y a plus de limite de temps.
clock-hide = Masquer l’horloge
clock-show = Afficher l’horloge

# Handing in and the result.
submission-parts = Certaines questions ne sont pas entièrement traitées. Ce qui reste ouvert ne rapporte rien ; une ligne fausse ne coûterait rien de plus.
result-without-points = { $pass } % des points étaient requis.
result-minimum-too = Un minimum pour certains résultats d’apprentissage était également requis.
# Places of outcomes on the course page: 2 + 3 are counted together.
result-below-minimum = Pour le résultat { $places }, vous avez { $reached } % ; { $needed } % sont requis.
outcomes-title = Par résultat d’apprentissage
outcomes-caption = Points pour chaque résultat d’apprentissage, et leçons où il est enseigné
outcomes-column = Résultat d’apprentissage
outcomes-lessons-column = Enseigné dans
minimum-reached = Résultat { $places } : { $reached } % atteints, { $needed } % requis.
minimum-met = Atteint
minimum-missed = Non atteint
result-explained = Chaque réponse est expliquée ci-dessous.
result-explained-again = Lisez les explications ci-dessous, puis poursuivez.
came-out-kept = conservée pour vous
choice-withdrawn = Retirée, ne compte pas
typed-partly = Votre réponse, partiellement juste
kept-chosen = Votre choix
kept-written = Ce que vous avez écrit
place-right = Juste
place-wrong = Inexact
place-open = Laissée ouverte
# Each followed by the words of a line.
target-given = Votre choix :
target-right = La bonne réponse :
rank-given = Vous l’avez mise à la place { $rank }.
rank-right = Sa place est la { $rank }.
accepted = Accepté
accepted-part = Accepté pour { $percent } % des points

# On the privacy page, after the cookies.
privacy-device-text = Pendant un test, votre navigateur conserve aussi chaque réponse sur votre appareil jusqu’à ce que notre serveur l’ait reçue. Elle en est retirée dès qu’elle est enregistrée, à la remise et à la déconnexion.
item-withdrawn = Cette question a été retirée et ne compte pas. Il n’est pas nécessaire d’y répondre.
item-credited = Cette question compte comme juste pour tout le monde. Il n’est pas nécessaire d’y répondre.
