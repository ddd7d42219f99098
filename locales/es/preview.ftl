# A quiz tried by its authors.
preview-title = Vista previa
preview-explain = Pruebe el cuestionario como lo haría un participante, en cualquier idioma. Nada de esto se guarda, se cuenta ni se muestra a otras personas.
preview-link = Probar este cuestionario como participante
preview-hand-in = Ver el resultado
preview-again = Sortear de nuevo
preview-score = { $earned } de { $max } puntos, { $percent } %. Se aprueba con el { $pass } %.
