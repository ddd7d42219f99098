# Pages for those who look after a course: what single learners and groups are granted, more time
# for quizzes that run, groups, receipts.

accommodations-title = Особые условия
extensions-title = Дополнительное время сейчас
groups-title = Группы
receipts-title = Квитанции
office-places-label = Страницы этого курса
office-home-places-label = Для всех курсов

# What is granted.
accommodations-lede = Что предоставлено отдельным слушателям и группам сверх правил тестов: больше времени, больше попыток, более поздний срок закрытия.
grants-in-force-title = Действуют
grants-in-force-empty = Сейчас особых условий нет ни у кого.
grants-ended-title = Прекращены
grants-caption = Сначала новые
grants-whom = Кому
grants-quiz = Тест
grants-what = Что
grants-why = Причина
grants-since = С какого времени
grants-until = С – по
grants-end = Прекратить
# For screen readers, after the word “End”: for whom it was granted.
grants-end-whose = особые условия (кому: { $name })
grants-end-choose = Почему?
# For screen readers: the list of reasons beside “End”.
grants-end-reason = Почему прекращается предоставленное: { $name }
# Before the reason, in the list of what has ended.
grants-end-why = Прекращено:
grants-end-reason-needed = Ничего не прекращено: сначала выберите причину.
# A mark after the name of a group.
grants-group-mark = Группа
grant-all-quizzes = Все тесты
grant-time-usual = Обычное время
grant-time-more = Времени больше на { $percent } %
grant-time-unlimited = Без ограничения времени
grant-attempts-more = { $count ->
    [0] Без дополнительных попыток
    [one] { $count } дополнительная попытка
    [few] { $count } дополнительные попытки
    [many] { $count } дополнительных попыток
   *[other] { $count } дополнительной попытки
}
grant-closes-at = Закрытие: { $at }
grant-reason-access = Равный доступ
grant-reason-duty = Служебные обязанности
grant-reason-fault = Технический сбой
grant-reason-mistake = Наша ошибка
grant-reason-other = Другая причина

# The form that grants.
grant-title = Предоставить особые условия
grant-to-label = Человек или группа
grant-to-person = Один человек (адрес ниже)
grant-to-group = Группа: { $group }
grant-to-everybody = Все, кто сейчас проходит тест
grant-email-label = Адрес электронной почты
grant-email-hint = Только для одного человека, который проходит этот курс.
grant-quiz-label = Тест
grant-time-label = Время
grant-time-hint = Имеет значение, только если время теста ограничено.
grant-attempts-label = Дополнительные попытки
grant-closing-legend = Более поздний срок закрытия (необязательно)
grant-closing-hint = Имеет значение, только если у теста есть срок закрытия.
grant-closing-none = Ни в одном издании курса, которое проходят или предлагают, у тестов нет срока закрытия.
# Before a list: title of a quiz, then when it closes.
grant-closing-known = Сроки закрытия тестов:
grant-closing-date-label = Дата
grant-closing-time-label = Время (UTC)
grant-reason-label = Причина
grant-reason-hint = Достаточно одного слова; оно попадает в журнал.
grant-note-label = Заметка (необязательно)
grant-note-hint = Не пишите о здоровье: достаточно причины. Заметки видны только на этой странице. Не более 500 знаков.
grant-button = Предоставить
grant-how-title = Как это действует
grant-how-at-once = Условия действуют сразу. Кто проходит тест в эту минуту, увидит новое время на следующей же странице.
grant-how-generous = Из нескольких послаблений действуют большее время и более позднее закрытие; дополнительные попытки складываются. Никто не теряет оттого, что получает больше.
grant-how-end = Прекращение условий ничего не отнимает у начатого теста.
grant-how-certificate = В сертификате об этом не говорится.
grant-done = { $count ->
    [0] Предоставлено. Менять начатые тесты не потребовалось.
    [one] Предоставлено. Новое время уже действует в { $count } начатом тесте.
    [few] Предоставлено. Новое время уже действует в { $count } начатых тестах.
    [many] Предоставлено. Новое время уже действует в { $count } начатых тестах.
   *[other] Предоставлено. Новое время уже действует в { $count } начатых тестах.
}
grant-done-before = Это было предоставлено раньше: форма пришла второй раз и ничего не изменила.
grant-ended = Прекращено. Начатые тесты сохраняют свое время.

# What is wrong with a form.
grant-email-needed = Укажите адрес электронной почты человека или выберите группу.
grant-email-malformed = Это не адрес электронной почты. Он должен иметь вид name@example.org.
grant-email-beside = Вы выбрали нескольких человек и указали еще и адрес. Выберите «Один человек» или сотрите адрес.
grant-not-enrolled = Никто с таким адресом не проходит этот курс. Проверьте написание или спросите, с каким адресом человек зарегистрировался.
grant-group-unknown = Этой группы больше нет. Выберите снова.
grant-quiz-unknown = Этого теста в курсе больше нет. Выберите снова.
grant-quiz-not-theirs = Этого теста нет в том издании курса, которое проходят выбранные люди. Выберите снова.
grant-reason-needed = Выберите причину.
grant-note-too-long = Знаков в заметке: { $characters }; допускается не более 500.
grant-nothing = Выберите хотя бы одно: больше времени, дополнительные попытки или более поздний срок закрытия.
grant-closing-date = Укажите день закрытия.
grant-closing-time = Укажите время закрытия, например 18:00.
grant-closing-past = Это время уже прошло. Выберите более позднее.
grant-closing-early = Это не позже уже установленного срока закрытия: { $at }.

# More minutes for quizzes that run.
extensions-lede = Если отказало электричество или связь: добавьте всем, группе или одному человеку минуты к тестам, которые идут прямо сейчас.
extend-running-only = Минуты получают только начатые тесты с ограничением времени или сроком закрытия. У тех, кто начнет позже, время обычное.
extend-minutes-label = Сколько минут добавить
extend-minutes-hint = От 1 до 1440 (сутки).
extend-minutes-wrong = Введите целое число от 1 до 1440.
extend-reopened = { $count ->
    [0] Ни один тест не открывается снова.
    [one] Снова открывается { $count } тест, закрытый часами во время сбоя.
    [few] Снова открываются { $count } теста, закрытые часами во время сбоя.
   *[other] Снова открываются { $count } тестов, закрытых часами во время сбоя.
}
extend-shown = { $count ->
    [one] Остается закрытым { $count } тест, закрытый тогда часами: ответы к нему с тех пор показаны. Предоставьте вместо этого дополнительную попытку.
    [few] Остаются закрытыми { $count } теста, закрытые тогда часами: ответы к ним с тех пор показаны. Предоставьте вместо этого дополнительные попытки.
    [many] Остаются закрытыми { $count } тестов, закрытых тогда часами: ответы к ним с тех пор показаны. Предоставьте вместо этого дополнительные попытки.
   *[other] Остаются закрытыми { $count } теста, закрытые тогда часами: ответы к ним с тех пор показаны. Предоставьте вместо этого дополнительные попытки.
}
extend-outage-term = Сбой
extend-outage-legend = Сбой (можно не заполнять)
extend-outage-hint = Когда что-то не работало. Тесты, которые часы закрыли в это время и которые не были сданы, снова открываются и идут столько минут с этого момента. Кроме тестов тех, кто с тех пор начал другую попытку. И кроме тех, ответы к которым с тех пор показаны: для них предоставьте дополнительную попытку.
extend-from-date = С: дата
extend-from-time = С: время (UTC)
extend-until-date = По: дата
extend-until-time = По: время (UTC)
extend-outage-wrong = Укажите дату и время начала и конца; сбой должен уже начаться, а конец идет после начала.
extend-go-on = Далее
extend-step-title = Добавить эти минуты?
extend-step-whom = Кому
extend-step-everybody = Всем
extend-running = { $count ->
    [0] Сейчас нет начатых тестов, к которым это относится.
    [one] Сейчас идет { $count } тест; минуты будут добавлены.
    [few] Сейчас идут { $count } теста; минуты будут добавлены.
    [many] Сейчас идут { $count } тестов; минуты будут добавлены.
   *[other] Сейчас идут { $count } теста; минуты будут добавлены.
}
extend-step-closed = Уже закрытый тест остается закрытым, если не указать сбой. Если сбоя не было, предоставьте дополнительную попытку.
extend-button = { $minutes ->
    [one] Добавить { $minutes } минуту
    [few] Добавить { $minutes } минуты
    [many] Добавить { $minutes } минут
   *[other] Добавить { $minutes } минуты
}
extend-done = { $count ->
    [0] Начатых тестов не было; ничего не изменилось.
    [one] Минуты добавлены к { $count } начатому тесту.
    [few] Минуты добавлены к { $count } начатым тестам.
    [many] Минуты добавлены к { $count } начатым тестам.
   *[other] Минуты добавлены к { $count } начатым тестам.
}
extend-given-title = Что уже добавлено
extend-given-empty = Минуты еще не добавлялись.
extend-given-caption = Сначала новые. Посмотрите сюда, прежде чем добавлять минуты второй раз из-за того же сбоя.
extend-given-at = Когда
extend-given-attempts = Число тестов

# Groups.
groups-lede = Люди, которым особые условия предоставляются вместе, например сотрудники одного комитета.
groups-empty = Групп пока нет.
groups-caption = Группы этого курса
groups-name = Группа
groups-members = Участники
group-make-title = Создать группу
group-name-label = Название группы
group-name-hint = Его видят только те, кто отвечает за курс. Не упоминайте в нем болезни и инвалидность.
group-name-needed = Дайте группе название.
group-name-too-long = Название — одна строка, не более 100 знаков.
group-make-button = Создать группу
group-members-title = Участники
group-members-caption = По именам
group-members-empty = В этой группе пока никого нет.
group-member-name = Имя
group-member-email = Электронная почта
group-remove = Убрать
# For screen readers, after the word “Remove”.
group-remove-whom = из группы (имя: { $name })
# For screen readers: the list of reasons beside “Remove”.
group-remove-reason = Почему { $name } больше не в группе
group-remove-reason-needed = { $name } остается в группе: сначала выберите причину.
group-removed = Участник больше не в группе. Начатые тесты сохраняют свое время.
group-add-title = Добавить людей
group-addresses-label = Адреса электронной почты
group-addresses-hint = По одному в строке или через запятую. Добавить можно только тех, кто проходит этот курс.
group-addresses-needed = Укажите хотя бы один адрес.
group-addresses-too-many = За один раз можно отправить не более { $most } адресов. Отправьте их по частям.
group-add-button = Добавить
group-added = { $count ->
    [0] Все они уже были в группе.
    [one] Добавлен { $count } человек.
    [few] Добавлены { $count } человека.
    [many] Добавлено { $count } человек.
   *[other] Добавлено { $count } человека.
}
group-moved = { $count ->
    [one] Новое время уже действует в { $count } начатом тесте.
    [few] Новое время уже действует в { $count } начатых тестах.
    [many] Новое время уже действует в { $count } начатых тестах.
   *[other] Новое время уже действует в { $count } начатых тестах.
}
group-malformed = { $count ->
    [one] Это не адрес электронной почты: { $addresses }.
   *[other] Это не адреса электронной почты: { $addresses }.
}
group-unknown = { $count ->
    [one] Никто с таким адресом не проходит этот курс: { $addresses }.
   *[other] Никто с такими адресами не проходит этот курс: { $addresses }.
}
group-grant-link = Предоставить особые условия этой группе

# Receipts.
receipts-lede = Дошел ли тест и когда? У каждого, кто отправил тест, есть квитанция. Введите ее так, как вам ее назвали.
receipts-lede-partner = Здесь можно найти то, что отправлено в курсах вашего учреждения.
receipt-label = Квитанция
receipt-hint = Шестнадцать букв и цифр. Пробелы, дефисы и регистр букв значения не имеют.
receipt-button = Найти
receipt-malformed = Квитанция состоит из шестнадцати букв и цифр, например 7K3Q-FMXT-29AB-PDWZ. Проверьте введенное.
receipt-unknown = По этой квитанции здесь ничего не найдено. Попросите еще раз скопировать ее со страницы результата.
receipt-opened-again = Эта квитанция относилась к ответам, которые были снова открыты: { $moment }. После отправки на странице результата появится новая квитанция.
receipt-found-title = Вот что было отправлено
receipt-name = Слушатель
receipt-course = Курс
receipt-quiz = Тест
receipt-attempt = Попытка
receipt-submitted = Отправлена
receipt-by-learner = самим слушателем
receipt-by-clock = автоматически: время истекло
receipt-points = Баллы
receipt-tell-title = Что можно сказать слушателю
receipt-tell-arrived = Тест дошел полностью в указанное время и проверен.
receipt-tell-clock = Время истекло. Все, что было к этому моменту сохранено, дошло и проверено; за опоздание баллы не снимаются.
receipt-tell-passed = В этой попытке проходной балл набран.
receipt-tell-failed = В этой попытке проходной балл не набран. На странице теста слушатель видит, сколько попыток осталось. Администраторы партнера могут предоставить дополнительные.
receipt-tell-no-points = Слушателю баллы за этот тест не показываются. Пожалуйста, не сообщайте их.

awards-title = Выдача и задержка
awards-by-hand-title = Выдать вручную
awards-by-hand-text = Для записанных на курс, кто не выполнил требования на платформе, например потому что сдавал экзамен на бумаге. Сначала вы увидите план по строкам; до вашего подтверждения ничего не произойдет.
awards-list-label = Адреса, по одному в строке
awards-list-hint = Адреса учетных записей, записанных на курс. Не более 500 строк.
awards-file-hint = CSV с адресом в первом столбце. Если выбран файл, поле выше не читается.
awards-list-wrong = Укажите не менее одного и не более { $most } адресов.
awards-reason-label = Причина
awards-reason-hint = Только для дела, не более 500 знаков. Не пишите о людях больше, чем нужно.
awards-reason-needed = Укажите причину.
awards-plan = Вот что произойдет
awards-report = Вот что произошло
awards-count = Выдается сертификатов: { $count }
awards-lines = Каждая строка списка
awards-button = Выдать эти сертификаты
awards-done = Список выполнен. Каждый, кому выдан сертификат, получит письмо.
by-hand-awards = Выдается
by-hand-withheld = Задержан: будет выдан после снятия задержки
by-hand-stopped = Выдача остановлена: будет выдан позже
by-hand-unapproved = Подписывающее лицо еще не одобрило: будет выдан позже
by-hand-has = Уже есть
by-hand-revoked = Был отозван: оператор может выдать его заново
by-hand-not-enrolled = Нет записанной на курс учетной записи с этим адресом
by-hand-no-address = Это не адрес
by-hand-repeated = Уже указан выше
awards-withhold-title = Задержать сертификат
awards-withhold-text = Тот, чей сертификат задержан, учится как обычно. Когда все выполнено, ему сообщается, без причины, что сертификат пока не выдается; он выдается, когда вы снимете задержку.
awards-withhold-button = Задержать
awards-withheld = Сертификат задержан.
awards-withheld-already = Этот сертификат уже задержан.
awards-released = Задержка снята. Если сертификат заслужен, он будет выдан в течение минуты.
awards-withheld-title = Сейчас задержаны
awards-withheld-empty = Задержанных сертификатов нет.
awards-earned = заслужен
awards-release = Снять задержку
