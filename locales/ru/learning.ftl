# Pages of who is learning: desk, lesson, quiz, result.

# The desk. { $name } is the person's full name.
desk-title = Добро пожаловать, { $name }
desk-continue-here = Продолжить здесь
desk-continue-reading = Продолжить чтение
desk-continue-quiz = Продолжить тест
desk-read = Читать урок
desk-open-quiz = Открыть тест
desk-stopped-at = Вы остановились на разделе «{ $section }».
desk-next-lesson = { $minutes ->
    [one] Чтение займет { $minutes } минуту.
    [few] Чтение займет { $minutes } минуты.
    [many] Чтение займет { $minutes } минут.
   *[other] Чтение займет { $minutes } минуты.
}
desk-next-quiz = Тест открыт для вас.
desk-attempt-open = Ваши ответы сохранены и ждут вас.
desk-attempt-until = Ваши ответы сохранены. Срок отправки: { $moment }.
desk-progress = Прочитано уроков: { $done } из { $count }. Выполнено { $percent } % того, что нужно для сертификата.
desk-module-column = Модуль
desk-bar-column = Ход обучения
desk-lessons-column = Уроки
desk-quizzes-column = Тесты
desk-done-of = прочитано: { $done } из { $count }
desk-passed-of = сдано: { $done } из { $count }
desk-missing-title = Что осталось до сертификата
# Followed by what is missing.
desk-participation = Ваш сертификат об участии готов. Для сертификата об успешном окончании еще нужно:
desk-quiz-passed = зачтено
desk-quiz-open = пока не зачтено
# Followed by the title of a lesson.
desk-next = Далее:
desk-go-on = Продолжить этот курс
desk-earned-title = Сертификат получен
desk-earned = Все требования этого курса выполнены.
desk-no-courses = Здесь появятся курсы, на которые вы запишетесь.
desk-find-course = Найти курс
desk-certificates-title = Сертификаты
desk-certificate-column = Сертификат
desk-awarded-column = Выдан
desk-number-column = Номер
desk-pdf-column = Файл
desk-pdf-download = , загрузить «{ $title }»
desk-no-certificates = Сертификатов пока нет. Сертификат появится здесь, как только будет выполнено все перечисленное выше.
waits-withheld = Вы выполнили все требования. Учреждение пока не выдает ваш сертификат, потому что проверяет одно обстоятельство. Когда он будет выдан, вы получите письмо; если есть вопросы, напишите нам.
waits-stopped = Вы выполнили все требования. Сейчас сертификаты не выдаются. Ваш будет выдан позже сам собой, и вы получите письмо.
waits-unapproved = Вы выполнили все требования. Одно из лиц, чье имя стоит на сертификате, еще должно это одобрить. Ваш будет выдан после этого сам собой, и вы получите письмо.
waits-participation = Вы получили право на сертификат об участии. Сейчас он не выдается. Он будет выдан позже сам собой, и вы получите письмо.
waits-participation-unapproved = Вы получили право на сертификат об участии. Одно из лиц, чье имя на нем стоит, еще должно это одобрить. Он будет выдан после этого сам собой, и вы получите письмо.
waits-round = Выдаче вашего сертификата больше ничто не мешает. Он будет выдан сам собой в течение минуты, и вы получите письмо.
desk-certificate-revoked = Отозван
desk-certificate-replaced = Заменен
desk-certificate-held = Приостановлен
desk-certificate-expired = Истек
desk-altered = Один из ваших сертификатов не совпадает с выданным, поэтому он не показывается. Мы это зафиксировали; напишите нам, пожалуйста.

# The lesson.
lessons-read = Прочитано уроков: { $done } из { $count }
lesson-crumb = Модуль { $module }, урок { $number }
lesson-over = Модуль { $module } · Урок { $number } из { $count }
lesson-checked = Проверено { $date }
lesson-to-outline = План модуля
lesson-stopped-at = { $minutes ->
    [one] Вы остановились на разделе «{ $section }», осталось около { $minutes } минуты
    [few] Вы остановились на разделе «{ $section }», осталось около { $minutes } минут
    [many] Вы остановились на разделе «{ $section }», осталось около { $minutes } минут
   *[other] Вы остановились на разделе «{ $section }», осталось около { $minutes } минуты
}
lesson-mark-read = Отметить как прочитанный и продолжить
lesson-read-on = Прочитан { $date }
lesson-keep-place = Запомнить место
lesson-place-label = Раздел, на котором вы остановились
lesson-place-button = Запомнить это место
lesson-print = Напечатать этот урок
lesson-print-module = Напечатать весь модуль
lesson-neighbours-label = Предыдущий и следующий уроки
previous-lesson = Предыдущий урок
previous-quiz = Предыдущий тест
next-lesson = Следующий урок
next-quiz = Следующий тест
after-last = Это была последняя часть

# The outline beside a lesson. The words in brackets are heard, not seen.
outline-title = Модуль { $number }.
outline-done = (пройдено)
outline-here = (вы здесь)
outline-open = (еще не пройдено)
outline-course = Весь курс

# For paper.
print-crumb = Для печати
print-how = Эта страница предназначена для печати. Воспользуйтесь командой печати в браузере.
# Followed by the address of the lesson.
print-foot = Версия { $version }, проверено { $date }, лицензия { $licence }.

# The sample lesson.
sample-crumb = Пробный урок
sample-over = Пробный урок: читайте без учетной записи
sample-go-on-title = Читать дальше
sample-go-on = { $lessons ->
    [one] В курсе { $lessons } урок; в конце выдается сертификат, который может проверить каждый.
    [few] В курсе { $lessons } урока; в конце выдается сертификат, который может проверить каждый.
    [many] В курсе { $lessons } уроков; в конце выдается сертификат, который может проверить каждый.
   *[other] В курсе { $lessons } урока; в конце выдается сертификат, который может проверить каждый.
}
sample-enrol = Записаться на этот курс
sample-sign-up = Создать учетную запись
sample-course = О курсе

# The quiz before it starts.
quiz-over = Модуль { $module } · Тест
quiz-conditions-title = Прежде чем начать
quiz-items-term = Вопросы
quiz-items = { $count ->
    [one] { $count } вопрос
    [few] { $count } вопроса
    [many] { $count } вопросов
   *[other] { $count } вопроса
}
quiz-pass-term = Чтобы сдать
quiz-pass = не менее { $percent } % баллов
quiz-rule-term = Оценка ответов
rule-right-minus-wrong = В вопросах с несколькими ответами каждая неверная отметка отнимает столько, сколько дает верная; оценка за вопрос никогда не опускается ниже нуля.
rule-all-or-nothing = Вопросы с несколькими ответами засчитываются, только если отмечены все верные ответы и никакие другие.
quiz-time-term = Время
# { $time } is a duration: “26 minutes 36 seconds”.
quiz-time-limit = { $time } с момента начала
quiz-no-time-limit = без ограничений
quiz-attempts-term = Попытки
quiz-attempts-left = Осталось попыток: { $left } из { $limit }.
quiz-attempts-free = сколько угодно, но не более 200
quiz-wait = { $minutes ->
    [one] Перерыв между двумя попытками — { $minutes } минута.
    [few] Перерыв между двумя попытками — { $minutes } минуты.
    [many] Перерыв между двумя попытками — { $minutes } минут.
   *[other] Перерыв между двумя попытками — { $minutes } минуты.
}
quiz-wait-hours = { $hours ->
    [one] Перерыв между двумя попытками — { $hours } час.
    [few] Перерыв между двумя попытками — { $hours } часа.
    [many] Перерыв между двумя попытками — { $hours } часов.
   *[other] Перерыв между двумя попытками — { $hours } часа.
}
quiz-how = Каждый ответ сохраняется сразу. Вы можете уйти и вернуться, в том числе на другом устройстве. До отправки на проверку ничего не оценивается.
quiz-made-title = Ваши попытки
quiz-made-caption = Ваши попытки пройти этот тест, сначала новые
quiz-attempt-column = Попытка
quiz-submitted-column = Отправлена
quiz-points-column = Баллы
quiz-outcome-column = Результат
quiz-attempt-link = Попытка { $number }
points-of = Баллы: { $earned } из { $max }
points-of-percent = { $earned } из { $max } ({ $percent } %)
outcome-passed = Тест сдан
outcome-failed = Тест не сдан
quiz-begin-title = Начало
quiz-is-passed = Вы сдали этот тест.
quiz-is-open = Попытка { $number } начата; ваши ответы сохранены.
quiz-open-until = Срок отправки: { $moment }.
quiz-continue = Продолжить тест
quiz-clock-starts = Отсчет времени начнется вместе с попыткой. Ваше время: { $time }.
quiz-start = Начать попытку { $number }
quiz-opens-again = Следующая попытка откроется { $moment }.
quiz-none-left = Все попытки использованы. Если возникли затруднения, напишите нам.

# The open attempt.
sitting-attempt-of = Попытка { $number } из { $limit }
sitting-until = Срок отправки: { $moment }.
sitting-minutes-left = { $minutes ->
    [0] Осталось меньше минуты. Засчитывается то, что сохранено.
    [one] Осталась { $minutes } минута. Засчитывается то, что сохранено.
    [few] Осталось { $minutes } минуты. Засчитывается то, что сохранено.
    [many] Осталось { $minutes } минут. Засчитывается то, что сохранено.
   *[other] Осталось { $minutes } минуты. Засчитывается то, что сохранено.
}
sitting-refresh = Сохранить и обновить оставшееся время
sitting-question = Вопрос { $number } из { $count }
form-single = один ответ
form-multiple = один или несколько ответов
form-true-false = верно или неверно
points-long = Баллы: { $points }
sitting-save = Сохранить
sitting-leave = Сохранить и выйти
sitting-hand-in = Отправить на проверку
sitting-answered = Дано ответов: { $answered } из { $count }.
sitting-change = До отправки на проверку можно изменить любой ответ.
# Shown while answers are saved.
sitting-saved = Сохранено в { $time } UTC.
sitting-saving = Сохранение…
sitting-offline = Нет соединения. Ваши ответы остаются на этой странице и будут отправлены снова, как только связь восстановится.
sitting-signed-out = Ваш сеанс завершен. Ваши ответы остаются на этой странице: войдите снова в другом окне, и они будут сохранены.
sitting-refused = Последний ответ не удалось сохранить. Нажмите «Сохранить».
sitting-time-is-over = Время истекло. Засчитывается то, что было сохранено раньше; обновите страницу, чтобы увидеть результат.
sitting-handed-in = Эта попытка уже отправлена на проверку. Обновите страницу, чтобы увидеть результат.

# Handing in.
submission-title = Отправить ответы на проверку?
submission-crumb = Отправка
submission-blanks = { $blanks ->
    [one] Без ответа — { $blanks } вопрос из { $count }. За него не будет баллов; неверный ответ ничего бы не отнял.
    [few] Без ответа — { $blanks } вопроса из { $count }. За них не будет баллов; неверные ответы ничего бы не отняли.
    [many] Без ответа — { $blanks } вопросов из { $count }. За них не будет баллов; неверные ответы ничего бы не отняли.
   *[other] Без ответа — { $blanks } вопроса из { $count }. За них не будет баллов; неверные ответы ничего бы не отняли.
}
submission-blank = Вопрос { $number }
submission-complete = { $count ->
    [one] Ответы даны на все вопросы: { $count }.
    [few] Ответы даны на все { $count } вопроса.
    [many] Ответы даны на все { $count } вопросов.
   *[other] Ответы даны на все { $count } вопроса.
}
submission-final = После отправки на проверку ответы в этой попытке изменить нельзя.
submission-button = Отправить на проверку
submission-back = Вернуться к вопросам

# The result.
result-page-title = Результат: { $quiz }
result-crumb = Результат
result-title = Результат
result-passed-title = Поздравляем, тест сдан
result-failed-title = На этот раз тест не сдан
result-passed = Ваш результат — { $earned } из { $max }; требовалось { $pass } % баллов.
result-failed = Ваш результат — { $earned } из { $max }; требуется { $pass } % баллов.
result-timed-out = Время истекло; засчитано то, что было к этому моменту сохранено.
result-question = Вопрос { $number }
came-out-right = верно
came-out-partly = частично верно
came-out-wrong = неверно
came-out-blank = нет ответа
choice-chosen-right = Ваш ответ, верный
choice-chosen-wrong = Ваш ответ, неверный
choice-missed = Верный, не выбран
choice-not-chosen = Не выбран
result-others = { $count ->
    [one] Показать остальные ответы с пояснениями: { $count }
    [few] Показать остальные { $count } ответа с пояснениями
    [many] Показать остальные { $count } ответов с пояснениями
   *[other] Показать остальные { $count } ответа с пояснениями
}
# Followed by the title of a lesson.
result-read-again = Перечитать:
# Follows the title of the lesson.
result-read-again-length = ({ $length })
result-of-points = из { $max }
result-percent = { $percent } %, требуется { $pass } %
result-submitted = Отправлено { $moment }.
# Followed by a code.
result-receipt = Квитанция
result-certificate = Все выполнено: ваш сертификат готов.
result-certificate-link = Открыть сертификат
result-participation = Ваш сертификат об участии готов.
result-next-lesson = Следующий урок
result-next-quiz = Следующий тест
result-again = Попробовать еще раз

# Programmes: certificates that rest on the certificates of other courses.
desk-progress-programme = Выполнено { $percent } % того, что нужно для сертификата.
