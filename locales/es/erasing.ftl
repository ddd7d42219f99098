# A person is erased: what is said before, and what is said of their certificates afterwards.
erase-link = Suprimir mi cuenta
erase-title = Suprimir mi cuenta
erase-lede = Lea primero qué desaparece y qué permanece. Después se le pedirá la contraseña y todo se hará de inmediato.
erase-has-role = Usted actúa en nombre de una institución asociada o participa en la gestión de este sitio. Traspase antes esa función: pida a la administración que la dé por terminada y vuelva aquí.
erase-altered = Uno de sus certificados no está tal como se selló. Una persona debe examinarlo antes de suprimir nada.
erase-write = Escribirnos
erase-goes-title = Qué se elimina
erase-goes-account = Su cuenta: dirección, contraseña, nombre, idioma, país y ocupación, y todas las sesiones abiertas.
erase-goes-learning = Lo que ha aprendido: cursos, lecciones leídas, respuestas, intentos y sus resultados, también uno que siga abierto.
erase-goes-granted = Lo que se le concedió, lo que solicitó y lo que se anotó sobre usted.
erase-goes-shown = Sus relaciones de certificados, los enlaces que muestran sus certificados y los datos firmados que conservamos de ellos. Después, el número de una relación no lleva a ninguna parte.
erase-stays-title = Qué permanece
erase-stays-record = De cada certificado, su número, curso, instituciones, nivel, fechas y estado, sin su nombre y sin su resultado.
erase-stays-name = Una marca de su nombre, con sal, de la que no puede leerse. Quien tiene el documento escribe el nombre, y nosotros decimos si coincide.
erase-stays-files = Los archivos que usted u otras personas conserven. Sus firmas siguen siendo válidas y aún puede consultarse si el certificado fue revocado; pero ya no podemos imprimirlos de nuevo.
erase-stays-log = Los asientos del registro público y de nuestro diario. Contienen números y ningún nombre.
erase-stays-counts = Los recuentos sobre muchas personas, por ejemplo cuántas respondieron bien a una pregunta.
erase-certificates-title = Descargue antes sus certificados
erase-certificates-text = Después nadie podrá descargarlos, ni podrá usted decidir qué ven otras personas. Abra cada uno y guarde el PDF, los datos firmados y el asiento del registro público.
erase-hidden = se muestra solo por enlace
erase-hidden-text = Los enlaces terminan, de modo que los números aquí señalados no mostrarán nada a nadie, ni siquiera a quien escriba el nombre. Si desea que otras personas puedan verificarlos, cámbielo antes.
erase-transcript-link = Reunirlos en una relación y descargarlo
erase-final = No puede deshacerse, ni por usted ni por nosotros. Surte efecto de inmediato, y restaurar una copia de seguridad no devuelve su cuenta.
erase-button = Suprimir mi cuenta definitivamente
erased-title = Su cuenta se ha suprimido
erased-text = Su sesión se ha cerrado. Un último correo lo confirma; después su dirección se olvida. Puede registrarse de nuevo en cualquier momento, como otra persona.
erased-verify-link = Verificar un certificado

erasure-link = Suprimir esta cuenta
erasure-title = Suprimir una cuenta
erasure-has-role = Esta cuenta tiene una función. Dé por terminadas antes sus pertenencias y su función de operaciones.
erasure-altered = Un certificado de esta cuenta no está tal como se selló. Examínelo antes: lo alterado no se sella de nuevo.
erasure-effect-person = Se eliminan la cuenta, el aprendizaje, las adaptaciones, las solicitudes, las relaciones de certificados y los enlaces.
erasure-effect-certificates = Los certificados permanecen sin nombre ni resultado; sus números responden como antes, y aún puede compararse un nombre escrito.
erasure-effect-letter = La persona recibe una última carta; después se olvida la dirección.
erasure-effect-final = No puede deshacerse. El registro público y el diario dicen que se hizo y cuándo.
erasure-reason-label = ¿Cómo se le pidió?
erasure-reason-hint = Consta en el diario, que no nombra a nadie. Cerciórese antes de que se trata de la persona o de alguien que puede actuar por ella.
erasure-reason-in-writing = Por escrito, desde la dirección de la cuenta
erasure-reason-in-person = En persona o por teléfono, con la identidad comprobada
erasure-reason-by-representative = Por alguien que puede actuar por la persona
erasure-problem-reason = Indique cómo se le pidió.
erasure-button = Suprimir esta cuenta definitivamente
journal-verb-erased = suprimido
history-erased = Se retiró el nombre de la persona titular a petición suya

verify-erased = Expedido; el nombre de la persona titular se retiró a petición suya el { $day }.
verify-erased-text = El curso, las fechas y el estado constan en nuestro registro tal como se expidieron. El nombre y el resultado ya no están en él. Compare escribiendo el nombre que figura en el documento.
verify-erased-name = Escriba el nombre que figura en el documento. Ya no tenemos el nombre mismo, pero aún podemos decir si es el mismo.
list-erased = El nombre de la persona titular se retiró el { $day }
file-word-erased = La firma es correcta; el registro ya no tiene el nombre.
file-text-erased = La inscripción de este certificado permanece, sin el nombre, que se retiró a petición de la persona titular. Lo firmado en el archivo está tal como se expidió; el archivo en sí ya no puede compararse byte a byte. Compare el nombre escribiéndolo.
file-word-erased-unsigned = Este archivo ya no puede compararse.
file-text-erased-unsigned = Lleva el número de un certificado cuyo nombre se retiró a petición de la persona titular. Nada en el archivo está firmado. La inscripción permanece sin el nombre: busque el número, compare el nombre escribiéndolo y las demás líneas a simple vista.
file-gap-erased = El archivo byte a byte y lo impreso en él: el nombre de la persona titular se retiró del registro.

mail-erased-subject = Su cuenta en { $house } se ha suprimido
mail-erased-text = Su cuenta se ha suprimido, con todo lo que aprendió y solicitó aquí. { $certificates ->
    [0] No tenía certificados.
    [one] Un certificado permanece en el registro sin su nombre.
    [many] { $certificates } de certificados permanecen en el registro sin su nombre.
   *[other] { $certificates } certificados permanecen en el registro sin su nombre.
} Quien tenga un certificado aún puede verificarlo escribiendo el nombre. Esta es nuestra última carta; su dirección se olvida en cuanto se envía.
mail-erased-link = Los certificados se verifican aquí:
mail-why-erased = Recibe este mensaje una sola vez, porque se ha suprimido la cuenta de esta dirección. Si no lo pidió, escríbanos de inmediato.
