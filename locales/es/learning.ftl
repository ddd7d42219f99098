# Pages of who is learning: desk, lesson, quiz, result.

# The desk. { $name } is the person's full name.
desk-title = Le damos la bienvenida, { $name }
desk-continue-here = Continuar aquí
desk-continue-reading = Continuar la lectura
desk-continue-quiz = Continuar la prueba
desk-read = Leer la lección
desk-open-quiz = Abrir la prueba
desk-stopped-at = Su lectura se detuvo en «{ $section }».
desk-next-lesson = { $minutes ->
    [one] { $minutes } minuto de lectura.
   *[other] { $minutes } minutos de lectura.
}
desk-next-quiz = La prueba está abierta para usted.
desk-attempt-open = Sus respuestas están guardadas y le esperan.
desk-attempt-until = Sus respuestas están guardadas. Plazo de entrega: { $moment }.
desk-progress = Lecciones leídas: { $done } de { $count }. Se ha cumplido el { $percent } % de lo que exige el certificado.
desk-module-column = Módulo
desk-bar-column = Avance
desk-lessons-column = Lecciones
desk-quizzes-column = Pruebas
desk-done-of = leídas: { $done } de { $count }
desk-passed-of = superadas: { $done } de { $count }
desk-missing-title = Falta para el certificado
# Followed by what is missing.
desk-participation = Su certificado de participación está disponible. Para el certificado de aprovechamiento falta todavía:
desk-quiz-passed = superada
desk-quiz-open = aún no superada
# Followed by the title of a lesson.
desk-next = A continuación:
desk-go-on = Continuar este curso
desk-earned-title = Certificado obtenido
desk-earned = Se ha cumplido todo lo que exige este curso.
desk-no-courses = Aquí aparecerán los cursos en los que se inscriba.
desk-find-course = Buscar un curso
desk-certificates-title = Certificados
desk-certificate-column = Certificado
desk-awarded-column = Otorgado
desk-number-column = Número
desk-pdf-column = Archivo
desk-pdf-download = , descargar «{ $title }»
desk-no-certificates = Todavía no hay ningún certificado. Aparecerá aquí en cuanto se complete todo lo anterior.
waits-withheld = Ha cumplido todos los requisitos. La institución otorgante aún no expide su certificado porque está examinando algo. Recibirá un correo cuando se expida; si tiene alguna pregunta, escríbanos.
waits-stopped = Ha cumplido todos los requisitos. Por el momento no se expiden certificados. El suyo se expedirá después automáticamente y recibirá un correo.
waits-unapproved = Ha cumplido todos los requisitos. Una persona cuyo nombre figura en el certificado aún debe aprobarlo. El suyo se expedirá después automáticamente y recibirá un correo.
waits-participation = Ha obtenido el certificado de participación. Por el momento no se expide. Se expedirá después automáticamente y recibirá un correo.
waits-participation-unapproved = Ha obtenido el certificado de participación. Una persona cuyo nombre figura en él aún debe aprobarlo. Se expedirá después automáticamente y recibirá un correo.
waits-round = Ya nada impide expedir su certificado. Se expedirá automáticamente en un minuto y recibirá un correo.
desk-certificate-revoked = Revocado
desk-certificate-replaced = Sustituido
desk-certificate-held = En suspenso
desk-certificate-expired = Vencido
desk-altered = Uno de sus certificados no está tal como se otorgó, por lo que no se muestra. Hemos tomado nota; escríbanos.

# The lesson.
lessons-read = Lecciones leídas: { $done } de { $count }
lesson-crumb = Módulo { $module }, lección { $number }
lesson-over = Módulo { $module } · Lección { $number } de { $count }
lesson-checked = Revisado el { $date }
lesson-to-outline = Esquema del módulo
lesson-stopped-at = { $minutes ->
    [one] Se detuvo en «{ $section }»; queda { $minutes } minuto aproximadamente
   *[other] Se detuvo en «{ $section }»; quedan { $minutes } minutos aproximadamente
}
lesson-mark-read = Marcar como leída y continuar
lesson-read-on = Leída el { $date }
lesson-keep-place = Recordar dónde estoy
lesson-place-label = Se detiene en la sección
lesson-place-button = Recordar este lugar
lesson-print = Imprimir esta lección
lesson-print-module = Imprimir todo el módulo
lesson-neighbours-label = Lecciones anterior y siguiente
previous-lesson = Lección anterior
previous-quiz = Prueba anterior
next-lesson = Lección siguiente
next-quiz = Prueba siguiente
after-last = Esta fue la última parte

# The outline beside a lesson. The words in brackets are heard, not seen.
outline-title = Módulo { $number }.
outline-done = (completado)
outline-here = (usted está aquí)
outline-open = (pendiente)
outline-course = Todo el curso

# For paper.
print-crumb = Para imprimir
print-how = Esta página está pensada para el papel. Utilice la función de impresión de su navegador.
# Followed by the address of the lesson.
print-foot = Versión { $version }, revisada el { $date }, licencia { $licence }.

# The sample lesson.
sample-crumb = Lección de muestra
sample-over = Una muestra: lea una lección, sin necesidad de cuenta
sample-go-on-title = Seguir leyendo
sample-go-on = { $lessons ->
    [one] El curso tiene { $lessons } lección y concluye con un certificado que cualquiera puede verificar.
   *[other] El curso tiene { $lessons } lecciones y concluye con un certificado que cualquiera puede verificar.
}
sample-enrol = Inscribirse en este curso
sample-sign-up = Abrir una cuenta
sample-course = Acerca del curso

# The quiz before it starts.
quiz-over = Módulo { $module } · Prueba
quiz-conditions-title = Antes de comenzar
quiz-items-term = Preguntas
quiz-items = { $count ->
    [one] { $count } pregunta
   *[other] { $count } preguntas
}
quiz-pass-term = Para superarla
quiz-pass = al menos el { $percent } % de los puntos
quiz-rule-term = Calificación
rule-right-minus-wrong = En las preguntas con varias respuestas, cada casilla marcada por error resta lo que aporta una correcta; una pregunta nunca cuenta menos de cero.
rule-all-or-nothing = Las preguntas con varias respuestas solo cuentan si se marcan exactamente las correctas.
quiz-time-term = Tiempo
# { $time } is a duration: “26 minutes 36 seconds”.
quiz-time-limit = { $time } desde el comienzo
quiz-no-time-limit = sin límite
quiz-attempts-term = Intentos
quiz-attempts-left = Intentos restantes: { $left } de { $limit }.
quiz-attempts-free = tantos como desee, hasta 200
quiz-wait = { $minutes ->
    [one] Entre dos intentos hay una pausa de { $minutes } minuto.
   *[other] Entre dos intentos hay una pausa de { $minutes } minutos.
}
quiz-wait-hours = { $hours ->
    [one] Entre dos intentos hay una pausa de { $hours } hora.
   *[other] Entre dos intentos hay una pausa de { $hours } horas.
}
quiz-how = Cada respuesta se guarda en cuanto la da. Puede salir y volver, también desde otro dispositivo. Nada se califica antes de la entrega.
quiz-made-title = Sus intentos
quiz-made-caption = Sus intentos en esta prueba, del más reciente al más antiguo
quiz-attempt-column = Intento
quiz-submitted-column = Entregado
quiz-points-column = Puntos
quiz-outcome-column = Resultado
quiz-attempt-link = Intento { $number }
points-of = Puntos: { $earned } de { $max }
points-of-percent = { $earned } de { $max } ({ $percent } %)
outcome-passed = Prueba superada
outcome-failed = Prueba no superada
quiz-begin-title = Comenzar
quiz-is-passed = Ha superado esta prueba.
quiz-is-open = El intento { $number } está abierto; sus respuestas están guardadas.
quiz-open-until = Plazo de entrega: { $moment }.
quiz-continue = Continuar la prueba
quiz-clock-starts = El tiempo corre desde que comience: dispone de { $time }.
quiz-start = Comenzar el intento { $number }
quiz-opens-again = El próximo intento se abrirá el { $moment }.
quiz-none-left = Se han agotado los intentos. Si hubo algún problema, escríbanos.

# The open attempt.
sitting-attempt-of = Intento { $number } de { $limit }
sitting-until = Plazo de entrega: { $moment }.
sitting-minutes-left = { $minutes ->
    [0] Queda menos de un minuto. Cuenta lo que esté guardado.
    [one] Queda { $minutes } minuto. Cuenta lo que esté guardado.
   *[other] Quedan { $minutes } minutos. Cuenta lo que esté guardado.
}
sitting-refresh = Guardar y actualizar el tiempo restante
sitting-question = Pregunta { $number } de { $count }
form-single = una respuesta
form-multiple = una o varias respuestas
form-true-false = verdadero o falso
points-long = Puntos: { $points }
sitting-save = Guardar
sitting-leave = Guardar y salir
sitting-hand-in = Entregar
sitting-answered = Preguntas respondidas: { $answered } de { $count }.
sitting-change = Puede cambiar cualquier respuesta hasta la entrega.
# Shown while answers are saved.
sitting-saved = Guardado a las { $time } UTC.
sitting-saving = Guardando…
sitting-offline = Sin conexión. Sus respuestas permanecen en esta página y se enviarán de nuevo en cuanto vuelva la conexión.
sitting-signed-out = Su sesión se ha cerrado. Sus respuestas permanecen en esta página: inicie sesión de nuevo en otra ventana y se guardarán.
sitting-refused = No se ha podido guardar la última respuesta. Pulse «Guardar».
sitting-time-is-over = El tiempo ha terminado. Cuenta lo que se guardó antes; recargue la página para ver el resultado.
sitting-handed-in = Este intento ya se ha entregado. Recargue la página para ver el resultado.

# Handing in.
submission-title = ¿Entregar sus respuestas?
submission-crumb = Entrega
submission-blanks = { $blanks ->
    [one] { $blanks } de { $count } preguntas no tiene respuesta. No da puntos; una respuesta incorrecta no costaría nada más.
   *[other] { $blanks } de { $count } preguntas no tienen respuesta. No dan puntos; unas respuestas incorrectas no costarían nada más.
}
submission-blank = Pregunta { $number }
submission-complete = { $count ->
    [one] La pregunta está respondida.
   *[other] Las { $count } preguntas están respondidas.
}
submission-final = Después de la entrega, las respuestas de este intento ya no podrán cambiarse.
submission-button = Entregar
submission-back = Volver a las preguntas

# The result.
result-page-title = Resultado: { $quiz }
result-crumb = Resultado
result-title = Resultado
result-passed-title = Enhorabuena, ha superado la prueba
result-failed-title = Esta vez no se ha superado la prueba
result-passed = Su puntuación es de { $earned } sobre { $max }; se necesitaba el { $pass } % de los puntos.
result-failed = Su puntuación es de { $earned } sobre { $max }; se necesita el { $pass } % de los puntos.
result-timed-out = El tiempo se agotó; se contó lo que estaba guardado hasta entonces.
result-question = Pregunta { $number }
came-out-right = correcta
came-out-partly = parcialmente correcta
came-out-wrong = incorrecta
came-out-blank = sin respuesta
choice-chosen-right = Su respuesta, correcta
choice-chosen-wrong = Su respuesta, incorrecta
choice-missed = Correcta, no elegida
choice-not-chosen = No elegida
result-others = { $count ->
    [one] Mostrar la otra respuesta con su explicación
   *[other] Mostrar las otras { $count } respuestas con sus explicaciones
}
# Followed by the title of a lesson.
result-read-again = Para releer:
# Follows the title of the lesson.
result-read-again-length = ({ $length })
result-of-points = de { $max }
result-percent = { $percent } %; se requiere el { $pass } %
result-submitted = Entregado el { $moment }.
# Followed by a code.
result-receipt = Acuse de recibo
result-certificate = Todo está completado: su certificado está listo.
result-certificate-link = Abrir el certificado
result-participation = Su certificado de participación está disponible.
result-next-lesson = Lección siguiente
result-next-quiz = Prueba siguiente
result-again = Intentar de nuevo

# Programmes: certificates that rest on the certificates of other courses.
desk-progress-programme = Se ha cumplido el { $percent } % de lo que exige el certificado.
