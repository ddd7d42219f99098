# Mails. { $house } is the name of the site, { $name } the recipient's full name, { $contact } the
# address of the office. Every mail has a subject, one paragraph, and where needed words that stand
# before an address on a line of its own.
mail-greeting = Saludos cordiales, { $name }:
mail-contact = Enviado por { $house }. Puede escribirnos a { $contact }.

# The last lines: why you get this mail, and what to do if it was not you.
mail-why-entered = Recibe este mensaje porque alguien introdujo esta dirección en nuestro sitio. Si no fue usted, no tiene que hacer nada: no ocurre nada mientras no se abra el enlace anterior. No volveremos a escribirle sobre esto, salvo que alguien introduzca de nuevo la dirección.
mail-why-reset = Recibe este mensaje porque alguien pidió una nueva contraseña para esta dirección. Si no fue usted, no tiene que hacer nada: su contraseña sigue siendo la misma.
mail-why-security = Siempre enviamos este mensaje cuando cambian los datos de acceso de una cuenta. No puede desactivarse.
mail-why-certificate = Recibe este mensaje una sola vez, porque ha obtenido este certificado. No forma parte de ninguna suscripción.
mail-why-certificate-expires = Recibe este correo porque un certificado suyo vence pronto. Escribimos sesenta y siete días antes, una vez cada uno.
mail-why-certificate-changed = Recibe este mensaje porque uno de sus certificados ha cambiado. No puede desactivarse.

# After signing up.
mail-confirm-subject = Confirme su dirección para { $house }
mail-confirm-text = Le damos la bienvenida. Confirme que esta dirección es suya; su cuenta quedará entonces lista y podrá inscribirse en un curso.
mail-confirm-link = Abra esta dirección en un plazo de 24 horas. Funciona una sola vez.

# Somebody signed up with an address that has an account.
mail-already-registered-subject = Ya tiene una cuenta en { $house }
mail-already-registered-text = Alguien, probablemente usted, introdujo esta dirección para crear una cuenta o para trasladar una a ella. Esta dirección ya tiene una cuenta, por lo que no hemos cambiado nada. Puede iniciar sesión con su contraseña como hasta ahora.
mail-already-registered-link = Si no recuerda la contraseña, establezca una nueva aquí:

# A new password.
mail-reset-subject = Establezca una nueva contraseña para { $house }
mail-reset-text = Ya puede elegir una nueva contraseña. Al hacerlo, se cerrará la sesión en todos los navegadores conectados a su cuenta.
mail-reset-link = Abra esta dirección en un plazo de 30 minutos. Funciona una sola vez.

mail-password-changed-subject = Su contraseña ha cambiado
mail-password-changed-text = La contraseña de su cuenta en { $house } acaba de cambiarse. Si fue usted, todo está en orden.
mail-password-changed-link = Si no fue usted, establezca de inmediato una nueva contraseña aquí y escríbanos:

# A new address.
mail-email-change-subject = Confirme su nueva dirección para { $house }
mail-email-change-text = Nos ha pedido que en adelante le escribamos a esta dirección. Hasta que la confirme, su dirección anterior sigue vigente.
mail-email-change-link = Abra esta dirección en un plazo de 24 horas. Funciona una sola vez.

mail-email-change-asked-subject = Su dirección está a punto de cambiar
mail-email-change-asked-text = Alguien que conoce su contraseña ha pedido trasladar su cuenta en { $house } a otra dirección. Se trasladará cuando se abra un enlace enviado a esa dirección. Si fue usted, todo está en orden.
mail-email-change-asked-link = Si no fue usted, cambie de inmediato su contraseña aquí. Con ello también se detiene el traslado.

# { $email } is the new address.
mail-email-changed-subject = Su dirección ha cambiado
mail-email-changed-text = Su cuenta en { $house } corresponde ahora a la dirección { $email }. Utilícela para iniciar sesión. Si no pidió este cambio, escríbanos de inmediato.

# { $course } is the title of the course, { $code } the number printed on the certificate.
mail-certificate-subject = Su certificado: { $course }
mail-certificate-text = Enhorabuena. Ha cumplido todos los requisitos del curso «{ $course }» y su certificado está listo. Su número es { $code }; quien tenga el certificado puede verificarlo con ese número en nuestro sitio, sin iniciar sesión.
mail-participation-text = Enhorabuena. Ha participado en el curso «{ $course }» y su certificado de participación está listo. Su número es { $code }; quien tenga el certificado puede verificarlo con ese número en nuestro sitio, sin iniciar sesión. El certificado de aprovechamiento sigue a su alcance: su espacio indica qué falta.
mail-certificate-link = Véalo y descárguelo aquí:

# A certificate ended. { $day } is the day, { $reason } one of the public reasons.
mail-revoked-subject = Su certificado ha sido revocado: { $course }
mail-revoked-text = Su certificado { $code } del curso «{ $course }» fue revocado el { $day }. Motivo, tal como lo lee quien verifica el número: { $reason }. Si cree que se trata de un error, escríbanos a { $contact }.
mail-revoked-link = Esto es lo que ve desde ahora quien verifica el número:
mail-held-subject = Su certificado está en suspenso: { $course }
mail-held-text = Su certificado { $code } del curso «{ $course }» quedó en suspenso el { $day } mientras se examina algo relacionado con él. Motivo, tal como lo lee quien verifica el número: { $hold-reason }. No es un veredicto. Le escribiremos cuando se resuelva, y usted puede escribirnos a { $contact }.
mail-released-subject = Su certificado vuelve a contar: { $course }
mail-released-text = La suspensión de su certificado { $code } del curso «{ $course }» se levantó el { $day }. Vuelve a contar como antes, y así se indica a quien verifica el número.
mail-expires-subject = Su certificado es válido hasta el { $day }: { $course }
mail-expires-text = Su certificado { $code } del curso «{ $course }» es válido hasta el { $day }. Después permanecerá en el registro y figurará como vencido.
mail-expires-link = Aquí se indica si se puede renovar y cómo:
mail-renewed-subject = Su certificado se ha renovado: { $course }
mail-renewed-text = Ha completado la actualización del curso «{ $course }». El nuevo certificado { $code } sustituye al { $replaced } y es válido hasta el { $day }. A quien verifique el número anterior se le indica que un certificado más reciente lo sustituyó.

# { $replaced } is the number of the old certificate, { $code } that of the new one, { $name } the name
# on it.
mail-replaced-subject = Su certificado ha sido sustituido: { $course }
mail-replaced-text = Su certificado { $replaced } del curso «{ $course }» fue sustituido el { $day }. El nuevo certificado está expedido a nombre de { $name } y su número es { $code }. Utilícelo de ahora en adelante: a quien verifique el número anterior se le indica que el certificado fue sustituido. Si algo no es correcto, escríbanos a { $contact }.
mail-replaced-link = Vea y descargue aquí el nuevo certificado:
mail-name-refused-subject = El nombre de su certificado no cambia: { $course }
mail-name-refused-text = Pidió otro nombre en su certificado { $code } del curso «{ $course }». La institución que lo otorgó no lo ha aceptado. Indica este motivo: «{ $why }». El certificado queda como está. Si cree que se trata de un error, escríbanos a { $contact }.

# { $replaced } is the number of the old certificate, { $code } that of the new one, { $day } the last
# day.
mail-extended-subject = Su certificado es válido más tiempo: { $course }
mail-extended-text = Se ha prorrogado la validez de su certificado del curso «{ $course }». El nuevo certificado { $code } sustituye al { $replaced } y es válido hasta el { $day }. A quien verifique el número anterior se le indica que un certificado más reciente lo sustituyó.
mail-reissued-subject = Su certificado se ha expedido de nuevo: { $course }
mail-reissued-text = Su certificado { $replaced } del curso «{ $course }» había sido revocado. El { $day } se expidió de nuevo, a nombre de { $name } y con el número { $code }. Utilícelo de ahora en adelante: a quien verifique el número anterior se le indica que un nuevo certificado lo sustituyó. Si algo no es correcto, escríbanos a { $contact }.
