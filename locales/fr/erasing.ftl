# A person is erased: what is said before, and what is said of their certificates afterwards.
erase-link = Effacer mon compte
erase-title = Effacer mon compte
erase-lede = Lisez d’abord ce qui disparaît et ce qui demeure. Votre mot de passe vous sera ensuite demandé, et tout sera exécuté aussitôt.
erase-has-role = Vous agissez pour une institution partenaire ou participez à l’exploitation de ce site. Transmettez d’abord cette fonction : demandez à l’exploitant d’y mettre fin, puis revenez ici.
erase-altered = L’un de vos certificats n’est plus tel qu’il a été scellé. Quelqu’un doit l’examiner avant tout effacement.
erase-write = Nous écrire
erase-goes-title = Ce qui est supprimé
erase-goes-account = Votre compte : adresse, mot de passe, nom, langue, pays et fonction, ainsi que toutes vos connexions ouvertes.
erase-goes-learning = Votre apprentissage : cours, leçons lues, réponses, tentatives et résultats, y compris une tentative encore ouverte.
erase-goes-granted = Ce qui vous a été accordé, ce que vous avez demandé et ce qui a été noté à votre sujet.
erase-goes-shown = Vos relevés de certificats, les liens qui montrent vos certificats et les données signées que nous en gardons. Le numéro d’un relevé ne mène ensuite nulle part.
erase-stays-title = Ce qui demeure
erase-stays-record = De chaque certificat, le numéro, le cours, les institutions, le niveau, les dates et l’état, sans votre nom ni votre résultat.
erase-stays-name = Une empreinte salée de votre nom, qui ne permet pas de le lire. Quiconque détient le document saisit le nom, et nous disons s’il correspond.
erase-stays-files = Les fichiers que vous ou d’autres conservez. Leurs signatures restent valables et l’on peut toujours savoir si le certificat a été révoqué ; mais nous ne pouvons plus les imprimer.
erase-stays-log = Les inscriptions du journal public et de notre journal interne. Elles contiennent des numéros et aucun nom.
erase-stays-counts = Les décomptes portant sur de nombreuses personnes, par exemple combien ont bien répondu à une question.
erase-certificates-title = Téléchargez d’abord vos certificats
erase-certificates-text = Ensuite, plus personne ne pourra les télécharger et vous ne pourrez plus choisir ce que voient les tiers. Ouvrez-les l’un après l’autre et gardez le PDF, les données signées et l’inscription au journal public.
erase-hidden = montré par lien seulement
erase-hidden-text = Les liens prennent fin : les numéros signalés ici ne montreront plus rien à personne, pas même à qui saisit le nom. Si d’autres doivent pouvoir les vérifier, modifiez d’abord ce choix.
erase-transcript-link = Les réunir sur un relevé et le télécharger
erase-final = C’est irréversible, pour vous comme pour nous. L’effet est immédiat, et la restauration d’une sauvegarde ne vous fait pas revenir.
erase-button = Effacer définitivement mon compte
erased-title = Votre compte est effacé
erased-text = Vous êtes déconnecté(e). Un dernier courriel le confirme ; votre adresse est ensuite oubliée. Vous pouvez à tout moment vous inscrire de nouveau, comme une autre personne.
erased-verify-link = Vérifier un certificat

erasure-link = Effacer ce compte
erasure-title = Effacer un compte
erasure-has-role = Ce compte exerce une fonction. Mettez d’abord fin à ses appartenances et à sa fonction d’exploitant.
erasure-altered = Un certificat de ce compte n’est plus tel qu’il a été scellé. Examinez-le d’abord : ce qui a été altéré n’est pas scellé à nouveau.
erasure-effect-person = Compte, apprentissage, aménagements, demandes, relevés et liens sont supprimés.
erasure-effect-certificates = Les certificats demeurent sans nom ni résultat ; leurs numéros répondent comme avant, et un nom saisi peut toujours être comparé.
erasure-effect-letter = La personne reçoit une dernière lettre ; son adresse est ensuite oubliée.
erasure-effect-final = C’est irréversible. Le journal public et le journal interne disent que cela a été fait et quand.
erasure-reason-label = Comment la demande vous est-elle parvenue ?
erasure-reason-hint = Figure au journal interne, qui ne nomme personne. Assurez-vous d’abord qu’il s’agit bien de la personne, ou de quelqu’un qui peut agir pour elle.
erasure-reason-in-writing = Par écrit, depuis l’adresse du compte
erasure-reason-in-person = De vive voix ou par téléphone, identité vérifiée
erasure-reason-by-representative = Par quelqu’un qui peut agir pour la personne
erasure-problem-reason = Indiquez comment la demande vous est parvenue.
erasure-button = Effacer définitivement ce compte
journal-verb-erased = effacé
history-erased = Le nom de la personne titulaire a été retiré à sa demande

verify-erased = Délivré ; le nom de la personne titulaire a été retiré à sa demande le { $day }.
verify-erased-text = Le cours, les dates et l’état figurent dans notre registre tels qu’ils ont été délivrés. Le nom et le résultat n’y sont plus. Comparez en saisissant le nom inscrit sur le document.
verify-erased-name = Saisissez le nom inscrit sur le document. Nous n’avons plus le nom lui-même, mais pouvons encore dire s’il est identique.
list-erased = Le nom de la personne titulaire a été retiré le { $day }
file-word-erased = La signature est juste ; le registre n’a plus le nom.
file-text-erased = La mention de ce certificat demeure, sans le nom, retiré à la demande de la personne titulaire. Ce qui est signé dans le fichier est tel qu’il a été délivré ; le fichier lui-même ne peut plus être comparé octet par octet. Comparez le nom en le saisissant.
file-word-erased-unsigned = Ce fichier ne peut plus être comparé.
file-text-erased-unsigned = Il porte le numéro d’un certificat dont le nom a été retiré à la demande de la personne titulaire. Rien dans le fichier n’est signé. La mention demeure sans le nom : recherchez le numéro, comparez le nom en le saisissant et les autres lignes à l’œil.
file-gap-erased = Le fichier octet par octet et ce qui y est imprimé : le nom de la personne titulaire a été retiré du registre.

mail-erased-subject = Votre compte chez { $house } est effacé
mail-erased-text = Votre compte est effacé, avec tout ce que vous avez appris et demandé ici. { $certificates ->
    [0] Vous n’aviez pas de certificat.
    [one] Un certificat demeure au registre sans votre nom.
    [many] { $certificates } de certificats demeurent au registre sans votre nom.
   *[other] { $certificates } certificats demeurent au registre sans votre nom.
} Quiconque détient un certificat peut toujours le vérifier en saisissant le nom. Ceci est notre dernière lettre ; votre adresse est oubliée dès son envoi.
mail-erased-link = Les certificats se vérifient ici :
mail-why-erased = Vous recevez ce courriel une seule fois, parce que le compte de cette adresse a été effacé. Si vous ne l’avez pas demandé, écrivez-nous sans tarder.
