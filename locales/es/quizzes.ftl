# Quizzes: questions of every kind, their rules, their result.

# A deadline that can be read in one way only.
moment-with-offset = { $date }, { $time } (UTC+00:00)

# How answers in several parts are marked.
rule-weighted = En las preguntas con varias respuestas, cada casilla marcada vale una parte de los puntos y algunas los restan; una pregunta nunca cuenta menos de cero.
rule-places-each = Al emparejar u ordenar, cuenta cada línea correcta; una incorrecta no resta nada.
rule-places-exact = Los emparejamientos y las ordenaciones solo cuentan si todas las líneas son correctas.
rule-typed = Lo que escriba cuenta con cualquier grafía usual: no importan las mayúsculas, las tildes ni la escritura de las cifras.
rule-kept = Las reflexiones y las escalas no se califican. Sus respuestas se conservan para usted.

# Which attempt counts.
counts-highest = Cuenta el mejor intento.
counts-latest = Cuenta el último intento; lo que se superó una vez queda superado.
counts-first = Cuenta el primer intento.
counts-average = Cuentan juntos los puntos de todos los intentos.

# What is shown of an attempt, and when.
disclosure-never = Solo se indica si ha superado la prueba, sin puntos ni respuestas.
disclosure-score-only = Se muestran los puntos, no las respuestas.
disclosure-after-submit = Los puntos, las respuestas y las explicaciones se muestran de inmediato.
disclosure-after-last-attempt = Los puntos se muestran de inmediato; las respuestas y las explicaciones, en cuanto no le queden intentos.
disclosure-after-last-or-closing = Los puntos se muestran de inmediato; las respuestas y las explicaciones, en cuanto no le queden intentos y, a más tardar, el { $moment }.
disclosure-after-closing = Los puntos se muestran de inmediato; las respuestas y las explicaciones, a partir del { $moment }.

# Before the start.

# Followed by the outcomes.
quiz-minimum = { $count ->
    [one] y al menos el { $percent } % de los puntos de este resultado del aprendizaje:
   *[other] y al menos el { $percent } % de los puntos de estos { $count } resultados del aprendizaje en conjunto:
}
# Where tags, twins or cases make the number of questions differ from draw to draw.
quiz-items-between = de { $least } a { $most } preguntas
quiz-drawn = En cada intento se sacan de nuevo de un conjunto de { $pool }, primero las que no ha visto.
quiz-drawn-by-topic = { $topics ->
    [one] Al menos { $counts } de ellas sobre un tema obligatorio.
   *[other] Al menos estas sobre cada uno de los { $topics } temas: { $counts }.
}
quiz-drawn-from-topics = { $least ->
    [one] Al menos una de ellas sobre cada uno de los { $topics } temas.
   *[other] Al menos { $least } de ellas sobre cada uno de los { $topics } temas.
}
quiz-shuffled = Su orden cambia de un intento a otro.
quiz-choices-shuffled = El orden de las respuestas cambia de un intento a otro.
quiz-page-size = { $count ->
    [one] { $count } pregunta por página; puede volver atrás.
   *[other] { $count } preguntas por página; puede volver atrás.
}
quiz-grace = { $seconds ->
    [one] Pasado el plazo, se aceptan respuestas durante { $seconds } segundo más, para que una conexión lenta no le cueste nada.
   *[other] Pasado el plazo, se aceptan respuestas durante { $seconds } segundos más, para que una conexión lenta no le cueste nada.
}
quiz-closing-term = Cierre
quiz-closing = el { $moment }. Después no se puede comenzar nada; lo guardado hasta entonces cuenta.
quiz-disclosure-term = Tras la entrega
quiz-granted-term = Concedido a usted
quiz-granted-time = { $percent } % más de tiempo: { $time } en lugar de { $usual ->
        [one] { $usual } minuto
       *[other] { $usual } minutos
    }.
quiz-granted-no-limit = Sin límite de tiempo en lugar de { $usual } minutos.
quiz-granted-attempts = { $count ->
    [one] { $count } intento más que los demás.
   *[other] { $count } intentos más que los demás.
}
quiz-granted-closing = La prueba se cierra más tarde para usted.
quiz-shortened = { $left ->
    [0] La prueba está a punto de cerrarse. Si comienza ahora, dispone de menos de un minuto.
    [one] La prueba se cierra antes de que acabe su tiempo. Si comienza ahora, dispone de { $left } minuto.
   *[other] La prueba se cierra antes de que acabe su tiempo. Si comienza ahora, dispone de { $left } minutos.
}
quiz-deadline-now = Si comienza ahora, el plazo de entrega termina el { $moment }.
quiz-is-closed = La prueba se cerró el { $moment }.
points-not-shown = no se muestran

# Kinds of answer, said above each question.
form-text = una o dos palabras
form-number = un número
form-matching = una opción por línea
form-ordering = poner en orden
form-reflection = con sus propias palabras, sin calificar
form-scale = su opinión, sin calificar

# Hints and problems at a question.
scale-hint = Elija lo que más se acerque. Ninguna respuesta es correcta ni incorrecta.
text-hint = No importan las mayúsculas ni las tildes.
number-hint = Solo el número, en cifras de cualquier escritura; con punto o coma decimal.
reflection-hint = Hasta { $longest } caracteres. Se conserva para usted y no se califica.
reflection-count = { $count } de { $longest } caracteres
pairs-open = Elija…
order-hint = Dé a cada línea su lugar; el 1 es el primero.
order-open = Lugar…
problem-too-long = El texto tiene { $length } caracteres; se pueden conservar { $longest } como máximo. Acórtelo, por favor.
problem-no-number = Esto no se puede leer como número. Escriba solo cifras, por ejemplo 12 o 0,5.
problem-same-place = Dos líneas tienen el mismo lugar. Dé a cada una el suyo.

# A scenario that several questions share.
case-for = Para las preguntas { $first } a { $last }
case-for-one = Para la pregunta { $first }
# Followed by the title of the case.
case-again = Leer de nuevo el caso:

# Where one stands in an open attempt.
standing-title = Cómo va
mark-answered = respondida
mark-open = pendiente
mark-part = { $filled } de { $total } líneas
sitting-continue = Guardar y continuar
sitting-back = Guardar y volver
sitting-saved-counts = Cuenta lo que esté guardado hasta entonces.
sitting-problems-title = No se ha podido guardar todo
sitting-problem = Pregunta { $number }: el texto es demasiado largo
sitting-problem-newer = Pregunta { $number }: respondida entretanto en otro lugar
sitting-problems-rest = Lo que escribió sigue aquí. Todo lo demás está guardado.
unkept-too-long = Acorte lo que sea demasiado largo y pulse «Guardar»; después inicie sesión y continúe donde estaba.
unkept-newer = Lo respondido en otro lugar no se reemplaza. Inicie sesión de nuevo en otra pestaña, vuelva a esta página y pulse «Guardar»: entonces verá las dos respuestas y podrá elegir.
unkept-unseen = Su respuesta acompaña a esta página, aunque no se pueda mostrar aquí.
sitting-busy = El servidor está ocupado. Sus respuestas permanecen en esta página y se enviarán de nuevo.
sitting-restored = Se ha recuperado una respuesta que no se había enviado y se está guardando.
sitting-newer = Entretanto se respondió esta pregunta en otro lugar. Lo que figura aquí no está guardado.
newer-saved = Lo que está guardado:
newer-nothing = sin respuesta
newer-which = ¿Cuál de las dos cuenta? Elija y guarde la página de nuevo.
newer-mine = Lo que figura aquí
newer-theirs = Lo que está guardado
sitting-unsaved = Las respuestas a estas preguntas solo están en este dispositivo y no se han guardado. Revíselas antes de la entrega; si entrega de todos modos, no contarán:
sitting-mine = Guardar lo que figura aquí
sitting-theirs = Mostrar lo que está guardado

# Putting in order. { $label } is the line.
order-up = Subir
order-down = Bajar
order-as-shown = Numerar las líneas tal como están
order-moved = «{ $label }» está ahora en el lugar { $place } de { $count }.
order-numbered = Las líneas están numeradas tal como están.

# Putting answers beside their lines. { $label } is the line.
pairs-answers = Respuestas para poner junto a las líneas
pairs-here = Poner aquí
pairs-held = «{ $answer }» está seleccionada. Elija ahora su línea.
pairs-put = «{ $answer }» está ahora junto a «{ $label }».

# The clock. { $time } is such as 12:34.
clock-left = Tiempo restante: { $time }
clock-minutes = { $minutes ->
    [one] Queda { $minutes } minuto.
   *[other] Quedan { $minutes } minutos.
}
clock-over = El tiempo ha terminado. Cuenta lo que esté guardado; recargue la página.
clock-none = Ya no hay límite de tiempo.
clock-hide = Ocultar el reloj
clock-show = Mostrar el reloj

# Handing in and the result.
submission-parts = Algunas preguntas no están respondidas por completo. Lo que queda abierto no da puntos; una línea incorrecta no costaría nada más.
result-without-points = Se necesitaba el { $pass } % de los puntos.
result-minimum-too = También se requería un mínimo en algunos resultados del aprendizaje.
# Places of outcomes on the course page: 2 + 3 are counted together.
result-below-minimum = En el resultado { $places } tiene el { $reached } %; se necesita el { $needed } %.
outcomes-title = Por resultado del aprendizaje
outcomes-caption = Puntos de cada resultado del aprendizaje y lecciones en que se enseña
outcomes-column = Resultado del aprendizaje
outcomes-lessons-column = Se enseña en
minimum-reached = Resultado { $places }: alcanzado el { $reached } %; se requiere el { $needed } %.
minimum-met = Alcanzado
minimum-missed = No alcanzado
result-explained = A continuación se explica cada respuesta.
result-explained-again = Lea las explicaciones que figuran a continuación y siga adelante.
came-out-kept = conservada para usted
choice-withdrawn = Retirada, no cuenta
typed-partly = Su respuesta, parcialmente correcta
kept-chosen = Su elección
kept-written = Lo que escribió
place-right = Correcto
place-wrong = Incorrecto
place-open = Sin responder
# Each followed by the words of a line.
target-given = Eligió:
target-right = Lo correcto es:
rank-given = La puso en el lugar { $rank }.
rank-right = Le corresponde el lugar { $rank }.
accepted = Se acepta
accepted-part = Se acepta por el { $percent } % de los puntos

# On the privacy page, after the cookies.
privacy-device-text = Mientras realiza una prueba, su navegador conserva además cada respuesta en su dispositivo hasta que nuestro servidor la recibe. Se elimina en cuanto se guarda, al entregar y al cerrar la sesión.
item-withdrawn = Esta pregunta se retiró y no cuenta. No hace falta responderla.
item-credited = Esta pregunta cuenta como correcta para todos. No hace falta responderla.
