# Mails. { $house } is the name of the site, { $name } the recipient's full name, { $contact } the
# address of the office. Every mail has a subject, one paragraph, and where needed words that stand
# before an address on a line of its own.
mail-greeting = Bonjour { $name },
mail-contact = Envoyé par { $house }. Vous pouvez nous écrire à { $contact }.

# The last lines: why you get this mail, and what to do if it was not you.
mail-why-entered = Vous recevez ce courriel parce que cette adresse a été saisie sur notre site. Si ce n’était pas vous, vous n’avez rien à faire : rien ne se produit tant que le lien ci-dessus n’est pas ouvert. Nous ne vous écrirons plus à ce sujet, sauf si l’adresse est saisie de nouveau.
mail-why-reset = Vous recevez ce courriel parce qu’un nouveau mot de passe a été demandé pour cette adresse. Si ce n’était pas vous, vous n’avez rien à faire : votre mot de passe reste inchangé.
mail-why-security = Nous envoyons toujours ce courriel lorsque les données de connexion d’un compte changent. Il ne peut pas être désactivé.
mail-why-certificate = Vous recevez ce courriel une seule fois, parce que vous avez obtenu ce certificat. Il ne fait partie d’aucun abonnement.
mail-why-certificate-expires = Vous recevez ce courriel parce que l’un de vos certificats expire bientôt. Nous écrivons soixante jours et sept jours avant, une fois à chaque échéance.
mail-why-certificate-changed = Vous recevez ce courriel parce que l’un de vos certificats a été modifié. Il ne peut pas être désactivé.

# After signing up.
mail-confirm-subject = Confirmez votre adresse pour { $house }
mail-confirm-text = Nous vous souhaitons la bienvenue. Veuillez confirmer que cette adresse est bien la vôtre ; votre compte sera alors prêt et vous pourrez vous inscrire à un cours.
mail-confirm-link = Ouvrez cette adresse dans les 24 heures. Elle ne fonctionne qu’une fois.

# Somebody signed up with an address that has an account.
mail-already-registered-subject = Vous avez déjà un compte sur { $house }
mail-already-registered-text = Cette adresse a été saisie, probablement par vous, pour créer un compte ou pour en transférer un. Elle a déjà un compte ; nous n’avons donc rien modifié. Vous pouvez vous connecter avec votre mot de passe, comme auparavant.
mail-already-registered-link = Si vous avez oublié votre mot de passe, définissez-en un nouveau ici :

# A new password.
mail-reset-subject = Définissez un nouveau mot de passe pour { $house }
mail-reset-text = Vous pouvez maintenant choisir un nouveau mot de passe. Tous les navigateurs connectés à votre compte seront alors déconnectés.
mail-reset-link = Ouvrez cette adresse dans les 30 minutes. Elle ne fonctionne qu’une fois.

mail-password-changed-subject = Votre mot de passe a été modifié
mail-password-changed-text = Le mot de passe de votre compte sur { $house } vient d’être modifié. Si c’était vous, tout est en ordre.
mail-password-changed-link = Si ce n’était pas vous, définissez sans attendre un nouveau mot de passe ici et écrivez-nous :

# A new address.
mail-email-change-subject = Confirmez votre nouvelle adresse pour { $house }
mail-email-change-text = Vous nous avez demandé de vous écrire désormais à cette adresse. Tant que vous ne l’avez pas confirmée, votre ancienne adresse reste valable.
mail-email-change-link = Ouvrez cette adresse dans les 24 heures. Elle ne fonctionne qu’une fois.

mail-email-change-asked-subject = Votre adresse est sur le point de changer
mail-email-change-asked-text = Une personne connaissant votre mot de passe a demandé à rattacher votre compte sur { $house } à une autre adresse. Le changement aura lieu dès l’ouverture d’un lien envoyé à cette adresse. Si c’était vous, tout est en ordre.
mail-email-change-asked-link = Si ce n’était pas vous, modifiez sans attendre votre mot de passe ici. Cela annule aussi le changement d’adresse.

# { $email } is the new address.
mail-email-changed-subject = Votre adresse a été modifiée
mail-email-changed-text = Votre compte sur { $house } est désormais rattaché à l’adresse { $email }. Veuillez l’utiliser pour vous connecter. Si vous n’avez pas demandé ce changement, écrivez-nous sans attendre.

# { $course } is the title of the course, { $code } the number printed on the certificate.
mail-certificate-subject = Votre certificat : { $course }
mail-certificate-text = Toutes nos félicitations. Vous avez rempli toutes les conditions du cours « { $course } », et votre certificat est prêt. Il porte le numéro { $code } ; quiconque a le certificat en main peut le vérifier sur notre site au moyen de ce numéro, sans se connecter.
mail-participation-text = Toutes nos félicitations. Vous avez participé au cours « { $course } », et votre certificat de participation est prêt. Il porte le numéro { $code } ; quiconque a le certificat en main peut le vérifier sur notre site au moyen de ce numéro, sans se connecter. Le certificat de réussite vous reste ouvert : votre espace indique ce qui manque.
mail-certificate-link = Pour le consulter et le télécharger :

# A certificate ended. { $day } is the day, { $reason } one of the public reasons.
mail-revoked-subject = Votre certificat a été révoqué : { $course }
mail-revoked-text = Votre certificat { $code } du cours « { $course } » a été révoqué le { $day }. Motif, tel que le lit toute personne qui vérifie le numéro : { $reason }. Si vous pensez qu’il s’agit d’une erreur, écrivez-nous à { $contact }.
mail-revoked-link = Voici ce que voit désormais toute personne qui vérifie le numéro :
mail-held-subject = Votre certificat a été mis en suspens : { $course }
mail-held-text = Votre certificat { $code } du cours « { $course } » a été mis en suspens le { $day } pendant qu’un point le concernant est examiné. Motif, tel que le lit toute personne qui vérifie le numéro : { $hold-reason }. Ce n’est pas un verdict. Nous vous écrirons quand l’examen sera terminé, et vous pouvez nous écrire à { $contact }.
mail-released-subject = Votre certificat compte de nouveau : { $course }
mail-released-text = La suspension de votre certificat { $code } du cours « { $course } » a été levée le { $day }. Il compte de nouveau comme avant, et toute personne qui vérifie le numéro en est informée.
mail-expires-subject = Votre certificat est valable jusqu’au { $day } : { $course }
mail-expires-text = Votre certificat { $code } du cours « { $course } » est valable jusqu’au { $day }. Ensuite, il demeure dans le registre et apparaît comme expiré.
mail-expires-link = Vous trouverez ici s’il peut être renouvelé et comment :
mail-renewed-subject = Votre certificat a été renouvelé : { $course }
mail-renewed-text = Vous avez suivi la mise à jour du cours « { $course } ». Le nouveau certificat { $code } remplace le certificat { $replaced } et est valable jusqu’au { $day }. Toute personne qui vérifie l’ancien numéro apprend qu’un certificat plus récent l’a remplacé.

# { $replaced } is the number of the old certificate, { $code } that of the new one, { $name } the name
# on it.
mail-replaced-subject = Votre certificat a été remplacé : { $course }
mail-replaced-text = Votre certificat { $replaced } du cours « { $course } » a été remplacé le { $day }. Le nouveau certificat est établi au nom de { $name } et porte le numéro { $code }. Veuillez l’utiliser désormais : toute personne qui vérifie l’ancien numéro apprend que le certificat a été remplacé. Si quelque chose n’est pas exact, écrivez-nous à { $contact }.
mail-replaced-link = Pour consulter et télécharger le nouveau certificat :
mail-name-refused-subject = Le nom de votre certificat reste inchangé : { $course }
mail-name-refused-text = Vous avez demandé un autre nom sur votre certificat { $code } du cours « { $course } ». L’institution qui l’a délivré ne l’a pas accepté. Elle donne ce motif : « { $why } ». Le certificat reste tel quel. Si vous pensez qu’il s’agit d’une erreur, écrivez-nous à { $contact }.

# { $replaced } is the number of the old certificate, { $code } that of the new one, { $day } the last
# day.
mail-extended-subject = Votre certificat est valable plus longtemps : { $course }
mail-extended-text = La validité de votre certificat du cours « { $course } » a été prolongée. Le nouveau certificat { $code } remplace le certificat { $replaced } et est valable jusqu’au { $day }. Toute personne qui vérifie l’ancien numéro apprend qu’un certificat plus récent l’a remplacé.
mail-reissued-subject = Votre certificat a été délivré à nouveau : { $course }
mail-reissued-text = Votre certificat { $replaced } du cours « { $course } » avait été révoqué. Il a été délivré à nouveau le { $day }, au nom de { $name } et sous le numéro { $code }. Veuillez l’utiliser désormais : toute personne qui vérifie l’ancien numéro apprend qu’un nouveau certificat l’a remplacé. Si quelque chose n’est pas exact, écrivez-nous à { $contact }.
