# The start page.

home-title = Políticas y derecho sobre drogas sintéticas, en lecciones breves.
home-lede = { $house } enseña cómo se regulan las drogas sintéticas, desde las tres convenciones hasta un proyecto de ley nacional sólido, y certifica lo que usted ha aprendido. Se dirige a miembros de los parlamentos, a sus equipos de asesoramiento y su personal, y a estudiantes de derecho.
home-time-title = ¿De cuánto tiempo dispone?
home-time-sample = Leer una lección, sin necesidad de cuenta:
home-verify-text = No se necesita cuenta. Mostramos lo que consta en nuestro registro; usted lo compara con el documento.
home-phone-title = Se lee en cualquier teléfono
home-phone-text = Una lección es una página de texto con figuras dibujadas. Nada se reproduce por sí solo y todo funciona sin scripts.
home-source-title = Cada afirmación tiene su fuente
home-source-text = Las normas de los tratados citan su artículo y las cifras, su año. Cada curso muestra el día de su última revisión.
home-check-title = Un certificado que puede verificarse
home-check-text = Indica las horas, la evaluación y quién lo otorgó, y cualquiera puede consultarlo mientras exista el registro.

# The catalogue. { $length } is a duration in words, such as “8 hours”.
courses-lede = Cada curso concluye con un certificado que cualquiera puede verificar. Puede comenzar hoy y detenerse en cualquier línea; nosotros recordamos dónde está.
courses-empty = Todavía no hay ningún curso abierto. Le invitamos a volver pronto.
course-length = { $length } · { $modules ->
    [one] { $modules } módulo
   *[other] { $modules } módulos
}, { $lessons ->
    [one] { $lessons } lección
   *[other] { $lessons } lecciones
}
course-length-term = Duración
course-languages-term = Idiomas
course-partner-term = Entidad asociada
course-jointly-term = Certificado otorgado también por
course-award-term = Acreditación
course-fictional = Ficticia
course-award-ects = { $award }, { $ects } ECTS
award-participation = Certificado de participación
award-achievement = Certificado de aprovechamiento
# What stands between two names or languages of a list on one line.
list-comma = {", "}
# What stands before the title of a module.
module-number = { $number }.

# The page of a course.
course-draft-title = Traducción provisional.
course-draft-text = Ninguna institución ha revisado todavía esta traducción. En caso de duda prevalece el idioma original.
course-outcomes-title = Después de este curso usted podrá
course-outline-title = Esquema
course-module-length = { $lessons ->
    [one] { $lessons } lección
   *[other] { $lessons } lecciones
} · { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}
course-questions = { $questions ->
    [one] { $questions } pregunta
   *[other] { $questions } preguntas
}
course-enrol-title = Inscribirse
course-enrol-text = Es gratuito. Puede detenerse en cualquier momento y volver al mismo lugar.
course-enrol-button = Inscribirse en este curso
course-enrolled-title = Inscripción registrada
course-enrolled-text = Su avance y sus respuestas se conservan.
course-go-on = Seguir aprendiendo
course-sign-in-text = Es gratuito. Se necesitan una dirección de correo electrónico y una contraseña para que podamos recordar dónde está e imprimir su nombre en el certificado.
course-sign-up-button = Crear una cuenta
course-sign-in-link = Tengo una cuenta: iniciar sesión
course-sample-link = Leer la primera lección sin cuenta
course-asks-title = Qué exige el certificado
course-asks-lessons-term = Lecciones
course-asks-lessons = { $lessons ->
    [one] Leída la única lección
    [2] Leídas las dos lecciones
   *[other] Leídas las { $lessons } lecciones
}
course-asks-attempt = Entregada una vez, superada o no
# Below the name of the certificate of participation, before what it asks for.
course-participation = Se otorga antes que el certificado de aprovechamiento, en cuanto se cumple lo siguiente. Quien obtiene ambos a la vez recibe solo el certificado de aprovechamiento.
course-asks-quiz = El { $pass } % o más en una prueba de { $questions ->
    [one] { $questions } pregunta.
   *[other] { $questions } preguntas.
}
# Places of outcomes on the course page: 2 + 3 are counted together.
course-asks-minimum = Al menos el { $percent } % en el resultado { $places }.
course-asks-free = Tantos intentos como desee, hasta 200.
course-asks-attempts = { $attempts ->
    [one] { $attempts } intento.
   *[other] { $attempts } intentos.
}
course-asks-wait = { $minutes ->
    [one] { $minutes } minuto entre un intento y otro.
   *[other] { $minutes } minutos entre un intento y otro.
}
course-asks-wait-hours = { $hours ->
    [one] { $hours } hora entre un intento y otro.
   *[other] { $hours } horas entre un intento y otro.
}
course-asks-limit = { $minutes ->
    [one] Tiempo: { $minutes } minuto.
   *[other] Tiempo: { $minutes } minutos.
}
course-valid-for-good = El certificado no vence; indica la fecha del contenido.
course-valid-months = { $months ->
    [one] El certificado es válido durante { $months } mes.
   *[other] El certificado es válido durante { $months } meses.
}
course-no-identity = Su identidad no se verifica.
course-facts-title = Datos
course-audience-term = Dirigido a
course-authors-term = Autoría
course-version-term = Versión
course-version = { $version } (edición { $edition }), revisada el { $date }
course-licence-term = Licencia

# The glossary of a course.
glossary-title = Glosario
glossary-lede = Qué significan las palabras en este curso. Son definiciones didácticas, no textos jurídicos.
glossary-empty = Este curso no tiene glosario.

# The sources that a course cites.
cited-title = Fuentes
cited-lede = Lo que citan las lecciones y preguntas de este curso, con la signatura, la fecha y el día en que lo leímos. Las notas junto al texto dan el nombre abreviado y el artículo.
cited-short = En las notas:
cited-date = Con fecha { $date }
cited-read = Leído el { $date }
cited-empty = Este curso no cita ninguna fuente.

# The page of a partner.
partner-fictional-text = Se inventó para mostrar cómo funciona este sitio. No la respalda ninguna institución real.
partner-founded-term = Fundación
partner-web-term = Dirección web
partner-signatories-term = Firma de los certificados
partner-signs-since = firma desde el { $date }

# Programmes: certificates that rest on the certificates of other courses.
course-certificates = { $count ->
    [one] { $count } certificado de otro curso
   *[other] { $count } certificados de otros cursos
}
course-asks-certificate = El certificado de este curso
programme-title = Certificados que cuentan
programme-rule-all = { $count ->
    [one] Se exige el certificado de este curso.
   *[other] Se exigen los certificados de los { $count } cursos.
}
programme-rule-some = { $needed ->
    [one] Basta el certificado de uno de estos cursos.
   *[other] Bastan los certificados de { $needed } de estos cursos, a elección.
}
programme-left = { $left ->
    [one] Tiene { $held } de { $needed }; falta { $left }.
   *[other] Tiene { $held } de { $needed }; faltan { $left }.
}
programme-complete = Tiene todos los que se exigen.
programme-held = Su certificado
programme-missing = aún no obtenido
programme-participation-enough = basta un certificado de participación
programme-earned-before = También cuenta un certificado obtenido antes de inscribirse, mientras sea válido.
programme-asks-term = Certificados
programme-asks-link = Ver cuáles
programme-to-desk = Ir a mi espacio
programme-time-ects = { $length } · { $ects } ECTS
