# Sources of courses that change: for holders of certificates, readers, and those who look after a
# course.

# On a learner's pages.
moved-title = Qué ha cambiado desde entonces
moved-text = Desde que usted siguió el curso han cambiado algunas de las fuentes en las que se basa. Su certificado permanece como está.
moved-lessons = Lecciones que se basan en ella:
# A line of a mail: the title of a source, the day, a sentence.
moved-line = { $source }, { $date }: { $what }
lesson-moved = Desde la última revisión de esta lección ha cambiado una fuente que cita:

# For those who look after a course.
sources-title = Fuentes y cambios
sources-lede = Los tratados, las resoluciones y las leyes cambian después de escribirse una lección. Aquí figura qué ha cambiado, qué hay que revisar de nuevo y a quién avisar.
sources-tell-title = Avisar a titulares de certificados
sources-tell-text = Quien es titular de un certificado válido de una edición anterior recibe un solo correo, en su idioma, con los cambios de los que aún no se le ha avisado y un enlace a la página de su certificado.
sources-tell-button = { $count ->
    [one] Avisar al titular de { $count } certificado válido
   *[other] Avisar a los titulares de { $count } certificados válidos
}
sources-tell-nobody = No hay nadie a quien avisar: todos los titulares conocen los cambios por su edición o por un correo.
sources-told = { $count ->
    [0] No quedaba nadie a quien avisar.
    [one] { $count } correo está en camino.
   *[other] { $count } correos están en camino.
}
sources-stale-title = Para revisar de nuevo
sources-stale-text = Estos textos se revisaron por última vez antes de que cambiara una fuente. Una nota encima de la lección lo advierte a quienes siguen el curso. Cuando los autores los hayan corregido y confirmado, publique una nueva versión del curso.
sources-stale-empty = Todos los textos se revisaron con la versión más reciente de sus fuentes.
sources-changes-title = Qué ha cambiado
sources-changes-empty = Las fuentes de esta edición no han cambiado.

# In a mail.
mail-moved-subject = Qué ha cambiado en las fuentes de «{ $course }»
mail-moved-text = Desde que usted siguió el curso «{ $course }» han cambiado algunas de las fuentes en las que se basa. Su certificado permanece como está. Esto es lo que ha cambiado:
mail-moved-link = Aquí se indica a qué lecciones afecta:
mail-why-moved = Recibe este correo porque es titular de un certificado de este curso. De cada cambio se avisa una sola vez.

# In the journal.
journal-verb-told = avisó
journal-verb-not-told = no avisó

# What a course rests on, for those who look after it.
facts-title = Hechos
facts-lede = Cada lección y cada pregunta indica en qué hechos se basa. Aquí figuran con su grado de certeza y, cuando una cifra cambia, con la fecha en que era exacta. Solo lo ven quienes se ocupan del curso.
facts-trace-title = Qué se basa en qué
facts-graded = de ella dependen puntos
facts-ungraded = sin calificar
facts-nothing = no menciona ningún hecho
facts-unknown = no figura en la lista de hechos
facts-wrong = no puede fundar una calificación, o falta
facts-list-title = Los hechos
facts-list-empty = No se menciona ningún hecho.
facts-empty = Esta edición no tiene lecciones ni preguntas.
certainty-verified = verificado
certainty-known = conocido
certainty-synthesis = conclusión nuestra
certainty-partly = cierto en parte
certainty-uncertain = incierto
certainty-means-verified = leído en la fuente
certainty-means-known = bien conocido y estable; debe cotejarse con el texto original antes de publicarlo
certainty-means-synthesis = conclusión de los autores a partir de otros hechos
certainty-means-partly = una parte es incierta; la fuente dice cuál
certainty-means-uncertain = nada que se califique puede basarse en él
