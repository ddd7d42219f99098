# Relevés : plusieurs certificats d’une personne sur un seul document.
transcript-title = Relevés de certificats
transcript-desk-link = Réunir plusieurs certificats dans un relevé
transcript-lede = Réunissez des certificats sur un seul document, doté de son propre numéro que chacun peut vérifier.
transcript-choose = Ce qui doit y figurer
transcript-language = Langue du document
transcript-make = Délivrer le relevé
transcript-frozen = Ce que vous délivrez ne change plus. S’il manque quelque chose plus tard, délivrez-en un autre et retirez celui-ci.
transcript-none = Vous n’avez pas encore de certificat qui puisse figurer dans un relevé.
transcript-unprintable = Nous ne pouvons pas encore imprimer le signe « { $sign } » ; il n’y a donc pas de document. Le relevé peut néanmoins être vérifié par son numéro.
transcript-problem-nothing = Choisissez au moins un certificat.
transcript-problem-too-long = Un relevé contient au plus quarante certificats. Choisissez-en moins.
transcript-problem-unfit = L’un des certificats n’est plus valable. Choisissez à nouveau.
transcript-problem-names-differ = Ces certificats portent des noms différents. Faites d’abord corriger le nom ou délivrez un relevé pour chaque nom.
transcript-problem-too-many = Vous avez cinquante relevés. Retirez-en un dont personne n’a plus besoin.
transcript-made = Le relevé est délivré. Vous le trouvez ci-dessous.
transcript-saved = Votre choix est enregistré et vaut dès maintenant.
transcript-gone = Le relevé est retiré. Toute personne qui vérifie son numéro en est informée.
transcript-issued-title = Relevés délivrés
transcript-count = { $count ->
    [one] { $count } certificat
   *[other] { $count } certificats
}
transcript-pdf-a4 = PDF au format A4
transcript-pdf-letter = PDF au format Letter
transcript-sight = Toute personne qui a son numéro voit
transcript-public = Toutes les lignes, avec votre nom et vos résultats
transcript-name-match = Les cours et leur état ; votre nom, les résultats et les numéros seulement si elle connaît le nom
transcript-withdraw = Le retirer
transcript-withdraw-text = Son numéro répond alors qu’il a été retiré et ne montre plus aucune ligne. Cette opération est définitive.
transcript-withdrawn-tag = Retiré
# Sur le document. Lignes courtes.
transcript-paper-title = Relevé de certificats
transcript-paper-intro = Certificats décernés à
transcript-issued = Délivré le { $date } par { $house }
transcript-total = { $count ->
    [one] { $count } certificat, { $time }
   *[other] { $count } certificats, au total { $time }
}
transcript-head-facts = Type, durée, résultat
transcript-paper-state = Le jour de la délivrance, tous les certificats indiqués ici figuraient au registre. L’adresse ci-dessous indique si chacun d’eux est toujours valable.
transcript-verify-at = Pour vérifier ce relevé : { $address }
transcript-document-title = Relevé de certificats : { $name }
# Vérification d’un relevé.
transcript-valid-title = Ce relevé est authentique.
transcript-valid-text = Il a été délivré tel qu’il est montré ici et tous ses certificats sont toujours valables. Comparez-le maintenant avec le document que vous avez sous les yeux.
transcript-ended-title = Tous les certificats de ce relevé ne sont plus valables.
transcript-ended-text = Il a été délivré tel qu’il est montré ici. Ce qu’il est advenu de chaque certificat depuis figure à côté de celui-ci.
transcript-withdrawn-title = Ne vous fiez pas à ce relevé.
transcript-withdrawn-text = Son titulaire l’a retiré le { $date }. Demandez-en un plus récent ou les certificats eux-mêmes.
transcript-name-title = À qui appartient ce relevé ?
transcript-name-text = Il a été délivré à { $hint }. Saisissez le nom inscrit sur le document. S’il est identique, vous verrez aussi les résultats et les numéros des certificats.
transcript-name-matches = Le nom est celui qui figure sur le relevé.
transcript-name-differs = Ce nom n’est pas celui qui figure sur le relevé.
transcript-issued-label = Délivré le
transcript-lines = Les certificats, et s’ils sont toujours valables
