# A quiz tried by its authors.
preview-title = Aperçu
preview-explain = Essayez le questionnaire comme le ferait une personne inscrite, dans toutes les langues. Rien n’est enregistré, compté ni montré à d’autres.
preview-link = Essayer ce questionnaire comme une personne inscrite
preview-hand-in = Voir le résultat
preview-again = Nouveau tirage
preview-score = { $earned } sur { $max } points, soit { $percent } %. Seuil de réussite : { $pass } %.
