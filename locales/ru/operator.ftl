# Pages for the operators of the installation.

operator-home-title = Управление
operator-counted-at = Данные на { $at }
operator-places-label = Разделы управления
operator-partners-link = Партнеры
operator-courses-link = Курсы и выпуски
operator-accounts-link = Учетные записи
operator-journal-link = Журнал
# Labels of large numbers, each with a line below it.
operator-mails-waiting = Письма в очереди
operator-mails-none = Неотправленных писем нет.
operator-mails-since = Самое раннее составлено { $since }
operator-jobs-stuck = Застрявшие задания
operator-jobs-none = Ни одно не завершилось неудачей двенадцать раз.
operator-jobs-below = Двенадцать попыток и более; см. ниже
operator-accounts-count = Учетные записи
operator-accounts-unconfirmed = { $count ->
    [0] подтверждено; других, ожидающих подтверждения, нет
    [one] подтверждено; еще { $count } ожидает подтверждения
    [few] подтверждено; еще { $count } ожидают подтверждения
    [many] подтверждено; еще { $count } ожидают подтверждения
   *[other] подтверждено; еще { $count } ожидают подтверждения
}
operator-enrolments-count = Записи на курсы
operator-enrolments-open = { $count ->
    [0] ни один тест не выполняется
    [one] { $count } тест выполняется
    [few] { $count } теста выполняются
    [many] { $count } тестов выполняются
   *[other] { $count } теста выполняются
}
operator-certificates-count = Сертификаты
operator-certificates-fate = выдано; отозвано: { $revoked }, заменено: { $replaced }
operator-found-title = Обнаружено за последние 30 дней
operator-found-nothing = Нарушений не обнаружено.
operator-found-altered = { $count ->
    [one] Сертификаты, не совпадающие с зафиксированными при выдаче, встретились { $count } раз.
    [few] Сертификаты, не совпадающие с зафиксированными при выдаче, встретились { $count } раза.
    [many] Сертификаты, не совпадающие с зафиксированными при выдаче, встретились { $count } раз.
   *[other] Сертификаты, не совпадающие с зафиксированными при выдаче, встретились { $count } раза.
}
operator-found-altered-do = Выполните на машине команду «pmast verify-all» и сравните с резервной копией.
operator-found-lists = { $count ->
    [one] Не удается подписать { $count } список отзывов: программы, проверяющие сертификаты, его не получают.
    [few] Не удается подписать { $count } списка отзывов: программы, проверяющие сертификаты, их не получают.
    [many] Не удается подписать { $count } списков отзывов: программы, проверяющие сертификаты, их не получают.
   *[other] Не удается подписать { $count } списка отзывов: программы, проверяющие сертификаты, их не получают.
}
operator-found-lists-do = Команда «pmast doctor» на машине покажет, какие и почему.
operator-found-keys = Истекает срок сертификатов ключей, которые подписывают документы:
operator-found-keys-do = Своевременно создайте или импортируйте следующий ключ.
operator-key-ends = срок истекает { $day }; выданное после этого не будет подписано
operator-key-ended = срок истек { $day }; выданное с тех пор не подписано
operator-not-printed = Сертификаты или выписки не удалось напечатать: ни в одном шрифте нет этих знаков:
operator-not-printed-do = Они действительны и без того. Добавьте в следующий выпуск шрифт с этим знаком.
operator-found-clock = { $count ->
    [one] Часы машины { $count } раз перешли назад.
    [few] Часы машины { $count } раза перешли назад.
    [many] Часы машины { $count } раз перешли назад.
   *[other] Часы машины { $count } раза перешли назад.
}
operator-found-by-hand = Присуждено вручную за 24 часа, { $partner }: { $count }, начиная с { $since }.
operator-found-by-hand-do = Спросите администраторов, верно ли это: учетная запись могла попасть в чужие руки.
operator-stuck-title = Застрявшие задания
operator-stuck-caption = Каждое повторяется раз в шесть часов. Показаны двадцать самых ранних.
operator-stuck-kind = Вид
operator-stuck-since = Ожидает с
operator-stuck-attempts = Попытки
operator-stuck-next = Следующая попытка
operator-stuck-reason = Сообщение последней попытки

operator-partners-title = Партнеры
operator-partners-caption = Учреждения, которые составляют курсы и выдают сертификаты. Сведения о них берутся из partner.toml.
operator-partners-empty = Партнеров пока нет. Опубликуйте папку курса командой «pmast publish» на машине.
operator-partner-column = Партнер
operator-members-column = Участники
operator-members-title = Участники
operator-members-caption = Авторы могут публиковать курсы. Администраторы, кроме того, видят, сколько человек их проходят.
operator-members-empty = От имени этого партнера пока никто не действует.
operator-member-name = Имя
operator-member-role = Роль
operator-member-since = С какого времени
operator-role-author = Автор
operator-role-admin = Администратор
operator-partner-public = Открытая страница партнера
operator-join-title = Добавить участника
operator-join-email = Адрес электронной почты учетной записи
operator-join-email-hint = Сначала нужно создать учетную запись и подтвердить адрес.
operator-join-unknown = Подтвержденной учетной записи с таким адресом нет. Попросите сначала создать ее или проверьте написание.
operator-join-role = Роль
operator-join-button = Добавить участника
operator-end-link = Снять роль
# For screen readers, after the word “End”: whose role.
operator-end-whose = (имя: { $name })
operator-end-title = Снять роль с участника { $name }?
operator-end-text = { $name } больше не будет действовать от имени партнера «{ $partner }». Опубликованные курсы останутся без изменений. Участника можно в любое время добавить снова.
operator-end-button = Снять роль

operator-courses-title = Курсы и выпуски
operator-courses-empty = Пока ничего не опубликовано. Опубликуйте папку курса командой «pmast publish» на машине.
operator-courses-explain = Новые слушатели получают предлагаемый выпуск. Те, кто записался раньше, остаются на своем.
operator-edition-caption = Выпуски, сначала новые
operator-edition-column = Выпуск
operator-edition-version = Версия
operator-edition-published = Опубликован
operator-edition-state = Состояние
operator-edition-learners = Слушатели
operator-edition-offered = Предлагается
operator-edition-earlier = Прежний

operator-accounts-title = Учетные записи
operator-find-email = Адрес электронной почты
operator-find-hint = Полностью; списка учетных записей для просмотра нет.
operator-find-unknown = Учетной записи с таким адресом нет. Проверьте написание.
operator-find-button = Найти учетную запись
operator-operators-title = Операторы
operator-account-facts = Что нам известно
operator-account-name = Имя
operator-account-latin = Латинскими буквами
operator-account-email = Электронная почта
operator-account-language = Язык
operator-account-created = Создана
operator-account-confirmed = Адрес подтвержден
operator-account-not-confirmed = Еще нет
operator-account-roles = Роли
operator-account-is-operator = Оператор этой установки
operator-account-no-role = Слушатель, без других ролей
operator-account-role-at = { $role ->
    [admin] Администратор
   *[author] Автор
}: { $partner }
operator-account-events = История этой учетной записи
operator-account-no-events = В журнале ничего не записано.
operator-appoint-link = Назначить оператором
operator-appoint-title = { $name }: назначить оператором?
operator-appoint-text = Операторы могут видеть все учетные записи, назначать других операторов и отзывать сертификаты. Кнопки, которая отменяла бы назначение, нет.
operator-appoint-button = Назначить оператором

operator-journal-title = Журнал
operator-journal-caption = Последние 100 записей, сначала новые. Имен в журнале нет, только номера.
operator-journal-empty = Пока ничего не произошло.
operator-journal-at = Когда
operator-journal-what = Что
operator-journal-object = Объект
operator-journal-detail = Подробности
operator-journal-actor = Кем
operator-journal-platform = платформа

# What happened, as one word or two: “registered”, then the object.
journal-verb-registered = создание записи
journal-verb-confirmed = подтверждение
journal-verb-signed-in = вход
journal-verb-sign-in-refused = отказ во входе
journal-verb-signed-out = выход
journal-verb-changed = изменение
journal-verb-appointed = назначение
journal-verb-joined = присоединение
journal-verb-published = публикация
journal-verb-offered = предложение
journal-verb-withdrawn = снятие
journal-verb-enrolled = запись на курс
journal-verb-initialized = начало
journal-verb-completed = завершение
journal-verb-submitted = отправка на проверку
journal-verb-passed = тест сдан
journal-verb-failed = тест не сдан
journal-verb-satisfied = требования выполнены
journal-verb-awarded = выдача
journal-verb-replaced = замена
journal-verb-revoked = отзыв
journal-verb-held = приостановлено
journal-verb-released = приостановка снята
journal-verb-asked = запрошено
journal-verb-proposed = предложено
journal-verb-stopped = остановлено
journal-verb-lifted = снято
journal-verb-withheld = задержано
journal-verb-refused = отклонено
journal-verb-found-altered = обнаружено изменение
journal-verb-not-printed = не удалось напечатать
journal-verb-clock-went-back = часы перешли назад

# Pages for the members of a partner.

partner-counts-explain = Группа численностью менее пяти человек не показывается числом, чтобы никого нельзя было опознать. Имен в этих подсчетах нет.
partner-courses-caption = Предлагаемые курсы. Слушатели подсчитаны по всем выпускам.
partner-courses-empty = Этот партнер пока не предлагает курсов.
partner-course-column = Курс
partner-edition-column = Выпуск
partner-edition-cell = { $number }, версия { $version }, от { $date }
partner-enrolled-column = Записались
partner-started-column = Приступили
partner-certified-column = Действующие сертификаты
partner-author-note = Вы — автор этого партнера. Его администраторы видят также, сколько человек проходят курсы.
people-few = менее 5
journal-verb-reported = сообщено
journal-verb-closed = закрыто
operator-found-reports = { $count ->
    [one] Ожидает { $count } сообщение о подделке.
    [few] Ожидают { $count } сообщения о подделке.
    [many] Ожидают { $count } сообщений о подделке.
   *[other] Ожидают { $count } сообщения о подделке.
}

# Reports of forgeries.
reports-title = Сообщения о подделках
reports-lede = Что нам сообщили те, кто проверяет сертификаты. Разберитесь с каждым сообщением и закройте его с заметкой для дела.
reports-open = { $count ->
    [0] Открытых нет.
    [one] Открыто { $count } сообщение.
    [few] Открыто { $count } сообщения.
    [many] Открыто { $count } сообщений.
   *[other] Открыто { $count } сообщения.
}
reports-is-open = Открыто
reports-closed = Закрыто
reports-language = Язык сообщения
reports-note-label = Что выяснилось
reports-note-hint = Для дела; не более 500 знаков. При закрытии адрес сообщившего удаляется, поэтому сначала ответьте.
reports-close = Закрыть сообщение

# Keys of programs that check long lists of certificates.
keys-title = Ключи для программ
keys-lede = С ключом учреждение может проверять списки до 10 000 сертификатов — на странице или программой. Он показывает не больше, чем видит любой.
keys-caption = Ключи; сначала действующие
keys-name = Чей это ключ
keys-name-hint = Учреждение, а не человек.
keys-lists = Списков в час
keys-lists-hint = От 1 до 600.
keys-made = Создан
keys-state = Состояние
keys-ended = Отключен { $date }
keys-end = Отключить ключ
keys-none = Ключей пока нет.
keys-make-title = Создать ключ
keys-make = Создать ключ
keys-new = Новый ключ
keys-new-text = Скопируйте его сейчас и передайте безопасным путем. Мы храним только его отпечаток и не сможем показать его снова.
keys-name-wrong = Укажите, чей это ключ, не более чем в 100 знаках.
keys-lists-wrong = Укажите целое число от 1 до 600.
keys-many = Действует 200 ключей. Отключите ненужные.
reports-place = Где его видели
reports-contact = Адрес для ответа
keys-copy = Скопировать ключ

stops-title = Остановка выдачи
stops-lede = Пока остановка действует, сертификаты не выдаются и не заменяются прежние: ни исправленных имен, ни возобновления, ни продления. Обучение засчитывается, тем, кто все выполнил, сообщается, что нужно подождать, а после снятия все сертификаты выдаются.
stops-where = Где
stops-everywhere = Вся платформа
stops-reason-hint = Ее читают только операторы, рядом с остановкой. Не более 500 знаков, ничего о людях.
stops-button = Остановить выдачу
stops-already = Здесь выдача уже остановлена.
stops-list = Остановки
stops-empty = Выдача не останавливалась.
stops-in-force = действует
stops-lift = Снять
stops-lift-reason = Почему она снимается
stops-lifted = Снята:

lots-title = Отзыв многих сертификатов
lots-lede = Один оператор предлагает, другой подтверждает. До этого ничего не происходит.
lots-propose-title = Предложить
lots-codes = Номера сертификатов
lots-codes-hint = По одному в строке, не более 500.
lots-size = Укажите не менее одного и не более { $most } номеров.
lots-unknown = Нет сертификата с номером { $code }, который можно отозвать.
lots-propose = Предложить отзыв
lots-count = Сертификатов к отзыву: { $count }
lots-revoked = Отозвано сертификатов: { $revoked } из { $count }
lots-revoked-before = Отозвано иным образом: { $count }.
lots-kept = Эти не отозваны. Посмотрите каждый:
lots-replaced = С тех пор некоторые из них заменены более новыми. При подтверждении отзывается то, что действует сейчас.
lots-proposed = Предложил(а):
lots-was-confirmed = Подтвердил(а):
lots-was-withdrawn = Отозвал(а) предложение:
lots-own = Подтвердить должен другой оператор.
lots-confirm = Отозвать эти сертификаты ({ $count })
lots-withdraw = Отозвать предложение
lots-withdraw-reason = Почему предложение отзывается
lots-confirmed = Отозвано сейчас сертификатов: { $count }. Обладателям сообщено об этом.
lots-confirmed-untold = Отозвано сейчас сертификатов: { $count }. Обладателям не пишут; это отмечено в журнале.
lots-withdrawn = Предложение отозвано. Ничего не произошло.
lots-same-person = Тот, кто предложил, не может подтвердить.

# Programmes: certificates that rest on the certificates of other courses.
lots-with-resting = Предложить также сертификаты программ, основанные на этих
lots-left = Эти основаны на некоторых из них и останутся в силе:

# The register as a file, for partners and operators. { $count } is how many there are, { $most } how many
# may be.
register-title = Реестр сертификатов
register-lede = Список сертификатов с их нынешним состоянием, отдельно или вместе с документами. В нем есть имена людей: не храните его дольше, чем нужно. Каждое скачивание записывается в журнал.
register-from = Выданы начиная с
register-until = Выданы по
register-days-hint = Дни по UTC, оба включительно. Если день не указан, границы нет.
register-all-courses = Все курсы
register-papers-text = Не более { $most } документов за один раз. Отозванный, замененный или приостановленный сертификат, а также сертификат, обладатель которого удален, стоит в списке без документа.
register-csv = Скачать список (CSV)
register-zip = Скачать список и документы (ZIP)
register-day-wrong = Укажите день в виде 2026-11-20.
register-span-wrong = Последний день раньше первого.
register-too-many = Сертификатов больше, чем { $most }: выберите более короткий срок.
register-too-many-papers = Документов за этот срок: { $count }. За один раз отправляется не более { $most }: выберите более короткий срок.
journal-verb-downloaded = скачивание

# Operators: certificates get a later last day.
extending-title = Продление сертификатов
extending-lede = Документ никогда не меняется: обладатель продленного сертификата получает новый, с новым номером и более поздним последним днем. Прежний номер продолжает отвечать и ведет к новому. Сначала вы видите, что произойдет; до вашего подтверждения ничего не происходит.
extending-course = Или курс
extending-no-course = Без курса: номера, указанные выше
extending-until = Новый последний день
extending-until-hint = Будущий день по UTC, не позднее чем через десять лет.
extending-until-wrong = Укажите будущий день в виде 2030-11-20, не позднее чем через десять лет.
extending-which = Укажите номера, не более { $most }, или выберите курс: что-то одно.
extending-tell = Написать обладателям
extending-told = Каждый обладатель получает письмо с новым номером.
extending-not-told = Обладателям не пишут.
extending-count = Продлеваемых сертификатов: { $count }
extending-more = В курсе есть и другие сертификаты, срок которых кончается раньше. Затем повторите то же для следующих.
extending-lines = По каждому сертификату
extending-from = Последний день до сих пор
extending-button = Продлить эти сертификаты
extent-extends = Продлен
extent-long = Уже действителен до этого дня или дольше
extent-endless = Бессрочный
extent-revoked = Отозван: не продлевается
extent-replaced = Заменен: продлите более новый
extent-held = Приостановлен: сначала снимите приостановку
extent-erased = Обладатель удален: не продлевается
extent-stopped = Выдача остановлена: сначала снимите остановку
extent-altered = Запись изменена: не продлевается
extent-unknown = Нет сертификата с таким номером
extent-repeated = Указан выше
