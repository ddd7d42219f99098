# Le certificat tel que les machines le lisent.

credential-description-achievement = Certificat de réussite : le titulaire a suivi avec succès le cours en ligne « { $course } » et réussi les évaluations requises.
credential-description-participation = Certificat de participation : le titulaire a participé au cours en ligne « { $course } ».
credential-description-programme-achievement = Certificat de réussite : le titulaire a suivi avec succès le programme « { $course } ».
credential-description-programme-participation = Certificat de participation : le titulaire a participé au programme « { $course } ».
credential-issued-jointly = Délivré conjointement par : { $issuers }.
credential-criteria-achievement = Toutes les leçons requises du cours « { $course } » ont été lues et toutes les évaluations requises ont été réussies.
credential-criteria-participation = Toutes les parties requises du cours « { $course } » ont été suivies.
credential-criteria-beside = La partie du cours « { $course } » exigée pour la participation a été suivie. Le cours délivre aussi un certificat de réussite, qui exige davantage.
credential-result = Résultat
credential-hours = Heures d’apprentissage

holder-machine-title = Pour les machines
holder-machine-text = Le même certificat, signé par l’émetteur selon la norme ouverte Open Badges 3.0. Les portefeuilles numériques et d’autres plateformes le lisent, et chacun peut le vérifier sans nous.
holder-machine-waiting = Il n’a pas encore été signé. Revenez dans quelques minutes.
holder-machine-json = Attestation (JSON)
holder-machine-jwt = Attestation (JWT)
holder-machine-png = Badge contenant l’attestation (PNG)
holder-machine-svg = Badge contenant l’attestation (SVG)
holder-machine-note = De nombreux sites retirent l’attestation d’une image. Conservez aussi le fichier JSON.

achievement-title = Ce qui est certifié
achievement-criteria = Ce qui est requis
achievement-issuer = Émetteur
# Followed by fields or competences of public frameworks, such as ISCED-F.
achievement-alignment = Correspond à
achievement-version = Édition
achievement-json = La même chose pour les machines (JSON)

issuer-keys-title = Clés de signature
issuer-keys-lede = { $issuer } signe ses certificats destinés aux machines avec ces clés. Une clé retirée ne signe plus ; ce qu’elle a signé reste valable.
issuer-keys-none = Il n’y a pas encore de clés.
issuer-keys-name = Clé
issuer-keys-purpose = Signe
issuer-keys-since = Depuis
issuer-keys-state = État
issuer-keys-purpose-credential = Les certificats
issuer-keys-purpose-status = Les listes de révocation
issuer-keys-purpose-jwt = Les certificats au format JWT
issuer-keys-state-waiting = Publiée ; signera plus tard
issuer-keys-state-signing = En service
issuer-keys-state-retired = Retirée le { $day }
issuer-keys-state-compromised = Compromise ; n’est plus fiable depuis le { $day }
issuer-keys-did = Nom pour les machines (DID)
issuer-keys-document = Les clés en service, pour les machines
issuer-keys-roots = Racines des documents signés
issuer-keys-roots-text = Les documents PDF de cet émetteur sont signés sous ces racines, créées ici : les lecteurs de PDF ne les connaissent pas et le signalent. Si vous souhaitez que votre lecteur leur fasse confiance, comparez d’abord le SHA-256 avec celui que l’émetteur vous a communiqué par une autre voie.
issuer-keys-roots-digest = SHA-256 de la racine
issuer-keys-roots-file = Les racines dans un fichier (PEM)
issuer-keys-link = Ses clés de signature, et depuis quand

# Programmes: certificates that rest on the certificates of other courses.
credential-criteria-programme = Les certificats requis par « { $course } » étaient détenus et valables, et tout le reste de ce qui est requis a été accompli.
credential-parts = Certificats sur lesquels celui-ci repose
