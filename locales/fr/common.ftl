# Words of the house, used on every page.

house-tagline = Politiques et droit des drogues de synthèse, en leçons brèves
skip-to-content = Aller au contenu
languages-label = Langues
nav-label = Navigation principale
nav-courses = Cours
nav-verify = Vérifier un certificat
nav-desk = Mon espace
nav-sign-in = Se connecter
nav-operator = Exploitation
nav-partner = Votre institution
nav-account = Compte
breadcrumbs-label = Vous êtes ici
foot-sentence = Démonstration réalisée par des institutions fictives. Les cours expliquent le droit ; ils ne constituent pas un avis juridique.
foot-label = À propos de ce site
foot-about = À propos
foot-privacy = Confidentialité
foot-disclaimer = Avertissement
foot-accessibility = Accessibilité
foot-contact = Nous écrire
go-back = Retour
change-something = Modifier
content-not-translated = Ce texte n’est pas encore disponible dans votre langue. Il est affiché en { $language }.
demonstration-mark = Démonstration : institution fictive
# What stands between two sentences of a page, and before brackets.
sentence-gap = {" "}
# Signs between what stands side by side.
sign-colon = {" : "}
sign-comma = {", "}
in-brackets = ({ $what })

# The six languages, as named in a sentence of this language.
language-ar = arabe
language-en = anglais
language-es = espagnol
language-fr = français
language-ru = russe
language-zh = chinois

# Dates and times. { $day } is a number; { $month } is a name and { $year } digits.
date-long = { $day ->
    [1] { $day }er { $month } { $year }
   *[other] { $day } { $month } { $year }
}
moment-long = { $date } à { $time } UTC
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

# Durations.
minutes-long = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
seconds-long = { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}
# Both parts are durations: “26 minutes” and “36 seconds”.
minutes-and-seconds = { $minutes } { $seconds }
hours-long = { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
}

# Forms.
form-problem-title = { $count ->
    [one] { $count } champ est à modifier
   *[other] { $count } champs sont à modifier
}

# Pages for what went wrong.
error-not-found-title = Cette page est introuvable
error-not-found-text = L’adresse est peut-être mal saisie, ou la page a été déplacée. Rien de ce qui vous appartient n’est perdu.
error-forbidden-title = Cette page ne vous est pas ouverte
error-forbidden-text = Votre compte ne permet pas cette action. Si vous pensez qu’il le devrait, veuillez nous écrire.
error-form-expired-title = Veuillez envoyer le formulaire une nouvelle fois
error-form-expired-text = Nous n’avons pas pu nous assurer que le formulaire provenait de ce site. Revenez en arrière, rechargez la page et envoyez-le de nouveau ; votre saisie se trouve encore dans votre navigateur.
error-too-many-title = Trop de tentatives
error-too-many-text = { $seconds ->
    [one] Veuillez patienter { $seconds } seconde, puis réessayer.
   *[other] Veuillez patienter { $seconds } secondes, puis réessayer.
}
error-busy-title = Le site est très sollicité en ce moment
error-busy-text = Veuillez réessayer dans quelques secondes. Rien de ce qui a été confirmé n’est perdu.
error-bad-request-title = Nous n’avons pas pu lire cette demande
error-bad-request-text = Un élément de l’adresse ou du formulaire n’est pas conforme. Revenez en arrière et réessayez.
error-too-large-title = L’envoi est trop volumineux
error-too-large-text = Le formulaire dépasse la taille acceptée. Veuillez l’abréger et l’envoyer de nouveau.
error-method-title = Cette page ne peut pas être utilisée ainsi
error-method-text = Veuillez suivre les liens et les boutons du site.
error-fault-title = Une erreur s’est produite de notre côté
error-fault-text = Nous en avons pris note. Si vous nous écrivez, veuillez mentionner l’incident { $incident }.
error-home-link = Aller à la page d’accueil
