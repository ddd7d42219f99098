# Words of the house, used on every page.

house-tagline = Políticas y derecho sobre drogas sintéticas, en lecciones breves
skip-to-content = Ir al contenido
languages-label = Idiomas
nav-label = Navegación principal
nav-courses = Cursos
nav-verify = Verificar un certificado
nav-desk = Mi espacio
nav-sign-in = Iniciar sesión
nav-operator = Operaciones
nav-partner = Su institución
nav-account = Cuenta
breadcrumbs-label = Usted está aquí
foot-sentence = Demostración a cargo de instituciones ficticias. Los cursos explican el derecho; no constituyen asesoramiento jurídico.
foot-label = Acerca de este sitio
foot-about = Acerca de
foot-privacy = Privacidad
foot-disclaimer = Descargo de responsabilidad
foot-accessibility = Accesibilidad
foot-contact = Escribirnos
go-back = Volver
change-something = Cambiar algo
content-not-translated = Este texto todavía no está disponible en su idioma. Se muestra en { $language }.
demonstration-mark = Demostración: institución ficticia
# What stands between two sentences of a page, and before brackets.
sentence-gap = {" "}
# Signs between what stands side by side.
sign-colon = {": "}
sign-comma = {", "}
in-brackets = ({ $what })

# The six languages, as named in a sentence of this language.
language-ar = árabe
language-en = inglés
language-es = español
language-fr = francés
language-ru = ruso
language-zh = chino

# Dates and times. { $day } is a number; { $month } is a name and { $year } digits.
date-long = { $day } de { $month } de { $year }
moment-long = { $date }, { $time } UTC
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre

# Durations.
minutes-long = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}
seconds-long = { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}
# Both parts are durations: “26 minutes” and “36 seconds”.
minutes-and-seconds = { $minutes } { $seconds }
hours-long = { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
}

# Forms.
form-problem-title = { $count ->
    [one] Hay que modificar { $count } dato
   *[other] Hay que modificar { $count } datos
}

# Pages for what went wrong.
error-not-found-title = Esta página no se encuentra
error-not-found-text = Es posible que la dirección contenga un error o que la página se haya trasladado. No se ha perdido nada suyo.
error-forbidden-title = Usted no tiene acceso a esta página
error-forbidden-text = Su cuenta no permite esta acción. Si cree que debería permitirla, escríbanos.
error-form-expired-title = Envíe el formulario una vez más
error-form-expired-text = No hemos podido comprobar que el formulario procediera de este sitio. Vuelva atrás, recargue la página y envíelo de nuevo; lo que escribió sigue en su navegador.
error-too-many-title = Demasiados intentos
error-too-many-text = { $seconds ->
    [one] Espere { $seconds } segundo e inténtelo de nuevo.
   *[other] Espere { $seconds } segundos e inténtelo de nuevo.
}
error-busy-title = En este momento hay mucha actividad
error-busy-text = Inténtelo de nuevo dentro de unos segundos. No se ha perdido nada de lo confirmado.
error-bad-request-title = No hemos podido leer esta solicitud
error-bad-request-text = Algún elemento de la dirección o del formulario no es el esperado. Vuelva atrás e inténtelo de nuevo.
error-too-large-title = El envío es demasiado grande
error-too-large-text = El formulario supera el tamaño admitido. Acórtelo y envíelo de nuevo.
error-method-title = Esta página no puede utilizarse así
error-method-text = Siga los enlaces y los botones del sitio.
error-fault-title = Se ha producido un error en nuestro sistema
error-fault-text = Hemos tomado nota. Si nos escribe, mencione el incidente { $incident }.
error-home-link = Ir a la página de inicio
