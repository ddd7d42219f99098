# The printed certificate. Short lines: each is set in one line on the page.

certificate-title-achievement = Certificado de aprovechamiento
certificate-title-participation = Certificado de participación
certificate-certify = Por el presente se certifica que
# Follows the name: “Maria Fernanda Ñáñez has successfully completed the online course”.
certificate-completed-achievement = ha completado con éxito el curso en línea
certificate-completed-participation = ha participado en el curso en línea
# Both parts are durations: “1 hour” and “30 minutes”.
certificate-hours-and-minutes = { $hours } { $minutes }
# “8 hours of learning”
certificate-learning-time = { $duration } de formación
certificate-learning-time-ects = { $duration } de formación ({ $ects } ECTS)
certificate-result = Evaluaciones: { $percent } %
certificate-awarded-on = Otorgado el { $date }
certificate-valid-until = Válido hasta el { $date }
certificate-scan = Escanear para verificar
certificate-verify-at = Verificación de este certificado: { $address }
# Whole sentences of the small print.
certificate-edition = Edición { $edition }, versión { $version }; contenido actualizado al { $date }.
certificate-reissued = Expedido el { $date } en sustitución de un certificado anterior.
certificate-identity = No se ha verificado la identidad de la persona titular.
certificate-demonstration = Demostración: las instituciones aquí nombradas son ficticias.
# What stands between two of these sentences.
certificate-sentence-gap = {" "}
certificate-document-title = { $name }: { $course }
# Descriptions of pictures for people who cannot see them.
certificate-alt-logo = Emblema: { $partner }
certificate-alt-handwritten = Firma manuscrita: { $name }
certificate-alt-seal = Sello dorado con una corona de laurel
certificate-alt-qr = Código QR con la dirección { $address }
certificate-alt-signature = Firma digital de { $issuers }
certificate-attachment = El certificado en formato legible por máquina (Open Badges 3.0)

# Checking a certificate: the form.
verify-title = Verificar un certificado
verify-lede = Escriba el número que figura bajo el código cuadrado del certificado o escanee el código. No se necesita cuenta.
verify-code-label = Número del certificado
verify-code-hint = Quince signos en tres grupos. Las mayúsculas y los guiones no importan, y un signo fácil de confundir, como O por D, se corrige cuando es posible.
verify-button = Buscar
verify-problem-length = { $signs ->
    [one] Un número tiene quince signos; este tiene { $signs }. Léalo de nuevo.
   *[other] Un número tiene quince signos; este tiene { $signs }. Léalo de nuevo.
}
# The sign that is never used may be a letter, a digit or anything else.
verify-problem-sign = El grupo { $group } contiene «{ $sign }», que nuestros números nunca utilizan. Léalo de nuevo.
verify-problem-check = Los signos no concuerdan entre sí, de modo que al menos uno se ha leído mal. Compare los grupos uno por uno.
verify-where-title = Dónde está el número
verify-where-text = Bajo el código cuadrado, en una esquina del certificado. Nuestros números no contienen vocales ni 0, 1 o L, para que ningún signo se confunda con otro.
verify-keeps-title = Qué conserva esta página
verify-keeps-text = No registramos quién busca qué número, y el nombre que se escribe para compararlo se olvida de inmediato. Las direcciones de red se mantienen en memoria solo unos minutos, para que nadie pueda probar números por miles.

# Checking a certificate: the answer. A title says first whether to rely on the paper.
verify-answer = Respuesta
verify-certificate = Certificado
verdict-valid-title = Este certificado es válido.
verdict-valid-text = Nuestro registro lo contiene tal como se expidió y sin cambios. Compárelo ahora con el certificado que tiene delante: es posible imprimir un número verdadero en un documento falso.
verdict-revoked-title = No confíe en este certificado.
verdict-revoked-tag = Revocado
verdict-revoked-text = Se expidió y más tarde se retiró. El documento puede parecer auténtico, pero ya no tiene validez.
verdict-replaced-title = Pida el certificado más reciente.
verdict-replaced-tag = Sustituido
verdict-replaced-text = Este certificado era correcto cuando se expidió. Se corrigió el nombre que figuraba en él y un nuevo certificado lo sustituyó; el curso y el resultado son los mismos.
verdict-renewed-text = Este certificado era correcto cuando se expidió. Después, la persona titular siguió una actualización y un nuevo certificado, con un nuevo plazo de validez, lo sustituyó.
verdict-extended-text = Este certificado era correcto cuando se expidió. Después se prorrogó su validez y un nuevo certificado, con un último día posterior, lo sustituyó.
verdict-reissued-text = Este certificado fue revocado por error. Un nuevo certificado con los mismos datos lo sustituyó; pídaselo a la persona titular.
verdict-earned-since-text = Este certificado fue revocado. Todo lo que exige se cumple hoy y un nuevo certificado lo sustituyó; pídaselo a la persona titular.
verdict-new-number = Nuevo número
verdict-new-number-hidden = Lo conoce la persona titular. No lo mostramos aquí, porque un número da acceso a los datos del certificado.
verdict-expired-title = Este certificado ya no está vigente.
verdict-expired-tag = Vencido
verdict-expired-text = Es auténtico y fue válido hasta la fecha que figura a continuación. A usted le corresponde juzgar si bastan conocimientos más antiguos.
verdict-held-title = Por el momento, no confíe en este certificado.
verdict-held-tag = En suspenso
verdict-held-text = Es auténtico, pero se está examinando algo relacionado con él. Eso no es un veredicto. Vuelva a consultarlo más tarde o pregúntenos.
verdict-altered-title = Por ahora, no confíe en este certificado.
verdict-altered-tag = Dudoso
verdict-altered-text = Los datos de este número no coinciden con los que se sellaron, por lo que no mostramos ninguno. Se ha avisado al equipo de operaciones. Escríbanos si necesita una respuesta pronto.
verdict-unknown-title = No se muestra ningún certificado con este número.
verdict-unknown-tag = No se muestra
verdict-unknown-text = O bien no tenemos ninguno con este número, o bien su titular lo muestra solo mediante un enlace personal. Lea de nuevo el número, con buena luz, en la línea situada bajo el código cuadrado. Si está bien escrito, pida un enlace a la persona titular; hasta tenerlo, no confíe en el documento.
verify-checked = Consultado
verify-another = Buscar otro número
verify-ask = Preguntar sobre este certificado

# Classes of reasons for a revocation, as published.
reason-issued-in-error = Expedido por error
reason-misconduct = No se cumplieron las condiciones para otorgarlo
reason-name-corrected = Se corrigió el nombre
reason-content-withdrawn = Se retiró el curso
reason-holders-request = A petición de la persona titular
hold-reason-inquiry = Se está examinando cómo se obtuvo
hold-reason-facts = Se está comprobando un dato que figura en él
hold-reason-holders-request = A petición de la persona titular

# Checking a certificate: the comparison.
verify-compare-title = Comparar línea por línea
verify-record-title = Qué se imprimió en él
verify-plan-label = Esquema del certificado con la ubicación de los datos numerados
verify-plan-text = Los números muestran dónde está cada dato en el documento.
verify-ticks = Las marcas son solo para usted; no se envían.
verify-table-caption = Lo que consta en nuestro registro. Consulta: { $moment }.
verify-place = Lugar en el documento
verify-fact = Dato
verify-register = En nuestro registro
verify-paper = En su documento
verify-same = Igual
# Heard, not seen, after the word above.
verify-same-fact = : { $fact }
verify-differs-if = Si alguna línea difiere,
verify-differs-text = no confíe en el documento. Díganos qué difiere.
verify-differs-link = Comunicar una diferencia
verify-genuine-title = ¿Es auténtica esta página?
verify-genuine-text = Es posible imprimir un código que lleve a una copia de esta página. Escriba usted esta dirección:
verify-json-link = La misma respuesta para máquinas
verify-demonstration = Esto es una demostración: las instituciones nombradas en el certificado son ficticias.
verify-course-link = Qué enseña el curso

# Labels of the facts.
fact-name = Nombre
fact-kind = Tipo
fact-course = Curso
fact-time = Tiempo de formación
fact-result = Resultado
fact-awarded = Otorgado
fact-valid-until = Válido hasta
fact-issuers = Otorgado por
fact-signatories = Firmado por
# “Dr. Amara Okonkwo, Director of Studies”
fact-signatory = { $name }, { $office }
fact-signatory-of = { $name }, { $office }, { $organisation }
fact-small-print = Letra pequeña
fact-number = Número
fact-reason = Motivo

# A holder's certificate.
holder-title = Su certificado
holder-valid-text = Es válido. El documento que figura a continuación puede enmarcarse, y quien lo tenga puede comprobar cada línea.
holder-revoked-text = Este certificado se revocó el { $date }. Se informa de ello a quien lo verifica.
holder-reason = Motivo publicado:
holder-replaced-text = Este certificado se sustituyó el { $date }. Su número da la respuesta «sustituido»; utilice el más reciente.
holder-successor-link = Abrir el certificado más reciente
holder-held-text = Este certificado quedó en suspenso el { $date } mientras se examina algo relacionado con él. Así se indica a quien lo verifica. Entretanto no se puede imprimir.
holder-expired-text = Este certificado fue válido hasta el { $date }. Permanece en el registro, donde figura como vencido.
# The sign is a letter of the holder's name.
holder-unprintable = Todavía no podemos imprimir el signo «{ $sign }», por lo que no hay documento. El certificado es igualmente válido.
holder-facts = Qué dice el certificado
holder-paper-title = El documento
holder-paper-text = Una página A4, para imprimir o enviar. Se compone a partir de los datos sellados y el archivo es siempre el mismo.
holder-paper-link = Abrir el PDF
holder-share-title = Compartir
holder-share-text = Quien abra este enlace ve lo que usted ha elegido más abajo. Nadie encuentra el certificado sin el enlace o el documento.
holder-share-label = Enlace para verificar el certificado
holder-copy = Copiar el enlace
holder-copied = Copiado.
holder-linkedin = Añadir a su perfil de LinkedIn
# The name of the entry: title of the course, kind of certificate.
holder-linkedin-name = { $course }: { $kind }
holder-linkedin-text = Abre LinkedIn con el curso, la entidad emisora, las fechas y el enlace ya rellenados. No se envía nada antes de que usted siga el enlace.

# The entry of a certificate in the transparency log.
logged-title = Su anotación en el registro público
logged-text = La concesión de este certificado consta desde el { $moment } en un registro que solo puede crecer. Ni siquiera nosotros podemos cambiarla o quitarla sin que se note.
logged-secret = Con el archivo y el número secreto que siguen, usted, y nadie más, puede demostrar que la anotación trata de su certificado.
logged-leaf = Anotación
logged-salt = Número secreto (sal)
logged-proof-link = Obtener la prueba
logged-record-link = Lo que se anotó
logged-log-link = Acerca del registro

# Operators: finding a certificate.
certificates-title = Certificados
certificates-lede = Busque un certificado por su número. No hay búsqueda por nombre: el registro no es un directorio de personas.
certificates-unknown = Ningún certificado tiene este número.
verdict-valid-tag = Válido
certificate-altered-text = Los datos no coinciden con los que se sellaron: se modificó la base de datos o se cambió la clave de esta instalación. No se muestra ni se imprime nada de ellos. Compare con una copia de seguridad.
certificate-history = Historial
certificate-history-notes = Los nombres y las notas de esta página son solo para los operadores.
history-awarded = Otorgado
history-revoked = Revocado
history-replaced = Sustituido por un certificado más reciente
history-renewed = Renovado: un certificado más reciente lo sustituyó
history-extended = Prorrogado: un certificado más reciente, con un último día posterior, lo sustituyó
history-reissued = Expedido de nuevo: había sido revocado por error y un certificado más reciente lo sustituyó
history-earned-since = Expedido de nuevo: se cumple todo lo exigido y un certificado más reciente lo sustituyó
history-by-hand = Otorgado manualmente aunque faltaban requisitos
history-withheld = Retenido antes de su expedición
history-no-longer-withheld = Retención levantada
history-asked = Se solicitó otro nombre
history-granted = Se aprobó el nombre solicitado
history-refused = Se rechazó el nombre solicitado
history-disclosed = La persona titular eligió qué ven los demás
history-linked = La persona titular creó un enlace
history-unlinked = La persona titular anuló un enlace
history-not-told = No se escribió a la persona titular
history-held = Puesto en suspenso durante un examen
history-released = Suspensión levantada: vuelve a contar
history-found-altered = Alteración detectada en una consulta
history-not-printed = No se pudo imprimir: ninguna fuente tiene uno de sus caracteres
history-other = Otro asiento del diario
certificate-elsewhere = Véase también
certificate-public-page = Lo que ve quien verifica
certificate-successor = El certificado que lo sustituyó
certificate-predecessor = El certificado al que sustituyó
certificate-end-title = Si hay algún problema
certificate-replace-text = El nombre no es correcto: expedir un nuevo certificado con el nombre corregido.
certificate-replace-link = Corregir el nombre
certificate-extend-text = Debe ser válido más tiempo: prorróguelo.
certificate-extend-link = Prorrogarlo
certificate-reissue-text = Fue revocado por error, o lo que faltaba se ha cumplido después: expídalo de nuevo.
certificate-reissue-link = Expedirlo de nuevo
certificate-hold-text = Hay que examinar algo relacionado con él: póngalo en suspenso entretanto.
certificate-hold-link = Ponerlo en suspenso
certificate-release-text = Se ha examinado y el certificado se mantiene: levante la suspensión.
certificate-release-link = Levantar la suspensión
certificate-revoke-text = No debe mantenerse: revocarlo.
certificate-revoke-link = Revocar

# Operators: two steps, first what will happen.
end-what-happens = Qué sucederá
end-go-on = Continuar
revoke-title = Revocar un certificado
revoke-reason-label = Motivo publicado
revoke-reason-hint = Lo lee toda persona que verifique el número.
revoke-note-label = Nota para el expediente
revoke-note-hint = Opcional, 500 caracteres como máximo. Solo puede leerla el equipo de operaciones. No escriba sobre la persona más de lo necesario.
revoke-problem-reason = Elija un motivo.
revoke-problem-note = La nota tiene { $characters } caracteres; redúzcala a 500.
# Followed by the published reason in quotation marks.
revoke-effect-page = Quien verifique el número leerá que el certificado se ha revocado hoy, por el motivo siguiente:
revoke-effect-paper = La persona titular ya no podrá imprimirlo. Las copias en papel no pueden recuperarse.
revoke-effect-note = Su nota se conserva con la revocación y no se muestra a nadie de fuera.
revoke-effect-for-good = Una revocación no puede deshacerse. Un certificado revocado por error se expide de nuevo, con otro número.
revoke-button = Revocar este certificado
replace-title = Corregir el nombre
replace-name-label = Nombre completo
replace-name-hint = Tal como debe imprimirse, en cualquier escritura.
replace-latin-label = En caracteres latinos
replace-latin-hint = Opcional; se imprime bajo el nombre.
replace-note-label = Por qué se corrige el nombre
replace-note-hint = Máximo 500 caracteres, para el expediente. Solo los operadores pueden leerlo. Diga qué ha visto, por ejemplo un documento y su fecha.
replace-problem-note = Diga por qué se corrige el nombre.
replace-problem-empty = Escriba un nombre.
replace-problem-too-long = Un nombre tiene 200 caracteres como máximo; acórtelo.
replace-problem-unprintable = El nombre contiene un signo que no puede imprimirse. Suprímalo.
replace-problem-not-latin = Utilice solo caracteres latinos o deje este campo vacío.
replace-problem-same = Este nombre ya figura en el certificado. Cámbielo o vuelva atrás.
replace-problem-stopped = La expedición está detenida: ahora no se puede expedir un certificado con otro nombre. Lo que ha escrito se conserva aquí; envíelo de nuevo cuando se levante la detención.
# { $latin } is the same name in Latin letters.
replace-effect-new = Se expide un nuevo certificado, con un nuevo número, a { $name }.
replace-effect-new-latin = Se expide un nuevo certificado, con un nuevo número, a { $name } ({ $latin }).
replace-effect-old = El número antiguo da la respuesta «sustituido». Indica el nuevo a la persona titular y a los operadores, y a los demás solo si la persona titular muestra el certificado nuevo a todo el mundo.
replace-effect-same = El curso, el resultado, la fecha de otorgamiento y todos los demás datos quedan tal como se sellaron.
replace-effect-holder = La persona titular recibe un mensaje con el número anterior y el nuevo, y encontrará el nuevo certificado en su espacio.
replace-button = Expedir el certificado corregido
# Operators: a revoked certificate is issued anew.
reissue-title = Expedir de nuevo un certificado revocado
reissue-basis-label = Qué dice el nuevo certificado
reissue-basis-as-sealed = La revocación fue un error: todos los datos como en el certificado revocado
reissue-basis-as-earned = Ahora se cumple todo lo exigido: resultado, fechas y firmantes de hoy
reissue-note-label = Por qué se expide de nuevo
reissue-note-hint = Máximo 500 caracteres, para el expediente. Solo los operadores pueden leerlo.
reissue-problem-note = Diga por qué se expide de nuevo.
reissue-problem-earned = Ahora no se cumple todo lo que exige el certificado, o su otorgamiento está retenido o espera a un firmante. Elija los datos del certificado revocado o vuelva atrás.
reissue-problem-part = Un certificado en el que se basa ya no cuenta: expida primero ese de nuevo.
reissue-problem-stopped = La expedición está detenida: ahora no se puede expedir nada de nuevo. Lo que ha escrito se conserva aquí; envíelo de nuevo cuando se levante la detención.
reissue-effect-new = Se expide un nuevo certificado, con un nuevo número, a { $name }.
reissue-effect-old = El número antiguo ya no da la respuesta «revocado», sino «sustituido», con el motivo. Su historial sigue indicando que fue revocado y cuándo.
reissue-effect-as-sealed = El curso, el resultado, la fecha de otorgamiento y todos los demás datos son los del certificado revocado.
reissue-effect-as-earned = La fecha de otorgamiento es la de hoy. El resultado, el último día, los firmantes y el nombre del perfil son los de hoy.
reissue-effect-rest = Los certificados que se revocaron con él siguen revocados: expida cada uno de nuevo en su propia página.
reissue-button = Expedirlo de nuevo
hold-title = Poner un certificado en suspenso
hold-effect-page = Quien verifique el número leerá que el certificado está en suspenso desde hoy, con el motivo publicado. No se revoca.
hold-effect-paper = Entretanto, la persona titular no puede imprimirlo.
hold-effect-holder = La persona titular recibe un correo con el motivo publicado, sin su nota.
tell-holder = Escribir a la persona titular: un correo sin su nota. Si no lo hace, el diario lo indica.
tell-holders = Escribir a los titulares: correos sin la nota. Si no lo hace, el diario lo indica de cada certificado.
tell-holder-not = No se escribe a la persona titular; el diario lo indica.
hold-button = Poner este certificado en suspenso
release-title = Levantar la suspensión de un certificado
release-effect = El certificado vuelve a contar como antes. La suspensión y su levantamiento permanecen en su historial, sin el motivo.
release-button = Levantar la suspensión de este certificado

# Checking a certificate: what was typed, and whose it is.
verify-mended = Ha escrito { $typed }. Nuestros números no contienen ese signo, así que lo hemos leído como el número de arriba. Compruébelo con el documento.
verdict-valid-short = Nuestro registro lo contiene tal como se expidió y sin cambios. A quién pertenece lo dice el nombre: escríbalo a continuación.
verdict-link-title = Este enlace ya no muestra nada.
verdict-link-text = Su plazo ha vencido, la persona titular lo ha anulado o no se copió entero. Pídale un nuevo enlace o busque el número que figura en el documento.
verify-shared = La persona titular le ha mostrado este certificado mediante un enlace personal, que muestra todas las líneas.
verify-name-title = ¿De quién es el certificado?
verify-name-text = Se expidió a nombre de { $hint }. Escriba el nombre que figura en el documento. Si coincide, verá todas las líneas del certificado.
verify-name-label = Nombre en el documento
verify-name-hint = En su propia escritura o en letras latinas. Las mayúsculas, las tildes, los espacios y los guiones no importan.
verify-name-button = Comparar el nombre
verify-name-match = El nombre es el que figura en el certificado.
verify-name-match-text = Compare ahora también las demás líneas.
verify-name-differs = Este nombre no es el que figura en el certificado.
verify-name-differs-text = Léalo de nuevo en el documento. Si lo ha escrito tal como está impreso, no confíe en el documento: puede llevar el número de otra persona.
verify-name-wait = Se han probado demasiados nombres para este certificado.
verify-name-wait-text = { $minutes ->
    [one] El siguiente nombre se podrá comparar dentro de { $minutes } minuto.
   *[other] El siguiente nombre se podrá comparar dentro de { $minutes } minutos.
}
verify-name-forgotten = El nombre se compara y se olvida. No se guarda ni figura en ningún registro técnico.
verify-history = Qué ha ocurrido con él
history-succeeds = Sustituyó a un certificado anterior
history-expired = Último día de validez
verify-issuers = Quién lo expidió
verify-report-title = ¿Parece falso el documento?
verify-report-text = Díganos qué ha visto. Se tarda dos minutos y no se necesita cuenta.
verify-report-link = Comunicar una falsificación

# A holder decides what strangers see.
sight-title = Qué ven los demás
sight-lede = Quien tenga el número de este certificado ve:
sight-public = Todas las líneas
sight-public-text = Su nombre, su resultado y todo lo demás que figura en el documento, para cualquiera que tenga el número.
sight-name-match = Su nombre, solo si ya lo conoce
sight-name-match-text = El curso, el nivel, la entidad emisora, las fechas y el estado; en lugar de su nombre, { $hint }. A quien escriba el nombre que figura en el documento se le dice si coincide y, en ese caso, ve todas las líneas. Es la opción habitual.
sight-links-only = Nada, salvo con un enlace suyo
sight-links-only-text = El número se responde como si no existiera, de modo que el documento por sí solo no puede verificarse. Dé un enlace a quien deba verificarlo.
sight-save = Guardar la elección
sight-saved = Su elección se ha guardado. Rige desde ahora, también para los documentos que ya haya entregado.
sight-links-title = Enlaces que muestran todas las líneas
sight-links-text = Un enlace muestra el certificado entero a quien lo tenga, sea cual sea su elección, hasta que venza o usted lo anule.
sight-link-days-label = Duración
sight-link-days = { $days ->
    [one] { $days } día
   *[other] { $days } días
}
sight-link-make = Crear un enlace
sight-link-new = Su nuevo enlace
sight-link-once = Cópielo ahora. Solo guardamos su huella y no podemos volver a mostrarlo.
sight-link-until = Hasta el { $date }
sight-link-made = creado el { $date }
sight-link-end = Anular este enlace
sight-link-ended = El enlace se ha anulado. Ya no muestra nada.
sight-links-many = Ya hay veinte enlaces. Anule primero uno de ellos.
rename-title = ¿El nombre no es correcto?
holder-look-at-name = Aún no ha indicado que su nombre es correcto. Más abajo puede solicitar otro:
rename-text = Pida un certificado con otro nombre. Una persona de la institución que lo otorgó examina su solicitud. Si la aprueba, recibirá un certificado nuevo con otro número, y el número anterior dará la respuesta «sustituido».
rename-why-label = Motivo
rename-why-hint = Como máximo 500 caracteres. Por ejemplo: falta una letra o el nombre ha cambiado. No envíe números de documentos.
rename-why-needed = Indique el motivo.
rename-button = Enviar la solicitud
rename-asked = Su solicitud se ha enviado. Recibirá un correo cuando se decida.
rename-waiting = El { $date } pidió el nombre { $name }. Aún no se ha decidido.
rename-refused = Su última solicitud fue rechazada el { $date }. Motivo:
renewal-title = Renovarlo
renewal-later = Es válido hasta el { $until }. A partir del { $from } basta con aprobar de nuevo estos cuestionarios:
renewal-now = Su último día de validez es el { $until }. Para renovarlo basta con aprobar de nuevo estos cuestionarios:
renewal-lesson = para leer
renewal-quiz = para aprobar
names-title = Nombres solicitados
names-lede = Titulares de certificados piden que figure en ellos otro nombre. La identidad no se comprobó al otorgarlos: pregúntese si se trata de la misma persona.
names-empty = No hay nada pendiente.
names-forms = Formas de los caracteres
names-asked = Fecha de la solicitud
names-approve-text = Se expide un certificado nuevo con otro número y la persona titular recibe un correo.
names-approve = Aprobar
names-refuse = Rechazar
names-why-label = Motivo del rechazo
names-why-hint = Lo lee la persona titular. Como máximo 500 caracteres.
names-why-needed = Escriba por qué rechaza la solicitud: la persona titular lo leerá.
names-why-long = El motivo es demasiado largo; redúzcalo a 500 caracteres.
names-ended = El nombre no se puede cambiar ahora: el certificado fue revocado, sustituido o puesto en suspenso. Puede rechazar la solicitud.
names-stopped = La expedición está detenida: ahora no se puede expedir un certificado con el nuevo nombre. La solicitud queda aquí; apruébela cuando se levante la detención.
names-same = El certificado ya lleva este nombre. Rechace la solicitud por ese motivo.
names-approved = Se ha expedido un certificado con el nuevo nombre.
names-refused = La solicitud se ha rechazado y se informa a la persona titular.
names-decided = Decididas
names-was-approved = Aprobada
names-was-refused = Rechazada:

# Reporting a forged paper.
forgery-title = Comunicar un certificado falso
forgery-lede = Tiene ante usted, o ha visto, un documento que no puede ser correcto. Díganoslo; el equipo de operaciones de la plataforma lo examinará. No se necesita cuenta.
forgery-code-label = Número en el documento
forgery-code-hint = Si lo hay; tal como está impreso, aunque no lo conozcamos.
forgery-what-label = Qué tiene de incorrecto
forgery-what-hint = Por ejemplo: el nombre difiere del registro o el código lleva a otra dirección. No escriba sobre las personas más de lo necesario.
forgery-place-label = Dónde lo ha visto
forgery-place-hint = Por ejemplo: en una solicitud, en una página de perfil, en una dirección web. Puede dejarse en blanco.
forgery-contact-label = Cómo podemos contactarle
forgery-contact-hint = Solo si desea una respuesta. Se borra cuando se cierra el aviso.
forgery-button = Enviar el aviso
forgery-needs-what = Indique qué tiene de incorrecto el documento.
forgery-long = Aquí caben como máximo { $most } caracteres; hay { $characters }.
forgery-sent-title = Gracias. Su aviso ha llegado.
forgery-sent-text = El equipo de operaciones lo examinará. Si ha dejado una dirección, recibirá allí la respuesta. Hasta entonces, no confíe en el documento.

# Checking many certificates at once.
list-title = Verificar muchos certificados
list-lede = Pegue los números o elija un archivo. Obtendrá una tabla con el estado de cada certificado, un archivo para sus expedientes y un recibo para imprimir. No se necesita cuenta.
list-text-label = Números, uno por línea
list-text-hint = Si lo desea, escriba después del número el nombre que figura en el documento, separado por una coma, un punto y coma o un tabulador. Así se compara.
list-file-label = O un archivo
list-file-hint = CSV o texto sin formato, con el número en la primera columna y el nombre, si lo hay, en la segunda.
list-key-label = Clave
list-key-hint = Solo si el equipo de operaciones de la plataforma le ha dado una.
list-button = Verificar la lista
list-limits-title = Extensión máxima de la lista
list-limits-text = Hasta 10 000 líneas y tres listas por hora desde una misma red. Las oficinas que verifican con más frecuencia reciben de nosotros una clave, para esta página o para un programa. Una lista larga tarda algunos segundos; la página indica cuánto se ha avanzado.
list-keeps-text = Nada de la lista. Se verifica y se olvida; la respuesta, con su archivo, está en la página que usted recibe y en ningún otro lugar.
list-empty = La lista no contiene ninguna línea con un número. Pegue al menos uno o elija un archivo.
list-long = La lista tiene más de { $most } líneas. Divídala.
list-key-unknown = Esta clave no está vigente. Cópiela de nuevo o pregunte al equipo de operaciones.
list-progress = { $done } de { $all } líneas verificadas
list-broken = La verificación se detuvo antes de terminar. No se ha guardado nada; envíe la lista de nuevo.
list-answer-title = Su lista, verificada
list-lines = Líneas
list-head-taken = La primera línea se ha tomado por encabezados.
list-digest = Huella de la lista (SHA-256)
list-site = Verificado en
list-counts-title = En resumen
list-csv = Descargar en CSV
list-again = Verificar otra lista
list-receipt = Imprima esta página como recibo. La huella muestra qué lista se verificó: la misma lista tiene siempre la misma huella.
list-table-title = Línea por línea
list-table-caption = Cada línea de la lista en su orden. Para comparar lo demás que figura en los documentos, abra los números.
list-line = Línea
list-state = Estado
list-mistyped = Mal escrito
list-not-checked = No consultado
list-not-checked-text = Se han consultado demasiados números que empiezan igual. Envíelo de nuevo dentro de unos minutos.
list-mended = leído de { $typed }
list-name-match = El nombre coincide
list-name-differs = El nombre difiere
list-name-wait = Sin comparar: demasiados intentos
list-link = Verificar muchos certificados a la vez
list-link-text = Para oficinas con muchos documentos: pegue una lista y obtenga una tabla, un archivo y un recibo.

# Programmes: certificates that rest on the certificates of other courses.
certificate-completed-programme = ha completado con éxito el programa
certificate-completed-programme-participation = ha participado en el programa
certificate-parts = Este certificado se basa en: { $parts }
certificate-part = { $course } ({ $date }, { $code })
certificate-part-gap = {"; "}
fact-parts = Se basa en
fact-part = { $course }, { $date }
reason-part-revoked = Se revocó un certificado en el que se basa
verify-parts-text = Lo que vale cada uno de ellos en este momento.
verify-part-lost = Un certificado en el que este se basa ya no cuenta.
verify-part-lost-text = Este no ha sido revocado. Pregunte a la entidad que lo otorgó qué se deriva de ello.
certificate-part-lost = A este no le ocurre nada por sí solo: revóquelo también o déjelo.
certificate-resting = Se basan en este
parts-lost-title = Se basan en un certificado que ya no cuenta
parts-lost-text = Siguen en vigor mientras nadie los revoque. Su página indica el certificado perdido.
parts-lost-partner = Siguen en vigor mientras un operador no los revoque. Su página indica el certificado perdido. Escriba a los operadores si deben terminar.
revoke-resting-label = Certificados que se basan en este
revoke-resting-hint = Marque los que se revocan con él, por haberse revocado un certificado en el que se basan. Los demás siguen en vigor, y su página lo indica.
revoke-effect-with = Este certificado se revoca con él:
revoke-effect-stays = Este certificado sigue en vigor, y su página indica que un certificado ya no cuenta:

# Who signs certificates, and whether they approve.
signatories-title = Firmantes
signatories-lede = Las personas cuyo nombre figura en los certificados y desde cuándo. Otro nombre, cargo o firma debe aprobarse de nuevo. Lo expedido no cambia.
signatories-link-new = El enlace para el firmante
signatories-link-text = Envíelo usted al firmante. Funciona durante { $days } días y permite una sola respuesta; los enlaces anteriores ya no funcionan.
signatories-waits = Los certificados solo se expiden cuando todas las personas que los firman lo han aprobado. Hasta entonces, esperan.
signatories-waits-not = Los certificados se expiden, lo hayan aprobado o no las personas que los firman.
signatories-wait-yes = Hacer que los certificados esperen la aprobación
signatories-wait-no = No esperar la aprobación
signatories-since = desde el { $date }
signatories-ask = Pedir la aprobación
signatories-none = Nadie firma.
signatories-past = Antes
signatories-approved = aprobado el { $date }
signatories-declined = rechazado el { $date }
signatories-asked = solicitado; el enlace funciona hasta el { $date }
signatories-open = sin aprobar
signatories-withdraw = Retirar la aprobación
signatories-withdraw-hint = ¿Quién lo pidió y por qué? Como máximo, 500 caracteres. Los certificados expedidos no cambian; se puede preguntar de nuevo al firmante.
signatories-withdrawn = aprobación retirada el { $date }
signatories-withdrawals = Aprobaciones retiradas
signatories-advice = { $count ->
    [one] Un firmante no ha aprobado que su nombre figure en los certificados.
   *[other] { $count } firmantes no han aprobado que su nombre figure en los certificados.
}
signatory-title = Su nombre en los certificados
signatory-lede = Su nombre figura en los certificados de { $partner }. Vea la muestra y diga si lo aprueba.
signatory-dead = Este enlace ya no funciona. Pida uno nuevo a la institución.
signatory-name-term = Nombre
signatory-office-term = Cargo
signatory-sample = Abrir la muestra (PDF)
signatory-who-label = Nombre de la persona que responde
signatory-who-hint = El suyo, aunque responda en nombre del firmante.
signatory-answer-label = Su respuesta
signatory-answer-needed = Elija una de las dos respuestas.
signatory-approve-text = Desde hoy, mi nombre, y mi firma si la muestra contiene una, figuran en los certificados de { $partner } como en la muestra.
signatory-approve = Lo apruebo
signatory-reason-label = Motivo
signatory-reason-hint = Solo si no lo aprueba: ¿qué debería cambiar? Como máximo, 500 caracteres.
signatory-reason-needed = Diga por qué no lo aprueba.
signatory-decline = No lo apruebo
signatory-send = Enviar esta respuesta
signatory-approved = Aprobado el { $date }.
signatory-approved-text = Gracias. Si cambian su nombre, su cargo o su firma, se le preguntará de nuevo.
signatory-declined = Rechazado el { $date }.
signatory-declined-text = La institución ve su motivo y puede preguntarle de nuevo.
signatory-withdraw-title = Retirar su aprobación
signatory-withdraw-text = Puede hacerlo aquí hasta el { $moment }; después, escriba a la institución. Los certificados expedidos quedan como están.
signatory-withdraw-hint = Lo leen la institución y el equipo de operaciones. Como máximo, 500 caracteres.
signatory-withdraw-sure = Ya no apruebo que mi nombre figure en los certificados.
signatory-withdraw-needed = Marque que ya no lo aprueba.
signatory-withdraw-reason = Diga por qué retira su aprobación.
signatory-withdraw-button = Retirar
signatory-withdrawn = La aprobación se retiró el { $date }.
signatory-withdrawn-waits = Los certificados expedidos quedan como están; los nuevos esperan. La institución puede preguntarle de nuevo.
signatory-withdrawn-waits-not = Los certificados expedidos quedan como están. Los nuevos no esperan ninguna aprobación: corresponde a la institución retirar de ellos su nombre. Puede preguntarle de nuevo.

# A sample of a partner's certificate.
specimen-title = Una muestra del certificado
specimen-alt = La primera página de una muestra de certificado
specimen-link = Ver una muestra del certificado de esta entidad expedidora (PDF)
specimen-holder = Nombre Apellidos
specimen-course = Muestra – no es un certificado
specimen-note = MUESTRA. Esto no es un certificado: nadie lo ha obtenido, su número no pertenece a ningún certificado y no prueba nada.
verdict-sample-title = Este es el número de una muestra.
verdict-sample-text = No pertenece a ningún certificado. Un documento con este número solo muestra cómo son los certificados; no confíe en él.
