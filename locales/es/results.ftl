# Pages of a partner: its quizzes, and the correction of a wrong key.
quizzes-title = Cuestionarios
quizzes-explain = Todos los cuestionarios de todas las ediciones. Aquí puede ver sus preguntas y corregir una clave errónea.
quizzes-offered = Los nuevos participantes reciben esta edición
quizzes-earlier = Ya no se ofrece a nuevos participantes
quizzes-items = Preguntas: { $count }
quizzes-empty = Ninguna edición de su institución tiene todavía un cuestionario.
quiz-edition = Edición { $number }, versión { $version }
quiz-running = { $count ->
    [0] Nadie está realizando este cuestionario.
    [one] { $count } participante está realizando este cuestionario y conserva esta edición.
   *[other] { $count } participantes están realizando este cuestionario y conservan esta edición.
}
quiz-items-title = Preguntas
quiz-items-explain = Si una clave es errónea, corríjala aquí: primero verá a quién afecta, y nada cambia hasta que un administrador lo confirme.
quiz-number-column = N.º
quiz-item-column = Pregunta
quiz-form-column = Tipo
quiz-key-column = Clave
quiz-correct-link = Corregir la clave
quiz-which-item = Pregunta { $number }
quiz-no-key = No se puntúa

# Kinds of question.
item-form-single = una respuesta
item-form-multiple = varias respuestas
item-form-true-false = verdadero o falso
item-form-text = texto breve
item-form-number = número
item-form-matching = emparejamiento
item-form-ordering = ordenación
item-form-reflection = reflexión
item-form-scale = escala
corrections-title = Correcciones realizadas
corrections-line = Pregunta { $number }:

# The four remedies: on the form, explained, and as a mark beside an item.
remedy-keep-higher = Cuentan las claves anteriores y esta, la que dé más
remedy-new-key = Cuenta solo la clave nueva
remedy-full-credit = Correcta para todos
remedy-drop = No cuenta
remedy-hint-keep-higher = Nadie pierde puntos. Suele ser lo más justo.
remedy-hint-new-key = Quien dio la respuesta anterior pierde esos puntos.
remedy-hint-full-credit = Todos los puntos para quienes tuvieron esta pregunta, la hayan contestado o no. Para una pregunta sin respuesta válida.
remedy-hint-drop = Sus puntos se restan de lo obtenido y de lo posible.
remedy-done-keep-higher = cuentan todas sus claves
remedy-done-new-key = clave nueva
remedy-done-full-credit = correcta para todos
remedy-done-drop = no cuenta

# The form of a correction.
correction-title = Corregir una clave
correction-explain = La corrección vale para todo lo entregado en esta edición y para lo que se entregue. El paso siguiente muestra a quién afecta; todavía no cambia nada.
correction-remedy-label = ¿Qué debe contar?
correction-answer-label = La respuesta correcta
correction-answer-hint = Solo hace falta para las dos primeras opciones.
correction-lines-label = Lo que cuenta, uno por línea
correction-texts-hint = «= 50%» delante de una línea da la mitad de los puntos; «= 33.3%», un tercio. No importan mayúsculas, acentos ni idioma.
correction-numbers-hint = Con punto decimal y, si lo desea, una tolerancia: 179.5 ± 0.5. «= 50%» delante de una línea da la mitad de los puntos.
correction-reason-label = Motivo
correction-reason-hint = Para el expediente, hasta 500 caracteres: qué estaba mal y quién lo advirtió. Los participantes no lo ven.
correction-preview-button = Ver a quién afecta
correction-problem-remedy = Elija qué debe contar.
correction-problem-nothing-right = Indique al menos una respuesta correcta.
correction-problem-incomplete = Dé a cada línea su propio lugar.
correction-problem-unreadable = Hay una línea que no se entiende. Vea la indicación sobre el campo.
correction-problem-unknown = Esta respuesta no corresponde a la pregunta. Abra de nuevo el formulario.
correction-problem-reason = Escriba un motivo de hasta 500 caracteres.
correction-problem-nothing-left = No quedaría nada que puntuar en este cuestionario. Elija «Correcta para todos».

# What it would do.
correction-effect-title = Qué efecto tendría
correction-marked = Intentos entregados con esta pregunta: { $count }
correction-raised = Intentos con mejor resultado: { $count }
correction-lowered = Intentos con peor resultado: { $count }
correction-passing = Participantes que superarían el cuestionario: { $count }.
correction-certified = De ellos, con certificado inmediato: { $count }.
correction-in-programme = En un programa que se basa en este certificado: { $count }. Quienes no necesiten nada más para él reciben también su certificado.
correction-below = Participantes que superaron y no lo habrían hecho: { $count }. Conservan el resultado y el certificado; no se quita nada.
correction-in-flight = Intentos aún abiertos: { $count }. Se puntuarán con la corrección.
correction-confirm-explain = Se guardan las nuevas puntuaciones y se conservan las anteriores. Los certificados se otorgan y los correos se envían en el mismo momento.
correction-confirm-button = Aplicar la corrección
correction-csv-button = Todas las personas en CSV
correction-elsewhere-title = Otras ediciones con la misma pregunta
correction-elsewhere-explain = Una corrección vale para una edición. Quienes están en otra solo la reciben si la pregunta se corrige también allí.
correction-elsewhere-done = ya corregida allí
correction-admin-only = Puede aplicarlo un administrador de su institución, que también ve los nombres. Indíquele la pregunta, qué debe contar y por qué.
correction-passing-title = Superarían
correction-below-title = No habrían superado
correction-others-title = Otros cambios de puntos
correction-person-column = Nombre
correction-attempt-column = Intento
correction-before-column = Antes
correction-after-column = Después
correction-certificate-column = Certificado
correction-certificate-new = nuevo
correction-more = No figuran otros { $count }

# What it did.
correction-report-title = Una clave corregida
correction-done-title = Qué efecto tuvo
correction-changed = Intentos con otra puntuación: { $count }
correction-passed = Participantes que superaron gracias a ella: { $count }.
correction-certified-done = Certificados otorgados: { $count }.
correction-fell = Participantes que no habrían superado: { $count }. Su resultado y certificado se mantienen.
correction-fell-title = No habrían superado; resultado y certificado se mantienen
correction-passed-title = Superaron gracias a ella
correction-names-admin = Los administradores de su institución ven también los nombres.

# Beside a question on the learner's result.
corrected-full-credit = cuenta como correcta para todos
corrected-dropped = no cuenta
corrected-key = puntuada con una clave corregida

# Verbs of the journal.
journal-verb-corrected = clave corregida
journal-verb-regraded = puntuado de nuevo

# Statistics of a quiz.
statistics-title = Estadísticas
statistics-of = Estadísticas: { $quiz }
statistics-explain = Del primer intento de cada participante; no se cuentan las personas de su institución. En un curso que quiere que todos superen, los resultados altos son el objetivo, no un defecto.
statistics-behind = Algunos intentos aún no se han contado. Vuelva a mirar en un minuto.
statistics-few = Menos de cinco personas. Las cifras se muestran a partir de cinco.
statistics-indicative = Menos de 30 personas: todas las cifras son solo orientativas.
statistics-indicative-short = orientativo
statistics-people = Personas: { $count }
statistics-mean = Resultado medio: { $percent } %
statistics-csv = Todas las cifras en CSV
statistics-hidden-sign = ∗
statistics-hidden = ∗ No se muestran los números del uno al cuatro ni aquellos con los que podrían calcularse.
number-percent = { $number } %
number-decimal-sign = ,
statistics-chart-title = Personas según su resultado en porcentaje de puntos
statistics-percent-row = Porcentaje
statistics-people-row = Personas
statistics-revision = revisión { $number }
statistics-facility = Facilidad (parte media de los puntos)
statistics-discrimination = Discriminación (de −1 a 1)
statistics-blanks = En blanco
statistics-time = Tiempo medio
statistics-seconds = { $count } s
statistics-by-language = Por idioma
statistics-language-column = Idioma
statistics-choices = Frecuencia de cada respuesta, por tercios de las personas según su resultado total
statistics-choices-in = Respuestas elegidas: { $language }
statistics-choice-column = Respuesta
statistics-lower = Tercio inferior
statistics-middle = Medio
statistics-upper = Tercio superior
statistics-right = correcta

# Why an author should look at a question.
flag-look = Por favor, revise:
flag-negative-discrimination = Quien sabe más obtiene menos en esta pregunta. ¿Es correcta la clave?
flag-distractor = El tercio superior prefiere una respuesta errónea a la correcta:
flag-distractor-all = Casi todos tienen el mismo resultado y prefieren una respuesta incorrecta a la correcta. ¿Es correcta la clave?
flag-language-gap = Mucho más difícil en un idioma que en los demás ({ $language }: { $percent } por ciento de los puntos menos de lo que permite esperar el resto). Probablemente, un error de traducción.

# Pre-test and post-test.
gain-title = Lo aprendido
gain-explain = De quienes hicieron ambas pruebas: la primera prueba previa frente a la prueba final que cuenta. La prueba previa es
gain-few = Menos de cinco personas hicieron ambas pruebas.
gain-people = Personas con ambas pruebas
gain-before = Antes
gain-after = Después
gain-mean = Ganancia media en porcentaje de puntos, con su intervalo del 95 %
gain-normalised = Ganancia normalizada (parte de lo que se podía ganar)
gain-parts = Por pregunta, en los primeros intentos de quienes terminaron ambas pruebas
gain-difference = Diferencia
gain-twins = preguntas paralelas

# Signals: unusual attempts, for a person to look at.
signals-title = Intentos inusuales
signals-explain = Para que los revise una persona. De una señal no se sigue nada por sí misma: no se toca ningún resultado, certificado ni cuenta, y no se avisa a los participantes. Las señales se borran a los seis meses.
signals-first-ask = Pregunte antes de juzgar. La mayoría de las señales tienen una razón inocente.
signals-empty = No se encontró nada inusual.
signals-before = Página anterior
signals-after = Página siguiente (después de la { $page })
signal-means = Qué significa:
signal-not = Qué no significa:
signal-title-speed = Superado más deprisa de lo que se tarda en leer las preguntas
signal-title-alike = Las mismas respuestas erróneas que otra persona
signal-title-device = Varias cuentas en un mismo dispositivo
signal-means-speed = Un primer intento se superó con menos de tres segundos por pregunta contestada. Leer una pregunta de veinte palabras lleva unos cinco.
signal-not-speed = Que alguien haya hecho trampa. Puede haber preparado las respuestas con colegas o en papel, o conocer de otro lugar la materia y las preguntas.
signal-means-alike = Dos personas dieron cuatro o más respuestas erróneas, y todas son iguales. No se comparan las correctas ni las que están en blanco; se excluyen los errores que comparten más personas. Dos personas con una a tres respuestas incorrectas iguales nunca son una señal.
signal-not-alike = Que uno copiara del otro, ni quién de quién. Pueden haber estudiado juntos, con los mismos apuntes y el mismo error.
signal-means-device = Tres o más cuentas entregaron la misma prueba desde una misma dirección de Internet y el mismo tipo de navegador en un mismo día. Quizá alguien probó antes las preguntas con otras cuentas.
signal-not-device = Que detrás haya una sola persona. Oficinas, bibliotecas, parlamentos y familias comparten dirección, y los equipos configurados igual se parecen.
signal-evidence-speed = Segundos desde el inicio hasta la última respuesta: { $amount }. Preguntas contestadas: { $items }.
signal-evidence-alike = Respuestas erróneas iguales: { $amount }. Preguntas del cuestionario: { $items }.
signal-evidence-device = Cuentas que entregaron desde allí ese día: { $amount }. Preguntas de la prueba: { $items }.
signal-attempt = Intento { $number }
signal-looked = Revisado:
signal-note-label = ¿Qué encontró?
signal-note-hint = Para el expediente, hasta 500 caracteres; solo lo ven los administradores de su institución.
signal-note-too-long = Una nota tiene como máximo 500 caracteres; esta tiene { $characters }. No se guardó nada.
signal-look-button = Lo he revisado
journal-verb-looked-at = revisado

pass-mark-title = Bajar la nota mínima
pass-mark-offer = Aquí se aprueba con el { $from } %; la edición { $number } (versión { $version }) pide el { $to } %. A quienes están en esta edición se les exige el { $from } % hasta que se aplique también aquí la nota mínima inferior.
pass-mark-link = Ver quién aprobaría y aplicar la nota mínima inferior
pass-mark-lowered = Nota mínima rebajada del { $from } % al { $to } %
pass-mark-in-flight = Intentos aún abiertos: { $count }. Se les aplicará la nota mínima inferior, igual que a todo intento que se inicie aquí más tarde.
pass-mark-nothing-lost = Nadie pierde nada: no cambia ningún punto y lo superado sigue superado.
pass-mark-reason-hint = Para el expediente, hasta 500 caracteres: por qué basta con menos para quienes ya respondieron. Los participantes no lo ven.
pass-mark-confirm-explain = No se puede deshacer: una nota mínima rebajada aquí nunca vuelve a subir. Los certificados se otorgan y los correos se envían en el mismo momento.
pass-mark-button = Aprobar con el { $to } % en esta edición
pass-mark-admin-only = Puede aplicarlo un administrador de su institución, que también ve los nombres. Indíquele por qué debe valer aquí la nota mínima inferior.
