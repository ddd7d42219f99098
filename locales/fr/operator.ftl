# Pages for the operators of the installation.

operator-home-title = Exploitation
operator-counted-at = Chiffres au { $at }
operator-places-label = Rubriques de l’exploitation
operator-partners-link = Partenaires
operator-courses-link = Cours et éditions
operator-accounts-link = Comptes
operator-journal-link = Journal
# Labels of large numbers, each with a line below it.
operator-mails-waiting = Courriels en attente
operator-mails-none = Aucun n’attend d’être envoyé.
operator-mails-since = Le plus ancien a été rédigé le { $since }
operator-jobs-stuck = Tâches bloquées
operator-jobs-none = Aucune n’a échoué douze fois.
operator-jobs-below = Douze tentatives ou plus ; voir ci-dessous
operator-accounts-count = Comptes
operator-accounts-unconfirmed = { $count ->
    [0] confirmés ; aucun autre n’attend sa confirmation
    [one] confirmés ; { $count } autre attend sa confirmation
   *[other] confirmés ; { $count } autres attendent leur confirmation
}
operator-enrolments-count = Inscriptions
operator-enrolments-open = { $count ->
    [0] aucun test en cours
    [one] { $count } test en cours
   *[other] { $count } tests en cours
}
operator-certificates-count = Certificats
operator-certificates-fate = délivrés ; révoqués : { $revoked }, remplacés : { $replaced }
operator-found-title = Constats des 30 derniers jours
operator-found-nothing = Aucune anomalie constatée.
operator-found-altered = { $count ->
    [one] { $count } certificat ne correspondait plus à son contenu scellé.
   *[other] Des certificats ne correspondant plus à leur contenu scellé ont été rencontrés { $count } fois.
}
operator-found-altered-do = Lancez « pmast verify-all » sur la machine et comparez avec une sauvegarde.
operator-found-lists = { $count ->
    [one] { $count } liste des révocations ne peut pas être signée : les programmes qui vérifient les certificats ne la reçoivent pas.
   *[other] { $count } listes des révocations ne peuvent pas être signées : les programmes qui vérifient les certificats ne les reçoivent pas.
}
operator-found-lists-do = « pmast doctor », lancé sur la machine, dit lesquelles et pourquoi.
operator-found-keys = Des certificats de clés qui signent les documents arrivent à leur fin :
operator-found-keys-do = Créez ou importez à temps la clé suivante.
operator-key-ends = prend fin le { $day } ; ce qui sera délivré ensuite ne sera pas signé
operator-key-ended = a pris fin le { $day } ; ce qui a été délivré depuis n’est pas signé
operator-not-printed = Des certificats ou des relevés n’ont pas pu être imprimés, car aucune police ne contient ces caractères :
operator-not-printed-do = Ils restent valables. Ajoutez à la prochaine version une police qui contient le caractère.
operator-found-clock = { $count ->
    [one] L’horloge de la machine a reculé { $count } fois.
   *[other] L’horloge de la machine a reculé { $count } fois.
}
operator-found-by-hand = Attribués à la main en 24 heures par { $partner } : { $count }, depuis { $since }.
operator-found-by-hand-do = Demandez à ses administrateurs si cela est exact ; un compte est peut-être en de mauvaises mains.
operator-stuck-title = Tâches bloquées
operator-stuck-caption = Chacune est relancée toutes les six heures. Les vingt plus anciennes sont affichées.
operator-stuck-kind = Type
operator-stuck-since = En attente depuis
operator-stuck-attempts = Tentatives
operator-stuck-next = Prochaine tentative
operator-stuck-reason = Message de la dernière tentative

operator-partners-title = Partenaires
operator-partners-caption = Institutions qui rédigent des cours et délivrent des certificats. Leurs données proviennent de partner.toml.
operator-partners-empty = Aucun partenaire pour le moment. Publiez un dossier de cours avec « pmast publish » sur la machine.
operator-partner-column = Partenaire
operator-members-column = Membres
operator-members-title = Membres
operator-members-caption = La rédaction peut publier des cours. L’administration peut aussi voir combien de personnes les suivent.
operator-members-empty = Personne n’agit encore pour ce partenaire.
operator-member-name = Nom
operator-member-role = Rôle
operator-member-since = Depuis
operator-role-author = Rédaction
operator-role-admin = Administration
operator-partner-public = Page publique du partenaire
operator-join-title = Ajouter un membre
operator-join-email = Adresse électronique du compte
operator-join-email-hint = La personne doit avoir créé un compte et confirmé l’adresse.
operator-join-unknown = Aucun compte confirmé ne porte cette adresse. Invitez d’abord la personne à créer un compte, ou vérifiez l’orthographe.
operator-join-role = Rôle
operator-join-button = Ajouter le membre
operator-end-link = Retirer
# For screen readers, after the word “End”: whose role.
operator-end-whose = le rôle de { $name }
operator-end-title = Retirer le rôle de { $name } ?
operator-end-text = { $name } n’agira plus pour { $partner }. Les cours publiés restent inchangés. Vous pouvez ajouter de nouveau la personne à tout moment.
operator-end-button = Retirer le rôle

operator-courses-title = Cours et éditions
operator-courses-empty = Rien n’a encore été publié. Publiez un dossier de cours avec « pmast publish » sur la machine.
operator-courses-explain = Les nouvelles inscriptions portent sur l’édition proposée. Les inscriptions antérieures restent sur la leur.
operator-edition-caption = Éditions, de la plus récente à la plus ancienne
operator-edition-column = Édition
operator-edition-version = Version
operator-edition-published = Publication
operator-edition-state = État
operator-edition-learners = Personnes inscrites
operator-edition-offered = Proposée
operator-edition-earlier = Antérieure

operator-accounts-title = Comptes
operator-find-email = Adresse électronique
operator-find-hint = En entier ; il n’existe pas de liste de comptes à parcourir.
operator-find-unknown = Aucun compte ne porte cette adresse. Vérifiez l’orthographe.
operator-find-button = Rechercher le compte
operator-operators-title = Équipe d’exploitation
operator-account-facts = Ce que nous savons
operator-account-name = Nom
operator-account-latin = En caractères latins
operator-account-email = Adresse électronique
operator-account-language = Langue
operator-account-created = Création du compte
operator-account-confirmed = Adresse confirmée
operator-account-not-confirmed = Pas encore
operator-account-roles = Rôles
operator-account-is-operator = Exploitation de cette installation
operator-account-no-role = Formation, sans autre rôle
operator-account-role-at = { $role ->
    [admin] Administration
   *[author] Rédaction
} : { $partner }
operator-account-events = Historique de ce compte
operator-account-no-events = Le journal ne contient rien.
operator-appoint-link = Confier l’exploitation
operator-appoint-title = Confier l’exploitation à { $name } ?
operator-appoint-text = L’équipe d’exploitation peut voir tous les comptes, désigner d’autres membres et révoquer des certificats. Aucun bouton ne permet de revenir en arrière.
operator-appoint-button = Confier l’exploitation

operator-journal-title = Journal
operator-journal-caption = Les 100 dernières entrées, de la plus récente à la plus ancienne. Le journal ne contient aucun nom, seulement des numéros.
operator-journal-empty = Rien ne s’est encore produit.
operator-journal-at = Quand
operator-journal-what = Quoi
operator-journal-object = Objet
operator-journal-detail = Détail
operator-journal-actor = Par qui
operator-journal-platform = la plateforme

# What happened, as one word or two: “registered”, then the object.
journal-verb-registered = création de compte
journal-verb-confirmed = confirmation
journal-verb-signed-in = connexion
journal-verb-sign-in-refused = connexion refusée
journal-verb-signed-out = déconnexion
journal-verb-changed = modification
journal-verb-appointed = désignation
journal-verb-joined = rattachement
journal-verb-published = publication
journal-verb-offered = mise à disposition
journal-verb-withdrawn = retrait
journal-verb-enrolled = inscription
journal-verb-initialized = début
journal-verb-completed = achèvement
journal-verb-submitted = remise
journal-verb-passed = réussite
journal-verb-failed = échec
journal-verb-satisfied = conditions remplies
journal-verb-awarded = délivrance
journal-verb-replaced = remplacement
journal-verb-revoked = révocation
journal-verb-held = mis en suspens
journal-verb-released = suspension levée
journal-verb-asked = demandé
journal-verb-proposed = proposé
journal-verb-stopped = suspendu
journal-verb-lifted = levé
journal-verb-withheld = retenu
journal-verb-refused = refusé
journal-verb-found-altered = altération constatée
journal-verb-not-printed = impression impossible
journal-verb-clock-went-back = recul de l’horloge

# Pages for the members of a partner.

partner-counts-explain = Un groupe de moins de cinq personnes n’est pas indiqué en chiffres, afin que nul ne puisse être identifié. Ces décomptes ne mentionnent aucun nom.
partner-courses-caption = Cours proposés. Les personnes inscrites sont comptées toutes éditions confondues.
partner-courses-empty = Ce partenaire ne propose encore aucun cours.
partner-course-column = Cours
partner-edition-column = Édition
partner-edition-cell = { $number }, version { $version }, du { $date }
partner-enrolled-column = Inscriptions
partner-started-column = Cours commencés
partner-certified-column = Certificats en vigueur
partner-author-note = Vous faites partie de la rédaction de ce partenaire. Son administration voit aussi combien de personnes suivent les cours.
people-few = moins de 5
journal-verb-reported = signalé
journal-verb-closed = clos
operator-found-reports = { $count ->
    [one] { $count } signalement de faux attend.
   *[other] { $count } signalements de faux attendent.
}

# Reports of forgeries.
reports-title = Signalements de faux
reports-lede = Ce que nous ont dit les personnes qui vérifient des certificats. Examinez chaque signalement, puis clôturez-le par une note au dossier.
reports-open = { $count ->
    [0] Aucun n’est ouvert.
    [one] { $count } est ouvert.
   *[other] { $count } sont ouverts.
}
reports-is-open = Ouvert
reports-closed = Clos
reports-language = Langue du signalement
reports-note-label = Ce qu’il en est
reports-note-hint = Pour le dossier ; 500 caractères au plus. La clôture efface l’adresse de la personne, donc répondez d’abord.
reports-close = Clôturer le signalement

# Keys of programs that check long lists of certificates.
keys-title = Clés pour programmes
keys-lede = Une clé permet à un service de vérifier des listes allant jusqu’à 10 000 certificats, par la page ou par un programme. Elle ne montre rien de plus que ce que chacun voit.
keys-caption = Clés, celles en vigueur d’abord
keys-name = À qui est la clé
keys-name-hint = Un service, pas une personne.
keys-lists = Listes par heure
keys-lists-hint = De 1 à 600.
keys-made = Créée le
keys-state = État
keys-ended = Annulée le { $date }
keys-end = Annuler cette clé
keys-none = Il n’y a pas encore de clé.
keys-make-title = Créer une clé
keys-make = Créer la clé
keys-new = La nouvelle clé
keys-new-text = Copiez-la maintenant et transmettez-la par une voie sûre. Nous n’en conservons qu’une empreinte et ne pouvons pas l’afficher à nouveau.
keys-name-wrong = Indiquez à qui est la clé, en 100 caractères au plus.
keys-lists-wrong = Indiquez un nombre entier de 1 à 600.
keys-many = 200 clés sont en vigueur. Annulez celles qui ne servent plus.
reports-place = Où il a été vu
reports-contact = Adresse pour répondre
keys-copy = Copier la clé

stops-title = Suspendre la délivrance
stops-lede = Tant qu’elle est en vigueur, aucun certificat n’est délivré et aucun n’en remplace un autre : ni nom corrigé, ni renouvellement, ni prolongation. L’apprentissage compte toujours, les personnes qui ont tout rempli apprennent qu’elles doivent attendre, et tous les certificats sont délivrés à la levée.
stops-where = Où
stops-everywhere = Toute la plateforme
stops-reason-hint = Seuls les opérateurs le lisent, avec la suspension. 500 caractères au plus, rien sur des personnes.
stops-button = Suspendre la délivrance
stops-already = La délivrance y est déjà suspendue.
stops-list = Suspensions
stops-empty = La délivrance n’a jamais été suspendue.
stops-in-force = en vigueur
stops-lift = La lever
stops-lift-reason = Pourquoi elle est levée
stops-lifted = Levée :

lots-title = Révoquer plusieurs certificats
lots-lede = Un opérateur propose, un autre confirme. Rien ne se passe avant.
lots-propose-title = Proposer
lots-codes = Numéros des certificats
lots-codes-hint = Un par ligne, 500 au plus.
lots-size = Écrivez au moins un numéro et au plus { $most }.
lots-unknown = Aucun certificat révocable ne porte le numéro { $code }.
lots-propose = Proposer la révocation
lots-count = Certificats à révoquer : { $count }
lots-revoked = Certificats révoqués : { $revoked } sur { $count }
lots-revoked-before = Révoqués par une autre voie : { $count }.
lots-kept = Ceux-ci n’ont pas été révoqués. Examinez chacun :
lots-replaced = Depuis, des certificats plus récents ont pris la place de certains d’entre eux. La confirmation révoque ce qui est en vigueur maintenant.
lots-proposed = Proposé par
lots-was-confirmed = Confirmé par
lots-was-withdrawn = Retiré par
lots-own = Un autre opérateur doit le confirmer.
lots-confirm = Révoquer ces certificats ({ $count })
lots-withdraw = Retirer la proposition
lots-withdraw-reason = Pourquoi la proposition est retirée
lots-confirmed = Certificats révoqués à l’instant : { $count }. Leurs titulaires en sont informés.
lots-confirmed-untold = Certificats révoqués à l’instant : { $count }. Aucun courriel n’est envoyé à leurs titulaires ; le journal l’indique.
lots-withdrawn = La proposition est retirée. Rien ne s’est passé.
lots-same-person = La personne qui l’a proposé ne peut pas le confirmer.

# Programmes: certificates that rest on the certificates of other courses.
lots-with-resting = Proposer aussi les certificats de programmes qui reposent sur ceux-ci
lots-left = Ceux-ci reposent sur certains d’entre eux et resteraient en vigueur :

# The register as a file, for partners and operators. { $count } is how many there are, { $most } how many
# may be.
register-title = Registre des certificats
register-lede = Une liste de certificats avec ce que chacun vaut aujourd’hui, seule ou avec leurs documents. Elle contient des noms de personnes : ne la conservez pas plus longtemps que nécessaire. Chaque téléchargement est inscrit au journal.
register-from = Délivrés à partir du
register-until = Délivrés jusqu’au
register-days-hint = Jours en UTC, tous deux compris. Sans jour, il n’y a pas de limite.
register-all-courses = Tous les cours
register-papers-text = { $most } documents au plus à la fois. Un certificat révoqué, remplacé ou mis en suspens, ou dont le titulaire a été effacé, figure dans la liste sans document.
register-csv = Télécharger la liste (CSV)
register-zip = Télécharger la liste et les documents (ZIP)
register-day-wrong = Écrivez le jour comme dans 2026-11-20.
register-span-wrong = Le dernier jour précède le premier.
register-too-many = Il y a plus de { $most } certificats : choisissez une période plus courte.
register-too-many-papers = Documents dans cette période : { $count }. { $most } au plus sont envoyés à la fois : choisissez une période plus courte.
journal-verb-downloaded = téléchargement

# Operators: certificates get a later last day.
extending-title = Prolonger des certificats
extending-lede = Un document ne change jamais : le titulaire d’un certificat prolongé en reçoit un nouveau, avec un nouveau numéro et un dernier jour plus tardif. L’ancien numéro continue de répondre et mène au nouveau. Vous voyez d’abord ce qui va se passer ; rien ne se passe avant que vous ne confirmiez.
extending-course = Ou un cours
extending-no-course = Aucun cours : les numéros ci-dessus
extending-until = Nouveau dernier jour
extending-until-hint = Un jour à venir, en UTC, dans dix ans au plus.
extending-until-wrong = Écrivez un jour à venir, comme dans 2030-11-20, dans dix ans au plus.
extending-which = Écrivez des numéros, { $most } au plus, ou choisissez un cours : l’un des deux.
extending-tell = Écrire aux titulaires
extending-told = Chaque titulaire reçoit un message avec le nouveau numéro.
extending-not-told = Aucun message n’est envoyé aux titulaires.
extending-count = Certificats prolongés : { $count }
extending-more = Le cours a d’autres certificats qui prennent fin plus tôt. Recommencez ensuite pour les suivants.
extending-lines = Certificat par certificat
extending-from = Dernier jour jusqu’ici
extending-button = Prolonger ces certificats
extent-extends = Prolongé
extent-long = Déjà valable jusque-là ou au-delà
extent-endless = N’expire pas
extent-revoked = Révoqué : non prolongé
extent-replaced = Remplacé : prolongez le plus récent
extent-held = Mis en suspens : levez d’abord la suspension
extent-erased = Titulaire effacé : non prolongé
extent-stopped = Délivrance suspendue : levez d’abord la suspension
extent-altered = Enregistrement altéré : non prolongé
extent-unknown = Aucun certificat ne porte ce numéro
extent-repeated = Figure plus haut
