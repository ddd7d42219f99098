# Fields of the forms: labels and the small text under them.
field-name = Nombre completo
field-name-hint = En cualquier escritura, exactamente como debe figurar en su certificado.
field-latin-name = Nombre en caracteres latinos (opcional)
field-latin-name-hint = Si su nombre se escribe en otra escritura. Se imprime bajo su nombre en los certificados.
field-name-forms = Formas de los caracteres chinos de mi nombre (opcional)
field-name-forms-hint = Muchos caracteres se dibujan de otra manera en chino, japonés y coreano. Los nuevos certificados imprimen su nombre en las formas que elija.
han-forms-any = Sin elección: las primeras de estas formas que tengan todos los caracteres
han-forms-zh-hans = Chino simplificado
han-forms-zh-hant = Chino tradicional
han-forms-ja = Japonés
han-forms-ko = Coreano
field-email = Dirección de correo electrónico
field-email-hint = Solo escribimos a ella sobre su cuenta y sus certificados.
field-new-email = Nueva dirección de correo electrónico
field-new-email-hint = Le enviamos un enlace. Su dirección anterior sigue vigente hasta que abra ese enlace.
field-password = Contraseña
field-current-password = Su contraseña actual
field-new-password = Nueva contraseña
field-new-password-hint = Al menos 8 caracteres de cualquier tipo. Lo mejor son unas pocas palabras que nadie pondría juntas.
field-language = Idioma
field-language-hint = De las páginas y los mensajes.
field-certificate-language = Idioma de mis certificados
field-certificate-language-hint = Los nuevos certificados se imprimen en él. Los que ya tiene conservan el suyo.
certificate-language-as-pages = El mismo que las páginas
field-country = País (opcional)
field-country-hint = Solo para contar en qué países se siguen los cursos. Nunca se muestra junto a su nombre.
field-occupation = Ocupación (opcional)
field-occupation-hint = Solo para contar a quiénes llegan nuestros cursos. Nunca se muestra junto a su nombre.
prefer-not-to-say = Prefiero no decirlo

# Occupations in the profile.
occupation-parliamentarian = Miembro de un parlamento
occupation-adviser = Asesoramiento a miembros o grupos parlamentarios
occupation-staff = Personal de un parlamento
occupation-civil-servant = Función pública
occupation-academic = Docencia o investigación
occupation-student = Estudios
occupation-other = Otra ocupación

# What is wrong with an entry, and what to do.
name-needed = Escriba su nombre.
name-too-long = Un nombre puede tener 200 caracteres como máximo; este tiene { $characters }.
name-unprintable = El nombre contiene un carácter que no puede imprimirse en un certificado. Utilice letras, espacios, guiones, apóstrofos y puntos.
name-not-latin = Utilice solo caracteres latinos o deje este campo vacío.
email-needed = Escriba su dirección de correo electrónico.
email-malformed = Esto no parece una dirección de correo electrónico. Debe tener la forma nombre@example.org.
email-unchanged = Esta es su dirección actual. Escriba otra.
password-needed = Escriba su contraseña.
password-too-short = Utilice al menos 8 caracteres.
password-too-long = Utilice 128 caracteres como máximo.
password-too-common = Esta contraseña está entre las primeras que cualquiera probaría. Utilice una más larga, o palabras que no guarden relación entre sí.
current-password-wrong = Esta no es su contraseña actual.

# Signing up.
sign-up-title = Crear su cuenta
sign-up-lede = Una cuenta conserva su avance en un curso y sus certificados. Es gratuita.
sign-up-button = Crear mi cuenta
sign-up-have-account = ¿Ya tiene una cuenta?
sign-up-link = Crear una cuenta
sign-up-sent-title = Consulte su buzón de correo
sign-up-sent-text = Hemos enviado un mensaje a la dirección que ha escrito. Abra el enlace que contiene en un plazo de 24 horas para confirmar que la dirección es suya.
mail-sent-nothing = ¿No ha llegado nada después de unos minutos? Mire en la carpeta de correo no deseado y compruebe cómo escribió la dirección.
mail-sent-again = Escribir la dirección una vez más

# The page behind the link of the confirmation mail. { $name } is the name entered when signing up.
confirm-title = Confirmar su dirección
confirm-text = Con este paso se confirma la cuenta de { $name } y se inicia su sesión.
confirm-button = Confirmar e iniciar sesión
confirm-not-you = Si este no es su nombre, cierre esta página: alguien escribió su dirección por error y no sucederá nada.

# Links in mails that do not work any more. { $moment } is a date with a time.
link-unknown-title = Este enlace no funciona
link-unknown-text = Puede que su programa de correo lo haya cortado o que un mensaje más reciente lo haya sustituido. Utilice el enlace del mensaje más reciente.
link-expired-title = Este enlace ha caducado
link-expired-text = Funcionó hasta el { $moment }.
link-used-title = Este enlace ya se ha utilizado
link-used-text = Se utilizó el { $moment }. Si fue usted, basta con que inicie sesión.
link-again = Pedir un nuevo enlace

# Signing in and out.
sign-in-title = Iniciar sesión
sign-in-button = Iniciar sesión
sign-in-link = Iniciar sesión
sign-in-forgot = No recuerdo mi contraseña
sign-in-no-account = ¿Todavía no tiene una cuenta?
sign-in-refused = Esta dirección y esta contraseña no se corresponden. Compruebe ambas; las mayúsculas cuentan en la contraseña.
sign-in-unconfirmed = Esta dirección todavía no está confirmada. Abra el enlace de nuestro mensaje o cree la cuenta una vez más para recibir otro mensaje.
sign-in-after-reset = Su nueva contraseña ya está establecida. Inicie sesión con ella.
sign-in-after-email = Su nueva dirección ya está vigente. Inicie sesión con ella.
sign-in-after-kept = Su sesión había terminado. Sus respuestas se han guardado. Inicie sesión y continúe donde estaba.
sign-in-after-other = Esta página se abrió con otra cuenta. Las respuestas que contiene se han guardado allí: inicie sesión con esa cuenta para continuar.
sign-in-after-over = Su sesión había terminado y el intento también: lo que llega ahora no cuenta. Lo guardado a tiempo cuenta; inicie sesión para ver el resultado.
sign-out-button = Cerrar sesión

# A new password when the old one is lost.
reset-title = Establecer una nueva contraseña
reset-lede = Escriba la dirección de su cuenta. Le enviamos un enlace para elegir una nueva contraseña.
reset-button = Enviarme el enlace
reset-sent-title = Consulte su buzón de correo
reset-sent-text = Si esta dirección tiene una cuenta, hemos enviado a ella un mensaje con un enlace. El enlace funciona durante 30 minutos.
new-password-title = Elegir una nueva contraseña
new-password-lede = Se cerrará la sesión en todos los navegadores conectados a su cuenta.
new-password-button = Establecer esta contraseña

# One's own account.
account-nav-label = Su cuenta
profile-link = Perfil
profile-title = Su perfil
profile-lede = En los nuevos certificados se imprime su nombre tal como figura aquí. Los certificados que ya tiene conservan el nombre con el que se otorgaron.
profile-button = Guardar el perfil
profile-saved = Su perfil se ha guardado.
profile-preview-title = Lo que dirá su próximo certificado
profile-preview-note = Según el perfil guardado. El título, el curso y las fechas van en el mismo idioma. Corríjalo antes de obtener el certificado; después, la corrección se solicita en la página del propio certificado.
# On the desk and before a quiz that a certificate asks for.
prints-line = En su certificado figurará: { $name }. Idioma: { $language }.
prints-line-latin = En su certificado figurará: { $name } ({ $latin }). Idioma: { $language }.
prints-correct = Corregirlo en su perfil
prints-ask = ¿Es correcto el nombre, letra por letra? No tiene que responder; el certificado llegará igualmente.
prints-confirm = Mi nombre es correcto tal como figura aquí
prints-confirmed = El { $date } usted indicó que su nombre es correcto.
password-link = Contraseña
password-title = Cambiar su contraseña
password-lede = Se cerrará la sesión en todos los demás navegadores conectados a su cuenta.
password-button = Cambiar la contraseña
password-saved = Su contraseña se ha cambiado. Se ha cerrado la sesión en todos los demás navegadores.
email-link = Dirección de correo electrónico
email-title = Cambiar su dirección de correo electrónico
email-lede = Su dirección actual:
email-button = Enviar el enlace
email-sent = Hemos enviado un enlace a la nueva dirección. Ábralo en un plazo de 24 horas. También hemos avisado a su dirección actual.
email-confirm-title = Confirmar su nueva dirección
email-confirm-text = A partir de ahora inicia sesión con esta dirección y le escribimos a ella:
email-confirm-button = Utilizar esta dirección
sessions-link = Sesiones abiertas
sessions-title = Sesiones abiertas
sessions-lede = Cada línea es un navegador. Si no reconoce alguno, cierre su sesión y cambie su contraseña.

# { $browser } and { $system } are names of products: Firefox, Android.
session-device = { $browser } en { $system }
session-device-unknown = Un navegador que no ha indicado su nombre
session-this = Este navegador
session-since = Sesión iniciada el { $moment }.
session-seen = Último uso el { $moment }, con un margen de una hora.
session-end = Cerrar esta sesión
session-end-this = Cerrar sesión aquí
sessions-end-others = Cerrar sesión en todos los demás

# The first operator's page, behind a link that the server printed when it started.
welcome-title = Gestionar esta instalación
welcome-lede = Ha abierto el enlace que mostró el servidor. La cuenta que cree aquí podrá ver y hacer todo lo que permite el equipo de operaciones.
welcome-button = Crear la cuenta de operaciones
welcome-claim = La cuenta de { $name } pasa a ser una cuenta de operaciones de esta instalación.
welcome-claim-button = Convertirla en cuenta de operaciones
welcome-address-in-use = Esta dirección tiene una cuenta. Inicie primero sesión en ella y abra después el enlace de nuevo.
