# The printed certificate. Short lines: each is set in one line on the page.

certificate-title-achievement = Certificat de réussite
certificate-title-participation = Certificat de participation
certificate-certify = Le présent certificat atteste que
# Follows the name: “Maria Fernanda Ñáñez has successfully completed the online course”.
certificate-completed-achievement = a suivi avec succès le cours en ligne
certificate-completed-participation = a participé au cours en ligne
# Both parts are durations: “1 hour” and “30 minutes”.
certificate-hours-and-minutes = { $hours } { $minutes }
# “8 hours of learning”
certificate-learning-time = { $duration } de formation
certificate-learning-time-ects = { $duration } de formation ({ $ects } ECTS)
certificate-result = Évaluations : { $percent } %
certificate-awarded-on = Délivré le { $date }
certificate-valid-until = Valable jusqu’au { $date }
certificate-scan = Scanner pour vérifier
certificate-verify-at = Pour vérifier ce certificat : { $address }
# Whole sentences of the small print.
certificate-edition = Édition { $edition }, version { $version } ; contenu à jour au { $date }.
certificate-reissued = Délivré le { $date } en remplacement d’un certificat antérieur.
certificate-identity = L’identité de la personne n’a pas été vérifiée.
certificate-demonstration = Démonstration : les institutions nommées ici sont fictives.
# What stands between two of these sentences.
certificate-sentence-gap = {" "}
certificate-document-title = { $name } : { $course }
# Descriptions of pictures for people who cannot see them.
certificate-alt-logo = Emblème : { $partner }
certificate-alt-handwritten = Signature manuscrite : { $name }
certificate-alt-seal = Sceau doré orné d’une couronne de laurier
certificate-alt-qr = Code QR contenant l’adresse { $address }
certificate-alt-signature = Signature numérique : { $issuers }
certificate-attachment = Le certificat lisible par machine (Open Badges 3.0)

# Checking a certificate: the form.
verify-title = Vérifier un certificat
verify-lede = Saisissez le numéro inscrit sous le code carré du certificat, ou scannez le code. Aucun compte n’est nécessaire.
verify-code-label = Numéro du certificat
verify-code-hint = Quinze signes en trois groupes. Les majuscules et les tirets sont sans importance, et un signe facile à confondre, comme O pour D, est corrigé lorsque c’est possible.
verify-button = Rechercher
verify-problem-length = { $signs ->
    [one] Un numéro compte quinze signes ; celui-ci en compte { $signs }. Relisez-le.
   *[other] Un numéro compte quinze signes ; celui-ci en compte { $signs }. Relisez-le.
}
# The sign that is never used may be a letter, a digit or anything else.
verify-problem-sign = Le groupe { $group } contient « { $sign } », que nos numéros n’utilisent jamais. Relisez-le.
verify-problem-check = Les signes ne concordent pas : l’un d’eux au moins a été mal lu. Comparez les groupes un à un.
verify-where-title = Où se trouve le numéro
verify-where-text = Sous le code carré, dans un coin du certificat. Nos numéros ne contiennent aucune voyelle, ni 0, ni 1, ni L, afin qu’aucun signe ne soit pris pour un autre.
verify-keeps-title = Ce que cette page conserve
verify-keeps-text = Nous n’enregistrons pas qui recherche quel numéro, et un nom saisi pour comparaison est aussitôt oublié. Les adresses réseau ne restent en mémoire que quelques minutes, afin que personne ne puisse essayer des numéros par milliers.

# Checking a certificate: the answer. A title says first whether to rely on the paper.
verify-answer = Réponse
verify-certificate = Certificat
verdict-valid-title = Ce certificat est valide.
verdict-valid-text = Notre registre le contient tel qu’il a été délivré, sans modification. Comparez-le maintenant avec le certificat que vous avez sous les yeux : un faussaire peut imprimer un vrai numéro sur un faux document.
verdict-revoked-title = Ne vous fiez pas à ce certificat.
verdict-revoked-tag = Révoqué
verdict-revoked-text = Il a été délivré, puis retiré. Le document peut paraître authentique ; il ne fait plus foi.
verdict-replaced-title = Demandez le certificat le plus récent.
verdict-replaced-tag = Remplacé
verdict-replaced-text = Ce certificat était exact lors de sa délivrance. Le nom qui y figurait a été corrigé et un nouveau certificat l’a remplacé ; le cours et le résultat sont les mêmes.
verdict-renewed-text = Ce certificat était exact lors de sa délivrance. La personne titulaire a depuis suivi une mise à jour, et un nouveau certificat, avec une nouvelle durée de validité, l’a remplacé.
verdict-extended-text = Ce certificat était exact lors de sa délivrance. Sa validité a depuis été prolongée, et un nouveau certificat, dont le dernier jour est plus tardif, l’a remplacé.
verdict-reissued-text = Ce certificat a été révoqué par erreur. Un nouveau certificat portant les mêmes données l’a remplacé ; demandez-le à la personne titulaire.
verdict-earned-since-text = Ce certificat a été révoqué. Tout ce qu’il exige est rempli à présent, et un nouveau certificat l’a remplacé ; demandez-le à la personne titulaire.
verdict-new-number = Nouveau numéro
verdict-new-number-hidden = Connu de la personne titulaire. Nous ne l’affichons pas ici, car un numéro donne accès aux données du certificat.
verdict-expired-title = Ce certificat n’est plus en cours de validité.
verdict-expired-tag = Expiré
verdict-expired-text = Il est authentique et a été valable jusqu’à la date ci-dessous. Il vous appartient de juger si des connaissances plus anciennes suffisent.
verdict-held-title = Ne vous fiez pas à ce certificat pour le moment.
verdict-held-tag = En suspens
verdict-held-text = Il est authentique, mais un point le concernant est en cours d’examen. Ce n’est pas un verdict. Consultez-le de nouveau plus tard ou interrogez-nous.
verdict-altered-title = Ne vous fiez pas à ce certificat pour le moment.
verdict-altered-tag = Incertain
verdict-altered-text = Les données de ce numéro ne correspondent plus à celles qui ont été scellées ; nous n’en affichons donc rien. L’équipe d’exploitation en a été informée. Écrivez-nous si vous avez besoin d’une réponse rapide.
verdict-unknown-title = Aucun certificat n’est affiché pour ce numéro.
verdict-unknown-tag = Non affiché
verdict-unknown-text = Soit nous n’en avons aucun sous ce numéro, soit la personne titulaire ne le montre que par un lien personnel. Relisez le numéro, avec un bon éclairage, sur la ligne placée sous le code carré. S’il est correctement saisi, demandez un lien à la personne titulaire ; d’ici là, ne vous fiez pas au document.
verify-checked = Consulté
verify-another = Rechercher un autre numéro
verify-ask = Poser une question sur ce certificat

# Classes of reasons for a revocation, as published.
reason-issued-in-error = Délivré par erreur
reason-misconduct = Les conditions de délivrance n’étaient pas remplies
reason-name-corrected = Le nom a été corrigé
reason-content-withdrawn = Le cours a été retiré
reason-holders-request = À la demande de la personne titulaire
hold-reason-inquiry = Les conditions de son obtention sont en cours d’examen
hold-reason-facts = Une mention qui y figure est en cours de vérification
hold-reason-holders-request = À la demande de la personne titulaire

# Checking a certificate: the comparison.
verify-compare-title = Comparer ligne par ligne
verify-record-title = Ce qui y était imprimé
verify-plan-label = Schéma du certificat indiquant l’emplacement des données numérotées
verify-plan-text = Les numéros indiquent l’emplacement de chaque donnée sur le document.
verify-ticks = Les cases cochées ne servent qu’à vous ; elles ne sont pas transmises.
verify-table-caption = Ce qu’indique notre registre. Consulté le { $moment }.
verify-place = Emplacement sur le document
verify-fact = Donnée
verify-register = Dans notre registre
verify-paper = Sur votre document
verify-same = Identique
# Heard, not seen, after the word above.
verify-same-fact =  : { $fact }
verify-differs-if = Si une ligne diffère,
verify-differs-text = ne vous fiez pas au document. Dites-nous ce qui diffère.
verify-differs-link = Signaler une différence
verify-genuine-title = Cette page est-elle authentique ?
verify-genuine-text = Un faussaire peut imprimer un code qui mène à une copie de cette page. Saisissez vous-même cette adresse :
verify-json-link = La même réponse pour les machines
verify-demonstration = Ceci est une démonstration : les institutions nommées sur le certificat sont fictives.
verify-course-link = Ce qu’enseigne le cours

# Labels of the facts.
fact-name = Nom
fact-kind = Type
fact-course = Cours
fact-time = Durée de formation
fact-result = Résultat
fact-awarded = Délivré
fact-valid-until = Valable jusqu’au
fact-issuers = Délivré par
fact-signatories = Signé par
# “Dr. Amara Okonkwo, Director of Studies”
fact-signatory = { $name }, { $office }
fact-signatory-of = { $name }, { $office }, { $organisation }
fact-small-print = Mentions
fact-number = Numéro
fact-reason = Motif

# A holder's certificate.
holder-title = Votre certificat
holder-valid-text = Il est valide. Le document ci-dessous peut être encadré, et quiconque l’a en main peut en vérifier chaque ligne.
holder-revoked-text = Ce certificat a été révoqué le { $date }. Toute personne qui le vérifie en est informée.
holder-reason = Motif publié :
holder-replaced-text = Ce certificat a été remplacé le { $date }. Son numéro donne la réponse « remplacé » ; veuillez utiliser le plus récent.
holder-successor-link = Ouvrir le certificat le plus récent
holder-held-text = Ce certificat a été mis en suspens le { $date } pendant qu’un point le concernant est examiné. Toute personne qui le vérifie en est informée. Il ne peut être imprimé entre-temps.
holder-expired-text = Ce certificat était valable jusqu’au { $date }. Il demeure dans le registre, où il apparaît comme expiré.
# The sign is a letter of the holder's name.
holder-unprintable = Nous ne pouvons pas encore imprimer le signe « { $sign } » ; il n’y a donc pas de document. Le certificat n’en est pas moins valable.
holder-facts = Ce qu’indique le certificat
holder-paper-title = Le document
holder-paper-text = Une page A4, à imprimer ou à envoyer. Elle est établie à partir des données scellées ; le fichier est toujours le même.
holder-paper-link = Ouvrir le PDF
holder-share-title = Partager
holder-share-text = Toute personne qui ouvre ce lien voit ce que vous avez choisi ci-dessous. Sans le lien ou le document, personne ne trouve le certificat.
holder-share-label = Lien pour vérifier le certificat
holder-copy = Copier le lien
holder-copied = Copié.
holder-linkedin = Ajouter à votre profil LinkedIn
# The name of the entry: title of the course, kind of certificate.
holder-linkedin-name = { $course } : { $kind }
holder-linkedin-text = Ouvre LinkedIn en préremplissant le cours, l’émetteur, les dates et le lien. Rien n’est envoyé avant que vous ne suiviez le lien.

# The entry of a certificate in the transparency log.
logged-title = Son inscription au journal public
logged-text = L’attribution de ce certificat figure depuis le { $moment } dans un journal qui ne peut que croître. Même nous ne pouvons ni la modifier ni la retirer sans que cela se voie.
logged-secret = Avec le fichier et le nombre secret ci-dessous, vous pouvez montrer, et vous seul, que l’inscription concerne votre certificat.
logged-leaf = Inscription
logged-salt = Nombre secret (sel)
logged-proof-link = En obtenir la preuve
logged-record-link = Ce qui a été inscrit
logged-log-link = À propos du journal

# Operators: finding a certificate.
certificates-title = Certificats
certificates-lede = Rechercher un certificat par son numéro. La recherche par nom n’existe pas : le registre n’est pas un annuaire de personnes.
certificates-unknown = Aucun certificat ne porte ce numéro.
verdict-valid-tag = Valide
certificate-altered-text = Les données ne correspondent plus à celles qui ont été scellées : la base de données a été modifiée, ou la clé de cette installation a été remplacée. Rien n’en est affiché ni imprimé. Comparez avec une sauvegarde.
certificate-history = Historique
certificate-history-notes = Les noms et les notes de cette page sont réservés aux opérateurs.
history-awarded = Délivré
history-revoked = Révoqué
history-replaced = Remplacé par un certificat plus récent
history-renewed = Renouvelé : un certificat plus récent l’a remplacé
history-extended = Prolongé : un certificat plus récent, dont le dernier jour est plus tardif, l’a remplacé
history-reissued = Délivré à nouveau : il avait été révoqué par erreur, et un certificat plus récent l’a remplacé
history-earned-since = Délivré à nouveau : tout ce qui est exigé est rempli, et un certificat plus récent l’a remplacé
history-by-hand = Attribué à la main alors que des conditions manquaient
history-withheld = Retenu avant d’être délivré
history-no-longer-withheld = Retenue levée
history-asked = Un autre nom a été demandé
history-granted = Le nom demandé a été accepté
history-refused = Le nom demandé a été refusé
history-disclosed = La personne titulaire a choisi ce que voient les tiers
history-linked = La personne titulaire a créé un lien
history-unlinked = La personne titulaire a supprimé un lien
history-not-told = La personne titulaire n’a pas reçu de courriel
history-held = Mis en suspens le temps d’un examen
history-released = Suspension levée : il compte de nouveau
history-found-altered = Altération constatée lors d’une consultation
history-not-printed = Impression impossible : un caractère manque dans toutes les polices
history-other = Autre inscription au journal
certificate-elsewhere = Voir aussi
certificate-public-page = Ce que voit la personne qui vérifie
certificate-successor = Le certificat qui l’a remplacé
certificate-predecessor = Le certificat qu’il a remplacé
certificate-end-title = En cas de problème
certificate-replace-text = Le nom n’est pas exact : délivrer un nouveau certificat avec le nom corrigé.
certificate-replace-link = Corriger le nom
certificate-extend-text = Il doit être valable plus longtemps : prolongez-le.
certificate-extend-link = Le prolonger
certificate-reissue-text = Il a été révoqué par erreur, ou ce qui manquait a été fait depuis : délivrez-le à nouveau.
certificate-reissue-link = Le délivrer à nouveau
certificate-hold-text = Un point le concernant doit être examiné : mettez-le en suspens entre-temps.
certificate-hold-link = Le mettre en suspens
certificate-release-text = L’examen est terminé et le certificat est maintenu : levez la suspension.
certificate-release-link = Lever la suspension
certificate-revoke-text = Il ne doit pas être maintenu : le révoquer.
certificate-revoke-link = Révoquer

# Operators: two steps, first what will happen.
end-what-happens = Ce qui va se passer
end-go-on = Continuer
revoke-title = Révoquer un certificat
revoke-reason-label = Motif publié
revoke-reason-hint = Toute personne qui vérifie le numéro peut le lire.
revoke-note-label = Note pour le dossier
revoke-note-hint = Facultative, 500 caractères au plus. Seule l’équipe d’exploitation peut la lire. N’écrivez sur la personne que ce qui est nécessaire.
revoke-problem-reason = Choisissez un motif.
revoke-problem-note = La note compte { $characters } caractères ; ramenez-la à 500.
# Followed by the published reason in quotation marks.
revoke-effect-page = Toute personne qui vérifie le numéro lit que le certificat a été révoqué ce jour, avec le motif suivant :
revoke-effect-paper = La personne titulaire ne peut plus l’imprimer. Les exemplaires sur papier ne peuvent pas être rappelés.
revoke-effect-note = Votre note est conservée avec la révocation et n’est montrée à personne à l’extérieur.
revoke-effect-for-good = Une révocation est définitive. Un certificat révoqué par erreur est délivré à nouveau, sous un autre numéro.
revoke-button = Révoquer ce certificat
replace-title = Corriger le nom
replace-name-label = Nom complet
replace-name-hint = Tel qu’il doit être imprimé, dans n’importe quelle écriture.
replace-latin-label = En caractères latins
replace-latin-hint = Facultatif ; imprimé sous le nom.
replace-note-label = Pourquoi le nom est corrigé
replace-note-hint = 500 caractères au plus, pour le dossier. Seuls les opérateurs peuvent le lire. Dites ce que vous avez vu, par exemple un document et sa date.
replace-problem-note = Dites pourquoi le nom est corrigé.
replace-problem-empty = Saisissez un nom.
replace-problem-too-long = Un nom compte 200 caractères au plus ; abrégez-le.
replace-problem-unprintable = Le nom contient un signe qui ne peut pas être imprimé. Supprimez-le.
replace-problem-not-latin = N’utilisez que des caractères latins, ou laissez ce champ vide.
replace-problem-same = Ce nom figure déjà sur le certificat. Modifiez-le, ou revenez en arrière.
replace-problem-stopped = La délivrance est suspendue : aucun certificat portant un autre nom ne peut être délivré maintenant. Ce que vous avez écrit reste ici ; renvoyez-le une fois la suspension levée.
# { $latin } is the same name in Latin letters.
replace-effect-new = Un nouveau certificat portant un nouveau numéro est délivré à { $name }.
replace-effect-new-latin = Un nouveau certificat portant un nouveau numéro est délivré à { $name } ({ $latin }).
replace-effect-old = L’ancien numéro donne la réponse « remplacé ». Il indique le nouveau à la personne titulaire et aux opérateurs, et aux autres seulement si la personne titulaire montre le nouveau certificat à tout le monde.
replace-effect-same = Le cours, le résultat, le jour de la délivrance et toutes les autres données restent tels qu’ils ont été scellés.
replace-effect-holder = La personne titulaire reçoit un courriel avec l’ancien et le nouveau numéro, et trouve le nouveau certificat dans son espace.
replace-button = Délivrer le certificat corrigé
# Operators: a revoked certificate is issued anew.
reissue-title = Délivrer à nouveau un certificat révoqué
reissue-basis-label = Ce que dit le nouveau certificat
reissue-basis-as-sealed = La révocation était une erreur : toutes les données comme sur le certificat révoqué
reissue-basis-as-earned = Tout ce qui est exigé est fait à présent : résultat, dates et signataires d’aujourd’hui
reissue-note-label = Pourquoi il est délivré à nouveau
reissue-note-hint = 500 caractères au plus, pour le dossier. Seuls les opérateurs peuvent le lire.
reissue-problem-note = Dites pourquoi il est délivré à nouveau.
reissue-problem-earned = Tout ce que le certificat exige n’est pas fait à présent, ou sa délivrance est retenue ou attend un signataire. Choisissez les données du certificat révoqué, ou revenez en arrière.
reissue-problem-part = Un certificat sur lequel il repose ne compte plus : délivrez d’abord celui-là à nouveau.
reissue-problem-stopped = La délivrance est suspendue : rien ne peut être délivré à nouveau maintenant. Ce que vous avez écrit reste ici ; renvoyez-le une fois la suspension levée.
reissue-effect-new = Un nouveau certificat portant un nouveau numéro est délivré à { $name }.
reissue-effect-old = L’ancien numéro ne donne plus la réponse « révoqué » mais « remplacé », avec le motif. Son historique continue de dire qu’il a été révoqué, et quand.
reissue-effect-as-sealed = Le cours, le résultat, le jour de la délivrance et toutes les autres données sont ceux du certificat révoqué.
reissue-effect-as-earned = Le jour de la délivrance est aujourd’hui. Le résultat, le dernier jour, les signataires et le nom du profil sont ceux d’aujourd’hui.
reissue-effect-rest = Les certificats révoqués avec lui restent révoqués : délivrez chacun d’eux à nouveau sur sa propre page.
reissue-button = Le délivrer à nouveau
hold-title = Mettre un certificat en suspens
hold-effect-page = Toute personne qui vérifie le numéro lira que le certificat est en suspens à compter d’aujourd’hui, avec le motif publié. Il n’est pas révoqué.
hold-effect-paper = La personne titulaire ne peut pas l’imprimer entre-temps.
hold-effect-holder = La personne titulaire reçoit un courriel avec le motif publié, sans votre note.
tell-holder = Écrire à la personne titulaire : un courriel sans votre note. Sinon, le journal l’indique.
tell-holders = Écrire aux titulaires : des courriels sans la note. Sinon, le journal l’indique pour chaque certificat.
tell-holder-not = Aucun courriel n’est envoyé à la personne titulaire ; le journal l’indique.
hold-button = Mettre ce certificat en suspens
release-title = Lever la suspension d’un certificat
release-effect = Le certificat compte de nouveau comme avant. La suspension et sa levée restent dans son historique, sans le motif.
release-button = Lever la suspension de ce certificat

# Checking a certificate: what was typed, and whose it is.
verify-mended = Vous avez saisi { $typed }. Nos numéros ne contiennent pas ce signe ; nous l’avons donc lu comme le numéro ci-dessus. Vérifiez-le sur le document.
verdict-valid-short = Notre registre le contient tel qu’il a été délivré, sans modification. À qui il appartient, c’est le nom qui le dit : saisissez-le ci-dessous.
verdict-link-title = Ce lien n’affiche plus rien.
verdict-link-text = Son délai est écoulé, la personne titulaire y a mis fin ou il n’a pas été copié en entier. Demandez-lui un nouveau lien ou recherchez le numéro inscrit sur le document.
verify-shared = La personne titulaire vous montre ce certificat par un lien personnel, qui en affiche toutes les lignes.
verify-name-title = À qui appartient ce certificat ?
verify-name-text = Il a été délivré à { $hint }. Saisissez le nom inscrit sur le document. S’il est identique, vous verrez toutes les lignes du certificat.
verify-name-label = Nom sur le document
verify-name-hint = Dans son écriture d’origine ou en lettres latines. Majuscules, accents, espaces et tirets sont sans importance.
verify-name-button = Comparer le nom
verify-name-match = Le nom est bien celui du certificat.
verify-name-match-text = Comparez maintenant aussi les autres lignes.
verify-name-differs = Ce nom n’est pas celui du certificat.
verify-name-differs-text = Relisez-le sur le document. Si vous l’avez saisi tel qu’imprimé, ne vous fiez pas au document : il porte peut-être le numéro de quelqu’un d’autre.
verify-name-wait = Trop de noms ont été essayés pour ce certificat.
verify-name-wait-text = { $minutes ->
    [one] Le prochain nom pourra être comparé dans { $minutes } minute.
   *[other] Le prochain nom pourra être comparé dans { $minutes } minutes.
}
verify-name-forgotten = Le nom est comparé, puis oublié. Il n’est ni conservé ni inscrit dans un journal technique.
verify-history = Ce qui s’est passé
history-succeeds = A remplacé un certificat antérieur
history-expired = Dernier jour de validité
verify-issuers = Qui l’a délivré
verify-report-title = Le document vous paraît-il faux ?
verify-report-text = Dites-nous ce que vous avez vu. Deux minutes suffisent, sans compte.
verify-report-link = Signaler un faux document

# A holder decides what strangers see.
sight-title = Ce que voient les autres
sight-lede = Toute personne qui dispose du numéro de ce certificat voit :
sight-public = Toutes les lignes
sight-public-text = Votre nom, votre résultat et tout ce qui figure sur le document, pour quiconque dispose du numéro.
sight-name-match = Votre nom, seulement si on le connaît
sight-name-match-text = Le cours, le niveau, l’émetteur, les dates et l’état ; à la place de votre nom, { $hint }. Quiconque saisit le nom inscrit sur le document apprend s’il correspond, puis voit toutes les lignes. C’est le choix habituel.
sight-links-only = Rien, sauf par un lien de votre part
sight-links-only-text = Le numéro est traité comme s’il n’existait pas ; le document seul ne peut donc pas être vérifié. Donnez un lien à qui doit le vérifier.
sight-save = Enregistrer le choix
sight-saved = Votre choix est enregistré. Il vaut dès maintenant, y compris pour les documents déjà remis.
sight-links-title = Liens qui affichent toutes les lignes
sight-links-text = Un lien affiche le certificat entier à quiconque le détient, quel que soit votre choix, jusqu’à son échéance ou jusqu’à ce que vous y mettiez fin.
sight-link-days-label = Durée
sight-link-days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
sight-link-make = Créer un lien
sight-link-new = Votre nouveau lien
sight-link-once = Copiez-le maintenant. Nous n’en conservons qu’une empreinte et ne pouvons pas l’afficher à nouveau.
sight-link-until = Jusqu’au { $date }
sight-link-made = créé le { $date }
sight-link-end = Mettre fin à ce lien
sight-link-ended = Il a été mis fin au lien. Il n’affiche plus rien.
sight-links-many = Il existe déjà vingt liens. Mettez d’abord fin à l’un d’eux.
rename-title = Le nom n’est pas exact ?
holder-look-at-name = Vous n’avez pas encore indiqué que votre nom est exact. Vous pouvez en demander un autre plus bas :
rename-text = Demandez un certificat portant un autre nom. Une personne de l’institution qui l’a délivré examine votre demande. Si elle est acceptée, vous recevez un nouveau certificat avec un nouveau numéro, et l’ancien numéro donne la réponse « remplacé ».
rename-why-label = Motif
rename-why-hint = 500 caractères au plus. Par exemple : il manque une lettre, ou le nom a changé. N’envoyez pas de numéros de documents.
rename-why-needed = Indiquez le motif.
rename-button = Envoyer la demande
rename-asked = Votre demande est envoyée. Vous recevrez un courriel lorsqu’une décision aura été prise.
rename-waiting = Le { $date }, vous avez demandé le nom { $name }. Aucune décision n’a encore été prise.
rename-refused = Votre dernière demande a été refusée le { $date }. Motif :
renewal-title = Le renouveler
renewal-later = Il est valable jusqu’au { $until }. À partir du { $from }, il suffit de réussir de nouveau ces questionnaires :
renewal-now = Son dernier jour de validité est le { $until }. Pour le renouveler, il suffit de réussir de nouveau ces questionnaires :
renewal-lesson = à lire
renewal-quiz = à réussir
names-title = Noms demandés
names-lede = Des titulaires demandent qu’un autre nom figure sur leur certificat. L’identité n’a pas été vérifiée lors de la délivrance : demandez-vous s’il s’agit de la même personne.
names-empty = Aucune demande en attente.
names-forms = Formes des caractères
names-asked = Date de la demande
names-approve-text = Un nouveau certificat avec un nouveau numéro est délivré, et la personne titulaire reçoit un courriel.
names-approve = Accepter
names-refuse = Refuser
names-why-label = Motif du refus
names-why-hint = La personne titulaire le lit. 500 caractères au plus.
names-why-needed = Écrivez pourquoi vous refusez : la personne titulaire le lira.
names-why-long = Le motif est trop long ; ramenez-le à 500 caractères.
names-ended = Le nom ne peut pas être changé maintenant : le certificat a été révoqué, remplacé ou mis en suspens. Vous pouvez refuser la demande.
names-stopped = La délivrance est suspendue : aucun certificat portant le nouveau nom ne peut être délivré maintenant. La demande reste ici ; acceptez-la une fois la suspension levée.
names-same = Le certificat porte déjà ce nom. Refusez la demande pour ce motif.
names-approved = Un certificat portant le nouveau nom est délivré.
names-refused = La demande est refusée, et la personne titulaire en est informée.
names-decided = Décidées
names-was-approved = Acceptée
names-was-refused = Refusée :

# Reporting a forged paper.
forgery-title = Signaler un faux certificat
forgery-lede = Vous avez sous les yeux, ou avez vu, un document qui ne peut pas être authentique. Dites-le-nous ; l’équipe d’exploitation de la plateforme l’examinera. Aucun compte n’est nécessaire.
forgery-code-label = Numéro sur le document
forgery-code-hint = S’il y en a un ; tel qu’il est imprimé, même si nous ne le connaissons pas.
forgery-what-label = Ce qui ne va pas
forgery-what-hint = Par exemple : le nom diffère du registre ou le code mène à une autre adresse. N’écrivez pas plus qu’il ne faut sur les personnes.
forgery-place-label = Où vous l’avez vu
forgery-place-hint = Par exemple : dans une candidature, sur une page de profil, à une adresse web. Peut rester vide.
forgery-contact-label = Comment vous joindre
forgery-contact-hint = Uniquement si vous souhaitez une réponse. Effacé à la clôture du signalement.
forgery-button = Envoyer le signalement
forgery-needs-what = Indiquez ce qui ne va pas dans le document.
forgery-long = Au plus { $most } caractères ; il y en a { $characters }.
forgery-sent-title = Merci. Votre signalement est arrivé.
forgery-sent-text = L’équipe d’exploitation l’examine. Si vous avez laissé une adresse, vous y recevrez une réponse. D’ici là, ne vous fiez pas au document.

# Checking many certificates at once.
list-title = Vérifier plusieurs certificats
list-lede = Collez les numéros ou choisissez un fichier. Vous obtenez un tableau avec l’état de chaque certificat, un fichier pour vos dossiers et un reçu à imprimer. Aucun compte n’est nécessaire.
list-text-label = Numéros, un par ligne
list-text-hint = Si vous le souhaitez, écrivez après le numéro le nom inscrit sur le document, séparé par une virgule, un point-virgule ou une tabulation. Il est alors comparé.
list-file-label = Ou un fichier
list-file-hint = CSV ou texte brut, avec le numéro dans la première colonne et le nom, le cas échéant, dans la deuxième.
list-key-label = Clé
list-key-hint = Uniquement si l’équipe d’exploitation de la plateforme vous en a remis une.
list-button = Vérifier la liste
list-limits-title = Longueur maximale d’une liste
list-limits-text = Jusqu’à 10 000 lignes, et trois listes par heure depuis un même réseau. Les services qui vérifient plus souvent reçoivent de nous une clé, pour cette page ou pour un programme. Une longue liste prend quelques secondes ; la page indique l’avancement.
list-keeps-text = Rien de la liste. Elle est vérifiée, puis oubliée ; la réponse et son fichier se trouvent sur la page que vous recevez et nulle part ailleurs.
list-empty = La liste ne contient aucune ligne avec un numéro. Collez-en au moins un ou choisissez un fichier.
list-long = La liste compte plus de { $most } lignes. Divisez-la.
list-key-unknown = Cette clé n’est pas en vigueur. Copiez-la à nouveau ou demandez à l’équipe d’exploitation.
list-progress = { $done } lignes vérifiées sur { $all }
list-broken = La vérification s’est arrêtée avant la fin. Rien n’est conservé ; renvoyez la liste.
list-answer-title = Votre liste, vérifiée
list-lines = Lignes
list-head-taken = La première ligne a été prise pour des en-têtes.
list-digest = Empreinte de la liste (SHA-256)
list-site = Vérifié à l’adresse
list-counts-title = En bref
list-csv = Télécharger en CSV
list-again = Vérifier une autre liste
list-receipt = Imprimez cette page comme reçu. L’empreinte montre quelle liste a été vérifiée : une même liste a toujours la même empreinte.
list-table-title = Ligne par ligne
list-table-caption = Chaque ligne de la liste dans son ordre. Pour comparer ce qui figure encore sur les documents, ouvrez les numéros.
list-line = Ligne
list-state = État
list-mistyped = Mal saisi
list-not-checked = Non consulté
list-not-checked-text = Trop de numéros commençant de la même façon ont été consultés. Renvoyez-le dans quelques minutes.
list-mended = lu à partir de { $typed }
list-name-match = Le nom correspond
list-name-differs = Le nom diffère
list-name-wait = Non comparé : trop d’essais
list-link = Vérifier plusieurs certificats à la fois
list-link-text = Pour les services qui ont une pile de documents : collez une liste, obtenez un tableau, un fichier et un reçu.

# Programmes: certificates that rest on the certificates of other courses.
certificate-completed-programme = a suivi avec succès le programme
certificate-completed-programme-participation = a participé au programme
certificate-parts = Ce certificat repose sur : { $parts }
certificate-part = { $course } ({ $date }, { $code })
certificate-part-gap = {" ; "}
fact-parts = Repose sur
fact-part = { $course }, { $date }
reason-part-revoked = Un certificat sur lequel il repose a été révoqué
verify-parts-text = Ce que vaut chacun d’eux à cet instant.
verify-part-lost = Un certificat sur lequel celui-ci repose ne compte plus.
verify-part-lost-text = Celui-ci n’a pas été révoqué. Demandez à l’institution qui l’a délivré ce qu’il faut en conclure.
certificate-part-lost = Celui-ci ne change pas de lui-même : révoquez-le aussi, ou laissez-le.
certificate-resting = Reposent sur celui-ci
parts-lost-title = Reposent sur un certificat qui ne compte plus
parts-lost-text = Ils restent en vigueur tant que personne ne les révoque. Leur page signale le certificat perdu.
parts-lost-partner = Ils restent en vigueur tant qu’un opérateur ne les révoque pas. Leur page signale le certificat perdu. Écrivez aux opérateurs s’ils doivent prendre fin.
revoke-resting-label = Certificats qui reposent sur celui-ci
revoke-resting-hint = Cochez ceux qui sont révoqués avec lui, au motif qu’un certificat sur lequel ils reposent a été révoqué. Les autres restent en vigueur, et leur page le signale.
revoke-effect-with = Ce certificat est révoqué avec lui :
revoke-effect-stays = Ce certificat reste en vigueur, et sa page signale qu’un certificat ne compte plus :

# Who signs certificates, and whether they approve.
signatories-title = Signataires
signatories-lede = Les personnes dont le nom figure sur les certificats, et depuis quand. Un autre nom, une autre fonction ou une autre signature doivent être approuvés à nouveau. Ce qui a été délivré ne change pas.
signatories-link-new = Le lien pour le signataire
signatories-link-text = Envoyez-le vous-même au signataire. Il fonctionne pendant { $days } jours et permet une seule réponse ; les liens antérieurs ne fonctionnent plus.
signatories-waits = Les certificats ne sont délivrés que lorsque toutes les personnes qui les signent ont approuvé. D’ici là, ils attendent.
signatories-waits-not = Les certificats sont délivrés, que les personnes qui les signent aient approuvé ou non.
signatories-wait-yes = Faire attendre les certificats jusqu’à l’approbation
signatories-wait-no = Ne pas attendre l’approbation
signatories-since = depuis le { $date }
signatories-ask = Demander l’approbation
signatories-none = Personne ne signe.
signatories-past = Auparavant
signatories-approved = approuvé le { $date }
signatories-declined = refusé le { $date }
signatories-asked = demandé ; le lien fonctionne jusqu’au { $date }
signatories-open = non approuvé
signatories-withdraw = Retirer l’approbation
signatories-withdraw-hint = Qui l’a demandé, et pourquoi ? 500 caractères au plus. Les certificats délivrés ne changent pas ; le signataire peut être interrogé à nouveau.
signatories-withdrawn = approbation retirée le { $date }
signatories-withdrawals = Approbations retirées
signatories-advice = { $count ->
    [one] Un signataire n’a pas approuvé la mention de son nom sur les certificats.
   *[other] { $count } signataires n’ont pas approuvé la mention de leur nom sur les certificats.
}
signatory-title = Votre nom sur les certificats
signatory-lede = Votre nom figure sur les certificats de { $partner }. Veuillez regarder le spécimen et dire si vous l’approuvez.
signatory-dead = Ce lien ne fonctionne plus. Demandez-en un nouveau à l’institution.
signatory-name-term = Nom
signatory-office-term = Fonction
signatory-sample = Ouvrir le spécimen (PDF)
signatory-who-label = Nom de la personne qui répond
signatory-who-hint = Le vôtre, même si vous répondez au nom du signataire.
signatory-answer-label = Votre réponse
signatory-answer-needed = Veuillez choisir l’une des deux réponses.
signatory-approve-text = À partir d’aujourd’hui, mon nom, et ma signature si le spécimen en montre une, figurent sur les certificats de { $partner } comme dans le spécimen.
signatory-approve = J’approuve
signatory-reason-label = Motif
signatory-reason-hint = Seulement si vous n’approuvez pas : que faut-il changer ? 500 caractères au plus.
signatory-reason-needed = Veuillez dire pourquoi vous n’approuvez pas.
signatory-decline = Je n’approuve pas
signatory-send = Envoyer cette réponse
signatory-approved = Approuvé le { $date }.
signatory-approved-text = Merci. Si votre nom, votre fonction ou votre signature change, la question vous sera posée à nouveau.
signatory-declined = Refusé le { $date }.
signatory-declined-text = L’institution voit votre motif et peut vous interroger à nouveau.
signatory-withdraw-title = Retirer votre approbation
signatory-withdraw-text = Vous pouvez le faire ici jusqu’au { $moment } ; ensuite, écrivez à l’institution. Les certificats délivrés restent tels quels.
signatory-withdraw-hint = L’institution et l’équipe d’exploitation le lisent. 500 caractères au plus.
signatory-withdraw-sure = Je n’approuve plus la mention de mon nom sur les certificats.
signatory-withdraw-needed = Veuillez cocher que vous n’approuvez plus.
signatory-withdraw-reason = Veuillez dire pourquoi vous retirez votre approbation.
signatory-withdraw-button = Retirer
signatory-withdrawn = L’approbation a été retirée le { $date }.
signatory-withdrawn-waits = Les certificats délivrés restent tels quels ; les nouveaux attendent. L’institution peut vous interroger à nouveau.
signatory-withdrawn-waits-not = Les certificats délivrés restent tels quels. Les nouveaux n’attendent pas d’approbation : c’est à l’institution d’en retirer votre nom. Elle peut vous interroger à nouveau.

# A sample of a partner's certificate.
specimen-title = Un spécimen du certificat
specimen-alt = La première page d’un spécimen de certificat
specimen-link = Voir un spécimen du certificat de cet émetteur (PDF)
specimen-holder = Prénom Nom
specimen-course = Spécimen – ceci n’est pas un certificat
specimen-note = SPÉCIMEN. Ceci n’est pas un certificat : personne ne l’a obtenu, son numéro n’appartient à aucun certificat et il ne prouve rien.
verdict-sample-title = Ce numéro est celui d’un spécimen.
verdict-sample-text = Il n’appartient à aucun certificat. Un document portant ce numéro montre seulement à quoi ressemblent les certificats ; ne vous y fiez pas.
