# Quizzes: questions of every kind, their rules, their result.

# A deadline that can be read in one way only.
moment-with-offset = { $date }, { $time } (UTC+00:00)

# How answers in several parts are marked.
rule-weighted = В вопросах с несколькими ответами каждая отметка дает долю баллов, а некоторые отнимают; оценка за вопрос никогда не опускается ниже нуля.
rule-places-each = При сопоставлении и упорядочении засчитывается каждая верная строка; неверная ничего не отнимает.
rule-places-exact = Сопоставление и упорядочение засчитываются, только если верны все строки.
rule-typed = Напечатанный ответ засчитывается в любом обычном написании: прописные буквы, диакритические знаки и вид цифр не имеют значения.
rule-kept = Размышления и шкалы не оцениваются. Ваши ответы сохраняются для вас.

# Which attempt counts.
counts-highest = Засчитывается лучшая попытка.
counts-latest = Засчитывается последняя попытка; сданное однажды остается сданным.
counts-first = Засчитывается первая попытка.
counts-average = Засчитываются баллы всех попыток вместе.

# What is shown of an attempt, and when.
disclosure-never = Показывается только, сдан ли тест; баллы и ответы не показываются.
disclosure-score-only = Баллы показываются, ответы — нет.
disclosure-after-submit = Баллы, ответы и пояснения показываются сразу.
disclosure-after-last-attempt = Баллы показываются сразу, ответы и пояснения — когда у вас не останется попыток.
disclosure-after-last-or-closing = Баллы показываются сразу, ответы и пояснения — когда у вас не останется попыток, но не позднее { $moment }.
disclosure-after-closing = Баллы показываются сразу, ответы и пояснения — начиная с { $moment }.

# Before the start.

# Followed by the outcomes.
quiz-minimum = { $count ->
    [1] и не менее { $percent } % баллов по этому результату обучения:
   *[other] и не менее { $percent } % баллов по следующим результатам обучения вместе (их { $count }):
}
# Where tags, twins or cases make the number of questions differ from draw to draw.
quiz-items-between = вопросов: от { $least } до { $most }
quiz-drawn = Для каждой попытки они заново выбираются из набора, в котором их { $pool }; сначала те, которых вы не видели.
quiz-drawn-by-topic = Тем, которые обязательно входят в выборку: { $topics }. Вопросов по каждой не менее: { $counts }.
quiz-drawn-from-topics = Тем, которые обязательно входят в выборку: { $topics }. Вопросов по каждой не менее: { $least }.
quiz-shuffled = Их порядок меняется от попытки к попытке.
quiz-choices-shuffled = Порядок ответов меняется от попытки к попытке.
quiz-page-size = { $count ->
    [one] На каждой странице { $count } вопрос; можно вернуться назад.
    [few] На каждой странице { $count } вопроса; можно вернуться назад.
    [many] На каждой странице { $count } вопросов; можно вернуться назад.
   *[other] На каждой странице { $count } вопроса; можно вернуться назад.
}
quiz-grace = { $seconds ->
    [one] После срока ответы принимаются еще { $seconds } секунду, чтобы медленная связь вам не повредила.
    [few] После срока ответы принимаются еще { $seconds } секунды, чтобы медленная связь вам не повредила.
    [many] После срока ответы принимаются еще { $seconds } секунд, чтобы медленная связь вам не повредила.
   *[other] После срока ответы принимаются еще { $seconds } секунды, чтобы медленная связь вам не повредила.
}
quiz-closing-term = Закрывается
quiz-closing = { $moment }. После этого ничего нельзя начать; учитывается все, что сохранено к этому времени.
quiz-disclosure-term = После отправки
quiz-granted-term = Предоставлено вам
quiz-granted-time = Времени больше на { $percent } %: { $time } вместо { $usual ->
        [one] { $usual } минуты
        [few] { $usual } минут
        [many] { $usual } минут
       *[other] { $usual } минуты
    }.
quiz-granted-no-limit = Время не ограничено (для остальных — { $usual } мин.).
quiz-granted-attempts = { $count ->
    [one] На { $count } попытку больше, чем у других.
    [few] На { $count } попытки больше, чем у других.
    [many] На { $count } попыток больше, чем у других.
   *[other] На { $count } попытки больше, чем у других.
}
quiz-granted-closing = Для вас тест закрывается позже.
quiz-shortened = { $left ->
    [0] Тест вот-вот закроется. Если начать сейчас, у вас будет меньше минуты.
    [one] Тест закроется раньше, чем истечет ваше время. Если начать сейчас, у вас будет { $left } минута.
    [few] Тест закроется раньше, чем истечет ваше время. Если начать сейчас, у вас будет { $left } минуты.
    [many] Тест закроется раньше, чем истечет ваше время. Если начать сейчас, у вас будет { $left } минут.
   *[other] Тест закроется раньше, чем истечет ваше время. Если начать сейчас, у вас будет { $left } минуты.
}
quiz-deadline-now = Если начать сейчас, срок отправки — { $moment }.
quiz-is-closed = Тест закрылся { $moment }.
points-not-shown = не показываются

# Kinds of answer, said above each question.
form-text = одно-два слова
form-number = число
form-matching = выбор для каждой строки
form-ordering = расположить по порядку
form-reflection = своими словами, не оценивается
form-scale = ваше мнение, не оценивается

# Hints and problems at a question.
scale-hint = Выберите наиболее близкое. Верных и неверных ответов здесь нет.
text-hint = Прописные буквы и диакритические знаки не имеют значения.
number-hint = Только число, цифрами любой письменности; с десятичной точкой или запятой.
reflection-hint = Не более { $longest } знаков. Текст сохраняется для вас и не оценивается.
reflection-count = Знаков: { $count } из { $longest }
pairs-open = Выберите…
order-hint = Укажите место каждой строки; 1 — первое.
order-open = Место…
problem-too-long = Длина текста — { $length } знаков; сохранить можно не более { $longest }. Сократите его.
problem-no-number = Это нельзя прочесть как число. Напишите только цифры, например 12 или 0,5.
problem-same-place = У двух строк одно и то же место. Укажите для каждой свое.

# A scenario that several questions share.
case-for = К вопросам { $first }–{ $last }
case-for-one = К вопросу { $first }
# Followed by the title of the case.
case-again = Прочесть ситуацию еще раз:

# Where one stands in an open attempt.
standing-title = Что сделано
mark-answered = ответ дан
mark-open = нет ответа
mark-part = строк: { $filled } из { $total }
sitting-continue = Сохранить и продолжить
sitting-back = Сохранить и вернуться
sitting-saved-counts = Засчитывается то, что сохранено к этому времени.
sitting-problems-title = Не все удалось сохранить
sitting-problem = Вопрос { $number }: текст слишком длинный
sitting-problem-newer = Вопрос { $number }: тем временем на него ответили в другом месте
sitting-problems-rest = Напечатанное осталось на месте. Все остальное сохранено.
unkept-too-long = Сократите слишком длинный текст и нажмите «Сохранить», затем войдите и продолжите с того же места.
unkept-newer = Ответ, данный в другом месте, не заменяется. Войдите снова в другой вкладке, вернитесь на эту страницу и нажмите «Сохранить»: вы увидите оба ответа и сможете выбрать.
unkept-unseen = Ваш ответ остается на этой странице, хотя показать его здесь нельзя.
sitting-busy = Сервер занят. Ваши ответы остаются на этой странице и будут отправлены снова.
sitting-restored = Неотправленный ответ восстановлен и сохраняется.
sitting-newer = Тем временем на этот вопрос ответили в другом месте. То, что стоит здесь, не сохранено.
newer-saved = Сохранено:
newer-nothing = ответа нет
newer-which = Какой из двух ответов засчитать? Выберите и сохраните страницу еще раз.
newer-mine = То, что стоит здесь
newer-theirs = Сохраненный
sitting-unsaved = Ответы на эти вопросы есть только на этом устройстве и не сохранены. Посмотрите на них до отправки на проверку; если все же отправить попытку, они не будут засчитаны:
sitting-mine = Сохранить то, что стоит здесь
sitting-theirs = Показать сохраненное

# Putting in order. { $label } is the line.
order-up = Выше
order-down = Ниже
order-as-shown = Пронумеровать строки по порядку
order-moved = «{ $label }» теперь на месте { $place } из { $count }.
order-numbered = Строки пронумерованы по порядку.

# Putting answers beside their lines. { $label } is the line.
pairs-answers = Ответы, которые нужно поставить к строкам
pairs-here = Поставить сюда
pairs-held = Выбрано: «{ $answer }». Теперь выберите строку.
pairs-put = «{ $answer }» теперь стоит рядом с «{ $label }».

# The clock. { $time } is such as 12:34.
clock-left = Осталось { $time }
clock-minutes = { $minutes ->
    [one] Осталась { $minutes } минута.
    [few] Осталось { $minutes } минуты.
    [many] Осталось { $minutes } минут.
   *[other] Осталось { $minutes } минуты.
}
clock-over = Время истекло. Засчитывается то, что сохранено; обновите страницу.
clock-none = Время больше не ограничено.
clock-hide = Скрыть часы
clock-show = Показать часы

# Handing in and the result.
submission-parts = На некоторые вопросы дан неполный ответ. За пропущенное не будет баллов; неверная строка ничего бы не отняла.
result-without-points = Требовалось { $pass } % баллов.
result-minimum-too = Требовался также минимум по некоторым результатам обучения.
# Places of outcomes on the course page: 2 + 3 are counted together.
result-below-minimum = По результату обучения { $places } у вас { $reached } %; требуется { $needed } %.
outcomes-title = По результатам обучения
outcomes-caption = Баллы по каждому результату обучения и уроки, на которых ему учат
outcomes-column = Результат обучения
outcomes-lessons-column = Где изучается
minimum-reached = Результат обучения { $places }: набрано { $reached } %, требуется { $needed } %.
minimum-met = Достигнуто
minimum-missed = Не достигнуто
result-explained = Ниже поясняется каждый ответ.
result-explained-again = Прочтите пояснения ниже и продолжайте.
came-out-kept = сохранено для вас
choice-withdrawn = Снят, не учитывается
typed-partly = Ваш ответ, частично верно
kept-chosen = Ваш выбор
kept-written = Что вы написали
place-right = Верно
place-wrong = Неверно
place-open = Без ответа
# Each followed by the words of a line.
target-given = Вы выбрали:
target-right = Верно:
rank-given = Вы указали место { $rank }.
rank-right = Верное место — { $rank }.
accepted = Принимается
accepted-part = Принимается за { $percent } % баллов

# On the privacy page, after the cookies.
privacy-device-text = Во время теста ваш браузер также хранит каждый ответ на вашем устройстве, пока его не получит наш сервер. Ответ удаляется с устройства, как только он сохранен, а также при отправке на проверку и при выходе.
item-withdrawn = Этот вопрос снят и не засчитывается. Отвечать на него не нужно.
item-credited = Этот вопрос засчитывается всем как верный. Отвечать на него не нужно.
