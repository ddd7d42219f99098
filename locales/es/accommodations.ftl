# Pages for those who look after a course: what single learners and groups are granted, more time
# for quizzes that run, groups, receipts.

accommodations-title = Adaptaciones
extensions-title = Más tiempo ahora
groups-title = Grupos
receipts-title = Acuses de recibo
office-places-label = Páginas de este curso
office-home-places-label = Para todos los cursos

# What is granted.
accommodations-lede = Lo que se concede a determinadas personas o grupos además de las reglas de las pruebas: más tiempo, más intentos, un cierre posterior.
grants-in-force-title = En vigor
grants-in-force-empty = Por ahora no se ha concedido nada.
grants-ended-title = Finalizadas
grants-caption = De la más reciente a la más antigua
grants-whom = Para quién
grants-quiz = Prueba
grants-what = Adaptación
grants-why = Motivo
grants-since = Desde
grants-until = Desde – hasta
grants-end = Finalizar
# For screen readers, after the word “End”: for whom it was granted.
grants-end-whose = lo concedido a { $name }
grants-end-choose = ¿Por qué?
# For screen readers: the list of reasons beside “End”.
grants-end-reason = Por qué termina lo concedido a { $name }
# Before the reason, in the list of what has ended.
grants-end-why = Terminado:
grants-end-reason-needed = No se ha terminado nada: elija primero un motivo.
# A mark after the name of a group.
grants-group-mark = Grupo
grant-all-quizzes = Todas las pruebas
grant-time-usual = El tiempo habitual
grant-time-more = { $percent } % más de tiempo
grant-time-unlimited = Sin límite de tiempo
grant-attempts-more = { $count ->
    [0] Ningún intento adicional
    [one] { $count } intento adicional
   *[other] { $count } intentos adicionales
}
grant-closes-at = Se cierra el { $at }
grant-reason-access = Igualdad de acceso
grant-reason-duty = Obligaciones oficiales
grant-reason-fault = Fallo técnico
grant-reason-mistake = Error nuestro
grant-reason-other = Otro motivo

# The form that grants.
grant-title = Conceder una adaptación
grant-to-label = Persona o grupo
grant-to-person = Una sola persona (dirección más abajo)
grant-to-group = Grupo: { $group }
grant-to-everybody = Todas las personas con una prueba en curso
grant-email-label = Dirección de correo electrónico de la persona
grant-email-hint = Para una sola persona, que siga este curso.
grant-quiz-label = Prueba
grant-time-label = Tiempo
grant-time-hint = Solo surte efecto si la prueba tiene límite de tiempo.
grant-attempts-label = Intentos adicionales
grant-closing-legend = Cierre posterior (opcional)
grant-closing-hint = Solo surte efecto si la prueba tiene fecha de cierre.
grant-closing-none = Ninguna prueba tiene fecha de cierre en las ediciones que se siguen o se ofrecen.
# Before a list: title of a quiz, then when it closes.
grant-closing-known = Fechas de cierre actuales:
grant-closing-date-label = Fecha
grant-closing-time-label = Hora (UTC)
grant-reason-label = Motivo
grant-reason-hint = Basta una palabra; queda anotada en el diario.
grant-note-label = Nota (opcional)
grant-note-hint = No escriba sobre la salud: basta con el motivo. Las notas solo se muestran en esta página. 500 caracteres como máximo.
grant-button = Conceder
grant-how-title = Cómo funciona
grant-how-at-once = Surte efecto de inmediato. Quien esté haciendo una prueba en este momento tendrá el nuevo tiempo en la página siguiente.
grant-how-generous = De varias concesiones valen el mayor tiempo y el cierre más tardío; los intentos adicionales se suman. Nadie pierde por recibir más.
grant-how-end = Finalizar una adaptación no quita nada a una prueba en curso.
grant-how-certificate = El certificado no la menciona.
grant-done = { $count ->
    [0] Adaptación concedida. No hubo que cambiar ninguna prueba en curso.
    [one] Adaptación concedida. { $count } prueba en curso ya tiene el nuevo tiempo.
   *[other] Adaptación concedida. { $count } pruebas en curso ya tienen el nuevo tiempo.
}
grant-done-before = Esta adaptación ya se había concedido: el formulario llegó por segunda vez y no cambió nada.
grant-ended = Adaptación finalizada. Las pruebas en curso conservan su tiempo.

# What is wrong with a form.
grant-email-needed = Escriba la dirección de correo electrónico de la persona o elija un grupo.
grant-email-malformed = Esto no es una dirección de correo electrónico. Debe tener la forma nombre@example.org.
grant-email-beside = Ha elegido a varias personas y además ha escrito una dirección. Elija «Una sola persona» o borre la dirección.
grant-not-enrolled = Nadie con esta dirección sigue este curso. Compruebe la ortografía o pregunte a la persona con qué dirección se registró.
grant-group-unknown = Este grupo ya no existe. Elija de nuevo.
grant-quiz-unknown = Esta prueba ya no está en el curso. Elija de nuevo.
grant-quiz-not-theirs = Esta prueba no está en la edición del curso que siguen las personas elegidas. Elija de nuevo.
grant-reason-needed = Elija un motivo.
grant-note-too-long = La nota tiene { $characters } caracteres; el máximo es de 500.
grant-nothing = Elija al menos más tiempo, intentos adicionales o un cierre posterior.
grant-closing-date = Indique el día del cierre.
grant-closing-time = Indique la hora del cierre, por ejemplo 18:00.
grant-closing-past = Este momento ya ha pasado. Elija otro posterior.
grant-closing-early = Esta fecha no es posterior al cierre ya previsto: { $at }.

# More minutes for quizzes that run.
extensions-lede = Si falló la electricidad o la conexión: dé a todas las personas, a un grupo o a una sola persona más minutos para las pruebas en curso en este momento.
extend-running-only = Solo reciben los minutos las pruebas en curso con límite de tiempo o fecha de cierre. Quien empiece más tarde tendrá el tiempo habitual.
extend-minutes-label = Minutos adicionales
extend-minutes-hint = De 1 a 1440 (un día).
extend-minutes-wrong = Escriba un número entero de 1 a 1440.
extend-reopened = { $count ->
    [0] No se vuelve a abrir ningún cuestionario.
    [one] Se vuelve a abrir { $count } cuestionario que el reloj cerró durante la interrupción.
   *[other] Se vuelven a abrir { $count } cuestionarios que el reloj cerró durante la interrupción.
}
extend-shown = { $count ->
    [one] Queda cerrado { $count } cuestionario que el reloj cerró entonces: la persona ha visto las respuestas desde entonces. Conceda mejor un intento adicional.
   *[other] Quedan cerrados { $count } cuestionarios que el reloj cerró entonces: las personas han visto las respuestas desde entonces. Conceda mejor intentos adicionales.
}
extend-outage-term = Interrupción
extend-outage-legend = Interrupción (puede quedar vacío)
extend-outage-hint = Cuando algo no funcionó. Los cuestionarios que el reloj cerró entonces sin aprobarse se vuelven a abrir y duran esos minutos desde ahora. No los de quienes hayan empezado otro intento desde entonces. Tampoco aquellos cuyas respuestas ya se mostraron: conceda en ese caso un intento adicional.
extend-from-date = Desde: fecha
extend-from-time = Desde: hora (UTC)
extend-until-date = Hasta: fecha
extend-until-time = Hasta: hora (UTC)
extend-outage-wrong = Indique fecha y hora del comienzo y del fin; debe haber comenzado ya, y el fin va después.
extend-go-on = Continuar
extend-step-title = ¿Dar estos minutos?
extend-step-whom = Para quién
extend-step-everybody = Todas las personas
extend-running = { $count ->
    [0] Ninguna prueba en curso recibiría los minutos.
    [one] { $count } prueba está en curso y recibirá los minutos.
   *[other] { $count } pruebas están en curso y recibirán los minutos.
}
extend-step-closed = Un cuestionario ya cerrado queda cerrado, salvo que usted indique una interrupción. Si no la hubo, conceda un intento adicional.
extend-button = { $minutes ->
    [one] Dar { $minutes } minuto
   *[other] Dar { $minutes } minutos
}
extend-done = { $count ->
    [0] No había ninguna prueba en curso; no se cambió nada.
    [one] { $count } prueba en curso recibió los minutos.
   *[other] { $count } pruebas en curso recibieron los minutos.
}
extend-given-title = Minutos ya concedidos
extend-given-empty = Todavía no se han dado minutos.
extend-given-caption = Del más reciente al más antiguo. Consulte esta lista antes de dar minutos por segunda vez por el mismo fallo.
extend-given-at = Cuándo
extend-given-attempts = Pruebas afectadas

# Groups.
groups-lede = Personas a las que se concede algo en conjunto, por ejemplo el personal de una comisión.
groups-empty = Todavía no hay ningún grupo.
groups-caption = Grupos de este curso
groups-name = Grupo
groups-members = Miembros
group-make-title = Crear un grupo
group-name-label = Nombre del grupo
group-name-hint = Solo lo ven quienes se encargan de este curso. No mencione en él enfermedades ni discapacidades.
group-name-needed = Dé un nombre al grupo.
group-name-too-long = Un nombre es una línea de 100 caracteres como máximo.
group-make-button = Crear el grupo
group-members-title = Miembros
group-members-caption = Por nombre
group-members-empty = Todavía no hay nadie en este grupo.
group-member-name = Nombre
group-member-email = Correo electrónico
group-remove = Retirar
# For screen readers, after the word “Remove”.
group-remove-whom = a { $name } del grupo
# For screen readers: the list of reasons beside “Remove”.
group-remove-reason = Por qué se retira a { $name } del grupo
group-remove-reason-needed = No se ha retirado a { $name }: elija primero un motivo.
group-removed = La persona ya no está en el grupo. Las pruebas en curso conservan su tiempo.
group-add-title = Añadir personas
group-addresses-label = Direcciones de correo electrónico
group-addresses-hint = Una por línea o separadas por comas. Solo se puede añadir a personas que sigan este curso.
group-addresses-needed = Escriba al menos una dirección.
group-addresses-too-many = Se admiten como máximo { $most } direcciones a la vez. Envíelas por partes.
group-add-button = Añadir
group-added = { $count ->
    [0] Todas estaban ya en el grupo.
    [one] Se añadió a { $count } persona.
   *[other] Se añadió a { $count } personas.
}
group-moved = { $count ->
    [one] { $count } prueba en curso ya tiene el nuevo tiempo.
   *[other] { $count } pruebas en curso ya tienen el nuevo tiempo.
}
group-malformed = { $count ->
    [one] Esto no es una dirección de correo electrónico: { $addresses }.
   *[other] Estas no son direcciones de correo electrónico: { $addresses }.
}
group-unknown = { $count ->
    [one] Nadie con esta dirección sigue este curso: { $addresses }.
   *[other] Nadie con estas direcciones sigue este curso: { $addresses }.
}
group-grant-link = Conceder una adaptación a este grupo

# Receipts.
receipts-lede = ¿Llegó la prueba, y cuándo? Quien ha entregado una prueba tiene un acuse de recibo. Escríbalo tal como se lo indiquen.
receipts-lede-partner = Aquí encontrará lo entregado en los cursos de su institución.
receipt-label = Acuse de recibo
receipt-hint = Dieciséis letras y cifras. Los espacios, los guiones y las minúsculas no importan.
receipt-button = Buscar
receipt-malformed = Un acuse de recibo tiene dieciséis letras y cifras, por ejemplo 7K3Q-FMXT-29AB-PDWZ. Compruebe lo que ha escrito.
receipt-unknown = No encontramos nada aquí para este acuse de recibo. Pida a la persona que lo copie de nuevo de la página del resultado.
receipt-opened-again = Este acuse de recibo correspondía a unas respuestas que se volvieron a abrir: { $moment }. La página del resultado mostrará uno nuevo cuando se entreguen.
receipt-found-title = Esto es lo que se entregó
receipt-name = Persona
receipt-course = Curso
receipt-quiz = Prueba
receipt-attempt = Intento
receipt-submitted = Entregado
receipt-by-learner = por la propia persona
receipt-by-clock = automáticamente: el tiempo se agotó
receipt-points = Puntos
receipt-tell-title = Lo que puede decir a la persona
receipt-tell-arrived = La prueba llegó completa en el momento indicado y fue calificada.
receipt-tell-clock = El tiempo se agotó. Todo lo que estaba guardado hasta entonces llegó y fue calificado; nadie pierde puntos por llegar tarde.
receipt-tell-passed = Este intento alcanzó la puntuación necesaria.
receipt-tell-failed = Este intento no alcanzó la puntuación necesaria. La página de la prueba indica a la persona cuántos intentos le quedan. La administración de la entidad puede conceder otros.
receipt-tell-no-points = A la persona no se le muestran los puntos de esta prueba. No se los comunique.

awards-title = Otorgar y retener
awards-by-hand-title = Otorgar a mano
awards-by-hand-text = Para personas inscritas en el curso a las que les faltan requisitos en la plataforma, por ejemplo porque se examinaron en papel. Primero verá el plan línea por línea; no ocurre nada antes de que lo confirme.
awards-list-label = Direcciones, una por línea
awards-list-hint = Direcciones de correo de cuentas inscritas en el curso. Como máximo 500 líneas.
awards-file-hint = CSV con la dirección en la primera columna. Si elige un archivo, no se lee el campo anterior.
awards-list-wrong = Escriba al menos una dirección y como máximo { $most }.
awards-reason-label = Motivo
awards-reason-hint = Solo para el expediente, como máximo 500 caracteres. No escriba sobre las personas más de lo necesario.
awards-reason-needed = Escriba el motivo.
awards-plan = Esto es lo que ocurrirá
awards-report = Esto es lo que ocurrió
awards-count = Certificados otorgados: { $count }
awards-lines = Cada línea de la lista
awards-button = Otorgar estos certificados
awards-done = La lista se ha ejecutado. Quien recibió un certificado recibe un correo.
by-hand-awards = Se otorga
by-hand-withheld = Retenido: se otorga cuando se libere
by-hand-stopped = Expedición detenida: se otorga después
by-hand-unapproved = Falta la aprobación de un firmante: se otorga después
by-hand-has = Ya tiene uno
by-hand-revoked = Fue revocado: un operador puede expedirlo de nuevo
by-hand-not-enrolled = Ninguna cuenta con esta dirección está inscrita
by-hand-no-address = No es una dirección de correo
by-hand-repeated = Ya figura más arriba
awards-withhold-title = Retener un certificado
awards-withhold-text = Quien tiene el certificado retenido sigue aprendiendo como siempre. Cuando cumpla todo, se le dirá que aún no se expide, sin el motivo, y se expedirá cuando usted lo libere.
awards-withhold-button = Retenerlo
awards-withheld = El certificado queda retenido.
awards-withheld-already = Este certificado ya está retenido.
awards-released = Se ha liberado. Si se ha ganado, se expide en un minuto.
awards-withheld-title = Retenidos ahora
awards-withheld-empty = No hay certificados retenidos.
awards-earned = ganado
awards-release = Liberar
