# Fields of the forms: labels and the small text under them.
field-name = Nom complet
field-name-hint = Dans n’importe quelle écriture, exactement tel qu’il doit figurer sur votre certificat.
field-latin-name = Nom en caractères latins (facultatif)
field-latin-name-hint = Si votre nom s’écrit dans une autre écriture. Il est imprimé sous votre nom sur les certificats.
field-name-forms = Formes des caractères chinois de mon nom (facultatif)
field-name-forms-hint = De nombreux caractères se dessinent autrement en chinois, en japonais et en coréen. Les nouveaux certificats impriment votre nom dans les formes choisies.
han-forms-any = Sans choix : les premières de ces formes qui ont tous les caractères
han-forms-zh-hans = Chinois simplifié
han-forms-zh-hant = Chinois traditionnel
han-forms-ja = Japonais
han-forms-ko = Coréen
field-email = Adresse électronique
field-email-hint = Nous n’y écrivons qu’au sujet de votre compte et de vos certificats.
field-new-email = Nouvelle adresse électronique
field-new-email-hint = Nous y envoyons un lien. Votre ancienne adresse reste valable tant que ce lien n’a pas été ouvert.
field-password = Mot de passe
field-current-password = Votre mot de passe actuel
field-new-password = Nouveau mot de passe
field-new-password-hint = Au moins 8 caractères de toute sorte. Le mieux : quelques mots que personne n’associerait.
field-language = Langue
field-language-hint = Des pages et des courriels.
field-certificate-language = Langue de mes certificats
field-certificate-language-hint = Les nouveaux certificats sont imprimés dans cette langue. Ceux que vous avez déjà gardent la leur.
certificate-language-as-pages = La même que celle des pages
field-country = Pays (facultatif)
field-country-hint = Sert uniquement à dénombrer les personnes par pays. N’apparaît jamais à côté de votre nom.
field-occupation = Activité (facultatif)
field-occupation-hint = Sert uniquement à savoir quels publics nos cours atteignent. N’apparaît jamais à côté de votre nom.
prefer-not-to-say = Je préfère ne pas le dire

# Occupations in the profile.
occupation-parliamentarian = Mandat parlementaire
occupation-adviser = Conseil auprès de parlementaires ou d’un groupe
occupation-staff = Personnel d’un parlement
occupation-civil-servant = Fonction publique
occupation-academic = Enseignement ou recherche
occupation-student = Études
occupation-other = Autre activité

# What is wrong with an entry, and what to do.
name-needed = Saisissez votre nom.
name-too-long = Un nom peut compter 200 caractères au plus ; celui-ci en compte { $characters }.
name-unprintable = Le nom contient un caractère qui ne peut pas être imprimé sur un certificat. Utilisez des lettres, des espaces, des traits d’union, des apostrophes et des points.
name-not-latin = N’utilisez que des caractères latins, ou laissez ce champ vide.
email-needed = Saisissez votre adresse électronique.
email-malformed = Ceci ne ressemble pas à une adresse électronique. Elle doit avoir la forme nom@example.org.
email-unchanged = C’est votre adresse actuelle. Saisissez-en une autre.
password-needed = Saisissez votre mot de passe.
password-too-short = Utilisez au moins 8 caractères.
password-too-long = Utilisez 128 caractères au plus.
password-too-common = Ce mot de passe est parmi les premiers que l’on essaierait. Choisissez-en un plus long, ou des mots sans rapport entre eux.
current-password-wrong = Ce n’est pas votre mot de passe actuel.

# Signing up.
sign-up-title = Créer votre compte
sign-up-lede = Un compte conserve votre progression dans un cours et vos certificats. Il est gratuit.
sign-up-button = Créer mon compte
sign-up-have-account = Vous avez déjà un compte ?
sign-up-link = Créer un compte
sign-up-sent-title = Veuillez consulter votre messagerie
sign-up-sent-text = Nous avons envoyé un courriel à l’adresse que vous avez saisie. Ouvrez le lien qu’il contient dans les 24 heures pour confirmer que cette adresse est la vôtre.
mail-sent-nothing = Aucun courriel après quelques minutes ? Consultez le dossier des messages indésirables et vérifiez l’adresse saisie.
mail-sent-again = Saisir l’adresse une nouvelle fois

# The page behind the link of the confirmation mail. { $name } is the name entered when signing up.
confirm-title = Confirmer votre adresse
confirm-text = Cette étape confirme le compte de { $name } et vous connecte.
confirm-button = Confirmer et se connecter
confirm-not-you = Si ce nom n’est pas le vôtre, fermez cette page : votre adresse a été saisie par erreur, et rien ne se produira.

# Links in mails that do not work any more. { $moment } is a date with a time.
link-unknown-title = Ce lien ne fonctionne pas
link-unknown-text = Il a peut-être été tronqué par votre messagerie, ou un courriel plus récent l’a remplacé. Utilisez le lien du courriel le plus récent.
link-expired-title = Ce lien a expiré
link-expired-text = Il a été valable jusqu’au { $moment }.
link-used-title = Ce lien a déjà été utilisé
link-used-text = Il a été utilisé le { $moment }. Si c’était vous, il vous suffit de vous connecter.
link-again = Demander un nouveau lien

# Signing in and out.
sign-in-title = Connexion
sign-in-button = Se connecter
sign-in-link = Se connecter
sign-in-forgot = J’ai oublié mon mot de passe
sign-in-no-account = Vous n’avez pas encore de compte ?
sign-in-refused = Cette adresse et ce mot de passe ne correspondent pas. Vérifiez les deux ; les majuscules comptent dans le mot de passe.
sign-in-unconfirmed = Cette adresse n’est pas encore confirmée. Ouvrez le lien de notre courriel, ou créez le compte une nouvelle fois pour recevoir un nouveau courriel.
sign-in-after-reset = Votre nouveau mot de passe est défini. Veuillez l’utiliser pour vous connecter.
sign-in-after-email = Votre nouvelle adresse est en vigueur. Veuillez l’utiliser pour vous connecter.
sign-in-after-kept = Votre session avait pris fin. Vos réponses sont conservées. Connectez-vous pour reprendre où vous en étiez.
sign-in-after-other = Cette page a été ouverte depuis un autre compte. Les réponses qu’elle contient y sont conservées : connectez-vous avec ce compte pour continuer.
sign-in-after-over = Votre session avait pris fin, et la tentative aussi : ce qui arrive maintenant ne compte pas. Ce qui a été enregistré à temps compte ; connectez-vous pour voir le résultat.
sign-out-button = Se déconnecter

# A new password when the old one is lost.
reset-title = Définir un nouveau mot de passe
reset-lede = Saisissez l’adresse de votre compte. Nous vous envoyons un lien pour choisir un nouveau mot de passe.
reset-button = M’envoyer le lien
reset-sent-title = Veuillez consulter votre messagerie
reset-sent-text = Si un compte existe pour cette adresse, un courriel contenant un lien lui a été envoyé. Le lien fonctionne pendant 30 minutes.
new-password-title = Choisir un nouveau mot de passe
new-password-lede = Tous les navigateurs connectés à votre compte seront déconnectés.
new-password-button = Définir ce mot de passe

# One's own account.
account-nav-label = Votre compte
profile-link = Profil
profile-title = Votre profil
profile-lede = Les nouveaux certificats portent votre nom tel qu’il figure ici. Ceux que vous avez déjà conservent le nom sous lequel ils ont été délivrés.
profile-button = Enregistrer le profil
profile-saved = Votre profil est enregistré.
profile-preview-title = Ce que portera votre prochain certificat
profile-preview-note = D’après le profil enregistré. Le titre, le cours et les dates sont dans la même langue. Corrigez-le avant d’obtenir le certificat ; ensuite, la correction se demande sur la page du certificat lui-même.
# On the desk and before a quiz that a certificate asks for.
prints-line = Votre certificat portera le nom { $name }. Langue : { $language }.
prints-line-latin = Votre certificat portera le nom { $name } ({ $latin }). Langue : { $language }.
prints-correct = Corriger dans votre profil
prints-ask = Le nom est-il exact, lettre pour lettre ? Vous n’êtes pas tenu de répondre ; le certificat viendra de toute façon.
prints-confirm = Mon nom est exact tel qu’il figure ici
prints-confirmed = Le { $date }, vous avez indiqué que votre nom est exact.
password-link = Mot de passe
password-title = Modifier votre mot de passe
password-lede = Tous les autres navigateurs connectés à votre compte seront déconnectés.
password-button = Modifier le mot de passe
password-saved = Votre mot de passe est modifié. Tous les autres navigateurs sont déconnectés.
email-link = Adresse électronique
email-title = Modifier votre adresse électronique
email-lede = Votre adresse actuelle :
email-button = Envoyer le lien
email-sent = Nous avons envoyé un lien à la nouvelle adresse. Ouvrez-le dans les 24 heures. Nous avons aussi prévenu votre adresse actuelle.
email-confirm-title = Confirmer votre nouvelle adresse
email-confirm-text = Désormais, vous vous connectez avec cette adresse, et nous y écrivons :
email-confirm-button = Utiliser cette adresse
sessions-link = Sessions ouvertes
sessions-title = Sessions ouvertes
sessions-lede = Chaque ligne représente un navigateur. Si l’un d’eux vous est inconnu, mettez fin à sa session et modifiez votre mot de passe.

# { $browser } and { $system } are names of products: Firefox, Android.
session-device = { $browser } sur { $system }
session-device-unknown = Un navigateur qui n’a pas indiqué son nom
session-this = Ce navigateur
session-since = Connexion le { $moment }.
session-seen = Dernière utilisation le { $moment }, à une heure près.
session-end = Mettre fin à cette session
session-end-this = Se déconnecter ici
sessions-end-others = Se déconnecter partout ailleurs

# The first operator's page, behind a link that the server printed when it started.
welcome-title = Exploiter cette installation
welcome-lede = Vous avez ouvert le lien affiché par le serveur. Le compte que vous créez ici peut voir et faire tout ce que permet l’exploitation de la plateforme.
welcome-button = Créer le compte d’exploitation
welcome-claim = Le compte de { $name } devient un compte d’exploitation de cette installation.
welcome-claim-button = En faire un compte d’exploitation
welcome-address-in-use = Cette adresse a déjà un compte. Connectez-vous d’abord à ce compte, puis ouvrez de nouveau le lien.
