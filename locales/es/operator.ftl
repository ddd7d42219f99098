# Pages for the operators of the installation.

operator-home-title = Operaciones
operator-counted-at = Recuento: { $at }
operator-places-label = Secciones de operaciones
operator-partners-link = Entidades asociadas
operator-courses-link = Cursos y ediciones
operator-accounts-link = Cuentas
operator-journal-link = Diario
# Labels of large numbers, each with a line below it.
operator-mails-waiting = Mensajes en espera
operator-mails-none = Ninguno está pendiente de envío.
operator-mails-since = El más antiguo se escribió el { $since }
operator-jobs-stuck = Tareas bloqueadas
operator-jobs-none = Ninguna ha fallado doce veces.
operator-jobs-below = Doce intentos o más; véase más abajo
operator-accounts-count = Cuentas
operator-accounts-unconfirmed = { $count ->
    [0] confirmadas; ninguna otra espera confirmación
    [one] confirmadas; { $count } más espera confirmación
   *[other] confirmadas; { $count } más esperan confirmación
}
operator-enrolments-count = Inscripciones
operator-enrolments-open = { $count ->
    [0] ninguna prueba en curso
    [one] { $count } prueba en curso
   *[other] { $count } pruebas en curso
}
operator-certificates-count = Certificados
operator-certificates-fate = otorgados; revocados: { $revoked }; sustituidos: { $replaced }
operator-found-title = Hallazgos de los últimos 30 días
operator-found-nothing = No se ha encontrado ninguna anomalía.
operator-found-altered = { $count ->
    [one] { $count } certificado no coincidía con su contenido sellado.
   *[other] Se encontraron { $count } veces certificados que no coincidían con su contenido sellado.
}
operator-found-altered-do = Ejecute «pmast verify-all» en la máquina y compare con una copia de seguridad.
operator-found-lists = { $count ->
    [one] No se puede firmar { $count } lista de revocaciones: los programas que comprueban certificados no la reciben.
   *[other] No se pueden firmar { $count } listas de revocaciones: los programas que comprueban certificados no las reciben.
}
operator-found-lists-do = «pmast doctor», en la máquina, dice cuáles y por qué.
operator-found-keys = Terminan los certificados de claves que firman documentos:
operator-found-keys-do = Cree o importe a tiempo la clave siguiente.
operator-key-ends = termina el { $day }; lo que se expida después no se firmará
operator-key-ended = terminó el { $day }; lo expedido desde entonces no está firmado
operator-not-printed = No se pudieron imprimir certificados o relaciones de certificados porque ninguna fuente tiene estos caracteres:
operator-not-printed-do = Siguen siendo válidos. Añada a la próxima versión una fuente que tenga el carácter.
operator-found-clock = { $count ->
    [one] El reloj de la máquina retrocedió { $count } vez.
   *[other] El reloj de la máquina retrocedió { $count } veces.
}
operator-found-by-hand = Otorgados manualmente en 24 horas por { $partner }: { $count }, desde { $since }.
operator-found-by-hand-do = Pregunte a sus administradores si es correcto; una cuenta puede estar en malas manos.
operator-stuck-title = Tareas bloqueadas
operator-stuck-caption = Cada una se reintenta cada seis horas. Se muestran las veinte más antiguas.
operator-stuck-kind = Tipo
operator-stuck-since = En espera desde
operator-stuck-attempts = Intentos
operator-stuck-next = Próximo intento
operator-stuck-reason = Mensaje del último intento

operator-partners-title = Entidades asociadas
operator-partners-caption = Instituciones que redactan cursos y otorgan certificados. Sus datos proceden de partner.toml.
operator-partners-empty = Todavía no hay ninguna entidad asociada. Publique una carpeta de curso con «pmast publish» en la máquina.
operator-partner-column = Entidad asociada
operator-members-column = Miembros
operator-members-title = Miembros
operator-members-caption = La función de autoría permite publicar cursos. La de administración permite además ver cuántas personas los siguen.
operator-members-empty = Todavía nadie actúa en nombre de esta entidad.
operator-member-name = Nombre
operator-member-role = Función
operator-member-since = Desde
operator-role-author = Autoría
operator-role-admin = Administración
operator-partner-public = Página pública de la entidad
operator-join-title = Añadir un miembro
operator-join-email = Dirección de correo electrónico de la cuenta
operator-join-email-hint = La persona debe haber creado una cuenta y confirmado la dirección.
operator-join-unknown = Ninguna cuenta confirmada tiene esta dirección. Pida primero a la persona que cree una cuenta o compruebe la ortografía.
operator-join-role = Función
operator-join-button = Añadir el miembro
operator-end-link = Retirar
# For screen readers, after the word “End”: whose role.
operator-end-whose = la función de { $name }
operator-end-title = ¿Retirar la función de { $name }?
operator-end-text = { $name } dejará de actuar en nombre de { $partner }. Los cursos publicados quedan como están. Puede añadir de nuevo a la persona en cualquier momento.
operator-end-button = Retirar la función

operator-courses-title = Cursos y ediciones
operator-courses-empty = Todavía no se ha publicado nada. Publique una carpeta de curso con «pmast publish» en la máquina.
operator-courses-explain = Las nuevas inscripciones corresponden a la edición que se ofrece. Quien se inscribió antes permanece en la suya.
operator-edition-caption = Ediciones, de la más reciente a la más antigua
operator-edition-column = Edición
operator-edition-version = Versión
operator-edition-published = Publicación
operator-edition-state = Estado
operator-edition-learners = Participantes
operator-edition-offered = En oferta
operator-edition-earlier = Anterior

operator-accounts-title = Cuentas
operator-find-email = Dirección de correo electrónico
operator-find-hint = Completa; no hay ninguna lista de cuentas que recorrer.
operator-find-unknown = Ninguna cuenta tiene esta dirección. Compruebe la ortografía.
operator-find-button = Buscar la cuenta
operator-operators-title = Equipo de operaciones
operator-account-facts = Lo que sabemos
operator-account-name = Nombre
operator-account-latin = En caracteres latinos
operator-account-email = Correo electrónico
operator-account-language = Idioma
operator-account-created = Creación de la cuenta
operator-account-confirmed = Dirección confirmada
operator-account-not-confirmed = Todavía no
operator-account-roles = Funciones
operator-account-is-operator = Operaciones de esta instalación
operator-account-no-role = Participante, sin ninguna otra función
operator-account-role-at = { $role ->
    [admin] Administración
   *[author] Autoría
}: { $partner }
operator-account-events = Historial de esta cuenta
operator-account-no-events = No consta nada en el diario.
operator-appoint-link = Encomendar las operaciones
operator-appoint-title = ¿Encomendar las operaciones a { $name }?
operator-appoint-text = El equipo de operaciones puede ver todas las cuentas, designar a otros miembros y revocar certificados. Ningún botón permite deshacer esta acción.
operator-appoint-button = Encomendar las operaciones

operator-journal-title = Diario
operator-journal-caption = Los 100 asientos más recientes, del más nuevo al más antiguo. En el diario no figura ningún nombre, solo números.
operator-journal-empty = Todavía no ha sucedido nada.
operator-journal-at = Cuándo
operator-journal-what = Qué
operator-journal-object = Objeto
operator-journal-detail = Detalle
operator-journal-actor = Quién
operator-journal-platform = la plataforma

# What happened, as one word or two: “registered”, then the object.
journal-verb-registered = creación de cuenta
journal-verb-confirmed = confirmación
journal-verb-signed-in = inicio de sesión
journal-verb-sign-in-refused = inicio de sesión rechazado
journal-verb-signed-out = cierre de sesión
journal-verb-changed = modificación
journal-verb-appointed = designación
journal-verb-joined = incorporación
journal-verb-published = publicación
journal-verb-offered = puesta en oferta
journal-verb-withdrawn = retirada
journal-verb-enrolled = inscripción
journal-verb-initialized = comienzo
journal-verb-completed = finalización
journal-verb-submitted = entrega
journal-verb-passed = aprobación
journal-verb-failed = prueba no superada
journal-verb-satisfied = requisitos cumplidos
journal-verb-awarded = otorgamiento
journal-verb-replaced = sustitución
journal-verb-revoked = revocación
journal-verb-held = puesto en suspenso
journal-verb-released = suspensión levantada
journal-verb-asked = solicitado
journal-verb-proposed = propuesto
journal-verb-stopped = detenido
journal-verb-lifted = levantado
journal-verb-withheld = retenido
journal-verb-refused = rechazado
journal-verb-found-altered = alteración detectada
journal-verb-not-printed = impresión imposible
journal-verb-clock-went-back = retroceso del reloj

# Pages for the members of a partner.

partner-counts-explain = Un grupo de menos de cinco personas no se muestra en cifras, para que nadie pueda ser identificado. Estos recuentos no muestran nombres.
partner-courses-caption = Cursos en oferta. Las personas inscritas se cuentan en todas las ediciones.
partner-courses-empty = Esta entidad todavía no ofrece ningún curso.
partner-course-column = Curso
partner-edition-column = Edición
partner-edition-cell = { $number }, versión { $version }, de { $date }
partner-enrolled-column = Inscripciones
partner-started-column = Cursos comenzados
partner-certified-column = Certificados vigentes
partner-author-note = Usted tiene la función de autoría en esta entidad. Su administración ve además cuántas personas siguen los cursos.
people-few = menos de 5
journal-verb-reported = comunicado
journal-verb-closed = cerrado
operator-found-reports = { $count ->
    [one] { $count } aviso de falsificación espera respuesta.
   *[other] { $count } avisos de falsificación esperan respuesta.
}

# Reports of forgeries.
reports-title = Avisos de falsificación
reports-lede = Lo que nos han comunicado quienes verifican certificados. Examine cada aviso y ciérrelo con una nota para el expediente.
reports-open = { $count ->
    [0] No hay ninguno abierto.
    [one] Hay { $count } abierto.
   *[other] Hay { $count } abiertos.
}
reports-is-open = Abierto
reports-closed = Cerrado
reports-language = Idioma del aviso
reports-note-label = Qué resultó
reports-note-hint = Para el expediente; 500 caracteres como máximo. Al cerrar se borra la dirección de quien avisó, de modo que responda antes.
reports-close = Cerrar el aviso

# Keys of programs that check long lists of certificates.
keys-title = Claves para programas
keys-lede = Una clave permite a una oficina verificar listas de hasta 10 000 certificados, en la página o con un programa. No muestra más de lo que ve cualquiera.
keys-caption = Claves; primero las vigentes
keys-name = De quién es la clave
keys-name-hint = Una oficina, no una persona.
keys-lists = Listas por hora
keys-lists-hint = De 1 a 600.
keys-made = Creada el
keys-state = Estado
keys-ended = Anulada el { $date }
keys-end = Anular esta clave
keys-none = Todavía no hay ninguna clave.
keys-make-title = Crear una clave
keys-make = Crear la clave
keys-new = La nueva clave
keys-new-text = Cópiela ahora y entréguela por una vía segura. Solo guardamos su huella y no podemos volver a mostrarla.
keys-name-wrong = Escriba de quién es la clave, en 100 caracteres como máximo.
keys-lists-wrong = Escriba un número entero de 1 a 600.
keys-many = Hay 200 claves vigentes. Anule las que ya no se necesiten.
reports-place = Dónde se vio
reports-contact = Dirección para responder
keys-copy = Copiar la clave

stops-title = Detener la expedición
stops-lede = Mientras rige, no se expide ningún certificado ni se sustituye ninguno anterior: ni nombres corregidos, ni renovaciones, ni prórrogas. El aprendizaje cuenta igualmente, a quien ha cumplido todo se le pide que espere, y todos los certificados se expiden cuando se levanta.
stops-where = Dónde
stops-everywhere = Toda la plataforma
stops-reason-hint = Solo lo leen los operadores, junto a la detención. Como máximo 500 caracteres, nada sobre personas.
stops-button = Detener la expedición
stops-already = La expedición ya está detenida aquí.
stops-list = Detenciones
stops-empty = La expedición nunca se ha detenido.
stops-in-force = en vigor
stops-lift = Levantarla
stops-lift-reason = Por qué se levanta
stops-lifted = Levantada:

lots-title = Revocar muchos certificados
lots-lede = Un operador propone y otro confirma. Antes no ocurre nada.
lots-propose-title = Proponer
lots-codes = Números de los certificados
lots-codes-hint = Uno por línea, como máximo 500.
lots-size = Escriba al menos un número y como máximo { $most }.
lots-unknown = Ningún certificado revocable tiene el número { $code }.
lots-propose = Proponer la revocación
lots-count = Certificados por revocar: { $count }
lots-revoked = Certificados revocados: { $revoked } de { $count }
lots-revoked-before = Revocados por otra vía: { $count }.
lots-kept = Estos no se revocaron. Examine cada uno:
lots-replaced = Desde entonces, certificados más recientes han sustituido a algunos de ellos. Al confirmar se revoca lo que está en vigor ahora.
lots-proposed = Propuesto por
lots-was-confirmed = Confirmado por
lots-was-withdrawn = Retirado por
lots-own = Debe confirmarlo otro operador.
lots-confirm = Revocar estos certificados ({ $count })
lots-withdraw = Retirar la propuesta
lots-withdraw-reason = Por qué se retira la propuesta
lots-confirmed = Certificados revocados ahora: { $count }. Se informa a sus titulares.
lots-confirmed-untold = Certificados revocados ahora: { $count }. No se escribe a sus titulares; el diario lo indica.
lots-withdrawn = La propuesta se ha retirado. No ha ocurrido nada.
lots-same-person = Quien lo propuso no puede confirmarlo.

# Programmes: certificates that rest on the certificates of other courses.
lots-with-resting = Proponer también los certificados de programas que se basan en estos
lots-left = Estos se basan en algunos de ellos y seguirían en vigor:

# The register as a file, for partners and operators. { $count } is how many there are, { $most } how many
# may be.
register-title = Registro de certificados
register-lede = Una lista de certificados con lo que vale hoy cada uno, sola o con sus documentos. Contiene nombres de personas: no la conserve más tiempo del necesario. Cada descarga consta en el diario.
register-from = Otorgados desde
register-until = Otorgados hasta
register-days-hint = Días en UTC, ambos incluidos. Sin día no hay límite.
register-all-courses = Todos los cursos
register-papers-text = Como máximo { $most } documentos cada vez. Un certificado revocado, sustituido o en suspenso, o cuyo titular fue suprimido, figura en la lista sin documento.
register-csv = Descargar la lista (CSV)
register-zip = Descargar la lista y los documentos (ZIP)
register-day-wrong = Escriba el día como en 2026-11-20.
register-span-wrong = El último día es anterior al primero.
register-too-many = Hay más de { $most } certificados: elija un período más corto.
register-too-many-papers = Documentos en este período: { $count }. Se envían como máximo { $most } cada vez: elija un período más corto.
journal-verb-downloaded = descarga

# Operators: certificates get a later last day.
extending-title = Prorrogar certificados
extending-lede = Un documento no cambia nunca: quien obtiene la prórroga recibe un certificado nuevo, con un número nuevo y un último día posterior. El número anterior sigue respondiendo y lleva al nuevo. Primero se ve lo que ocurrirá; no ocurre nada antes de que usted lo confirme.
extending-course = O un curso
extending-no-course = Ningún curso: los números de arriba
extending-until = Nuevo último día
extending-until-hint = Un día futuro, en UTC, dentro de diez años como máximo.
extending-until-wrong = Escriba un día futuro, como en 2030-11-20, dentro de diez años como máximo.
extending-which = Escriba números, como máximo { $most }, o elija un curso: una de las dos cosas.
extending-tell = Escribir a los titulares
extending-told = Cada titular recibe un mensaje con el número nuevo.
extending-not-told = No se escribe a los titulares.
extending-count = Certificados que se prorrogan: { $count }
extending-more = El curso tiene más certificados que terminan antes. Repita después la operación para los siguientes.
extending-lines = Certificado por certificado
extending-from = Último día hasta ahora
extending-button = Prorrogar estos certificados
extent-extends = Prorrogado
extent-long = Ya es válido hasta entonces o más
extent-endless = No caduca
extent-revoked = Revocado: no se prorroga
extent-replaced = Sustituido: prorrogue el más reciente
extent-held = En suspenso: levante antes la suspensión
extent-erased = Titular suprimido: no se prorroga
extent-stopped = Expedición detenida: levante antes la detención
extent-altered = Registro alterado: no se prorroga
extent-unknown = Ningún certificado tiene este número
extent-repeated = Figura más arriba
