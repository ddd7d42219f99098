# The printed certificate. Short lines: each is set in one line on the page.

certificate-title-achievement = Сертификат об успешном окончании
certificate-title-participation = Сертификат об участии
certificate-certify = Настоящий сертификат удостоверяет, что
# Follows the name: “Maria Fernanda Ñáñez has successfully completed the online course”.
certificate-completed-achievement = успешно завершил(а) онлайн-курс
certificate-completed-participation = принял(а) участие в онлайн-курсе
# Both parts are durations: “1 hour” and “30 minutes”.
certificate-hours-and-minutes = { $hours } { $minutes }
# “8 hours of learning”
certificate-learning-time = Объем обучения: { $duration }
certificate-learning-time-ects = Объем обучения: { $duration } ({ $ects } ECTS)
certificate-result = Итоговая оценка: { $percent } %
certificate-awarded-on = Выдан { $date }
certificate-valid-until = Действителен до { $date }
certificate-scan = Сканируйте для проверки
certificate-verify-at = Проверка подлинности: { $address }
# Whole sentences of the small print.
certificate-edition = Выпуск { $edition }, версия { $version }; содержание по состоянию на { $date }
certificate-reissued = Выдан { $date } взамен ранее выданного сертификата.
certificate-identity = Личность при прохождении курса не удостоверялась.
certificate-demonstration = Демонстрация: названные здесь учреждения являются вымышленными.
# What stands between two of these sentences.
certificate-sentence-gap = {" "}
certificate-document-title = { $name }: { $course }
# Descriptions of pictures for people who cannot see them.
certificate-alt-logo = Эмблема: { $partner }
certificate-alt-handwritten = Собственноручная подпись: { $name }
certificate-alt-seal = Золотая печать с лавровым венком
certificate-alt-qr = QR-код с адресом { $address }
certificate-alt-signature = Электронная подпись: { $issuers }
certificate-attachment = Машиночитаемый сертификат (Open Badges 3.0)

# Checking a certificate: the form.
verify-title = Проверить сертификат
verify-lede = Введите номер, указанный под квадратным кодом на сертификате, или отсканируйте код. Учетная запись не нужна.
verify-code-label = Номер сертификата
verify-code-hint = Пятнадцать знаков в трех группах. Регистр букв и дефисы значения не имеют, а легко путаемый знак, например O вместо D, по возможности исправляется.
verify-button = Найти
verify-problem-length = { $signs ->
    [one] В номере пятнадцать знаков, а здесь — { $signs } знак. Прочтите номер еще раз.
    [few] В номере пятнадцать знаков, а здесь — { $signs } знака. Прочтите номер еще раз.
    [many] В номере пятнадцать знаков, а здесь — { $signs } знаков. Прочтите номер еще раз.
   *[other] В номере пятнадцать знаков, а здесь — { $signs } знака. Прочтите номер еще раз.
}
# The sign that is never used may be a letter, a digit or anything else.
verify-problem-sign = В группе { $group } есть знак «{ $sign }», который в наших номерах не используется. Прочтите ее еще раз.
verify-problem-check = Знаки не согласуются между собой: по меньшей мере один прочитан неверно. Сравните группы одну за другой.
verify-where-title = Где находится номер
verify-where-text = Под квадратным кодом в углу сертификата. В наших номерах нет гласных, а также 0, 1 и L, чтобы один знак нельзя было принять за другой.
verify-keeps-title = Что сохраняет эта страница
verify-keeps-text = Мы не записываем, кто какой номер проверяет, а имя, введенное для сравнения, сразу забывается. Сетевые адреса хранятся в памяти лишь несколько минут, чтобы никто не мог перебирать номера тысячами.

# Checking a certificate: the answer. A title says first whether to rely on the paper.
verify-answer = Ответ
verify-certificate = Сертификат
verdict-valid-title = Этот сертификат действителен.
verdict-valid-text = В нашем реестре он хранится в том виде, в каком был выдан, без изменений. Теперь сравните данные с сертификатом, который лежит перед вами: подлинный номер можно напечатать и на поддельной бумаге.
verdict-revoked-title = Не полагайтесь на этот сертификат.
verdict-revoked-tag = Отозван
verdict-revoked-text = Он был выдан, а затем отозван. Документ может выглядеть подлинным, но он больше не имеет силы.
verdict-replaced-title = Попросите более новый сертификат.
verdict-replaced-tag = Заменен
verdict-replaced-text = На момент выдачи этот сертификат был верным. Указанное в нем имя было исправлено, и его заменил новый сертификат; курс и результат те же.
verdict-renewed-text = На момент выдачи этот сертификат был верным. Позднее его обладатель обновил знания, и его заменил новый сертификат с новым сроком действия.
verdict-extended-text = На момент выдачи этот сертификат был верным. Позднее срок его действия был продлен, и его заменил новый сертификат с более поздним последним днем.
verdict-new-number = Новый номер
verdict-new-number-hidden = Известен обладателю сертификата. Здесь мы его не показываем, поскольку номер открывает доступ к записи.
verdict-expired-title = Срок действия этого сертификата истек.
verdict-expired-tag = Истек
verdict-expired-text = Он подлинный и был действителен до указанного ниже дня. Достаточно ли более давних знаний, решать вам.
verdict-held-title = Пока не полагайтесь на этот сертификат.
verdict-held-tag = Приостановлен
verdict-held-text = Он подлинный, но одно связанное с ним обстоятельство проверяется. Это еще не вывод. Проверьте номер позже или спросите нас.
verdict-altered-title = Пока не полагайтесь на этот сертификат.
verdict-altered-tag = Под сомнением
verdict-altered-text = Запись под этим номером не совпадает с той, что была зафиксирована при выдаче, поэтому мы не показываем ничего из нее. Операторы платформы уведомлены. Если ответ нужен вам скоро, напишите нам.
verdict-unknown-title = По этому номеру сертификат не показывается.
verdict-unknown-tag = Не показан
verdict-unknown-text = Либо сертификата с таким номером у нас нет, либо обладатель показывает его только по личной ссылке. Прочтите номер еще раз при хорошем освещении — в строке под квадратным кодом. Если он введен верно, попросите ссылку у обладателя; до ее получения не полагайтесь на документ.
verify-checked = Проверено
verify-another = Проверить другой номер
verify-ask = Задать вопрос об этом сертификате

# Classes of reasons for a revocation, as published.
reason-issued-in-error = Выдан по ошибке
reason-misconduct = Условия выдачи не были выполнены
reason-name-corrected = Имя было исправлено
reason-content-withdrawn = Курс был снят
reason-holders-request = По просьбе обладателя
hold-reason-inquiry = Проверяется, как он был получен
hold-reason-facts = Проверяются указанные в нем сведения
hold-reason-holders-request = По просьбе обладателя

# Checking a certificate: the comparison.
verify-compare-title = Сравните строку за строкой
verify-record-title = Что на нем было напечатано
verify-plan-label = Схема сертификата с расположением пронумерованных сведений
verify-plan-text = Цифры показывают, где на документе находится каждое сведение.
verify-ticks = Отметки нужны только вам и никуда не передаются.
verify-table-caption = Данные нашего реестра. Проверено { $moment }.
verify-place = Место на документе
verify-fact = Сведение
verify-register = В нашем реестре
verify-paper = На вашем документе
verify-same = Совпадает
# Heard, not seen, after the word above.
verify-same-fact = : { $fact }
verify-differs-if = Если какая-либо строка отличается,
verify-differs-text = не полагайтесь на документ. Сообщите нам, что именно отличается.
verify-differs-link = Сообщить о расхождении
verify-genuine-title = Подлинная ли эта страница?
verify-genuine-text = На подделке может стоять код, ведущий на копию этой страницы. Наберите этот адрес сами:
verify-json-link = Тот же ответ в машиночитаемом виде
verify-demonstration = Это демонстрация: названные в сертификате учреждения являются вымышленными.
verify-course-link = Чему учит курс

# Labels of the facts.
fact-name = Имя
fact-kind = Вид
fact-course = Курс
fact-time = Объем обучения
fact-result = Результат
fact-awarded = Выдан
fact-valid-until = Действителен до
fact-issuers = Кем выдан
fact-signatories = Кем подписан
# “Dr. Amara Okonkwo, Director of Studies”
fact-signatory = { $name }, { $office }
fact-signatory-of = { $name }, { $office }, { $organisation }
fact-small-print = Примечания
fact-number = Номер
fact-reason = Основание

# A holder's certificate.
holder-title = Ваш сертификат
holder-valid-text = Он действителен. Документ можно поместить в рамку, и любой, у кого он в руках, может проверить каждую строку.
holder-revoked-text = Этот сертификат отозван { $date } Об этом сообщается каждому, кто его проверяет.
holder-reason = Опубликованное основание:
holder-replaced-text = Этот сертификат заменен { $date } По его номеру выдается ответ «заменен»; пользуйтесь более новым.
holder-successor-link = Открыть более новый сертификат
holder-held-text = Действие этого сертификата приостановлено { $date } на время проверки. Каждый, кто проверяет его номер, видит это. Пока его нельзя напечатать.
holder-expired-text = Этот сертификат был действителен до { $date } Он остается в реестре и показывается как сертификат с истекшим сроком.
# The sign is a letter of the holder's name.
holder-unprintable = Знак «{ $sign }» мы пока не можем напечатать, поэтому документа нет. Сертификат тем не менее имеет силу.
holder-facts = Что указано в сертификате
holder-paper-title = Документ
holder-paper-text = Одна страница формата A4 для печати или отправки. Она составляется по зафиксированным данным, и файл всегда один и тот же.
holder-paper-link = Открыть PDF
holder-share-title = Поделиться
holder-share-text = Тот, кто откроет эту ссылку, увидит то, что вы выбрали ниже. Без ссылки или документа сертификат никто не найдет.
holder-share-label = Ссылка для проверки сертификата
holder-copy = Скопировать ссылку
holder-copied = Скопировано.
holder-linkedin = Добавить в профиль LinkedIn
# The name of the entry: title of the course, kind of certificate.
holder-linkedin-name = { $course }: { $kind }
holder-linkedin-text = Открывает LinkedIn с заполненными полями: курс, кем выдан, даты и ссылка. Пока вы не перейдете по ссылке, ничего не передается.

# The entry of a certificate in the transparency log.
logged-title = Запись в открытом журнале
logged-text = О выдаче этого сертификата с { $moment } свидетельствует запись в журнале, который может только расти. Даже мы не можем незаметно изменить или удалить ее.
logged-secret = С файлом и секретным числом, указанными ниже, вы, и только вы, можете доказать, что запись относится к вашему сертификату.
logged-leaf = Запись
logged-salt = Секретное число (соль)
logged-proof-link = Получить доказательство
logged-record-link = Что было записано
logged-log-link = О журнале

# Operators: finding a certificate.
certificates-title = Сертификаты
certificates-lede = Поиск сертификата по номеру. Поиска по имени нет: реестр не является справочником лиц.
certificates-unknown = Сертификата с таким номером нет.
verdict-valid-tag = Действителен
certificate-altered-text = Запись не совпадает с той, что была зафиксирована при выдаче: изменена база данных или заменен ключ этой установки. Ничего из нее не показывается и не печатается. Сравните с резервной копией.
certificate-history = История
certificate-history-notes = Имена и заметки на этой странице видят только операторы.
history-awarded = Выдан
history-revoked = Отозван
history-replaced = Заменен более новым сертификатом
history-renewed = Обновлен: его заменил более новый сертификат
history-extended = Продлен: его заменил более новый сертификат с более поздним последним днем
history-by-hand = Присужден вручную, хотя требования выполнены не все
history-withheld = Задержан до выдачи
history-no-longer-withheld = Задержка снята
history-asked = Запрошено другое имя
history-granted = Запрошенное имя одобрено
history-refused = В запрошенном имени отказано
history-disclosed = Обладатель выбрал, что видят посторонние
history-linked = Обладатель создал ссылку
history-unlinked = Обладатель отключил ссылку
history-not-told = Обладателю не писали
history-held = Приостановлен на время проверки
history-released = Приостановка снята: снова действует
history-found-altered = При проверке обнаружено изменение
history-not-printed = Не удалось напечатать: одного из знаков нет ни в одном шрифте
history-other = Другая запись журнала
certificate-elsewhere = См. также
certificate-public-page = Что видно при проверке
certificate-successor = Сертификат, который его заменил
certificate-predecessor = Сертификат, который он заменил
certificate-end-title = Если что-то не так
certificate-replace-text = Имя указано неверно: выдать новый сертификат с исправленным именем.
certificate-replace-link = Исправить имя
certificate-extend-text = Он должен действовать дольше: продлите его.
certificate-extend-link = Продлить
certificate-hold-text = Нужно что-то проверить: приостановите его на это время.
certificate-hold-link = Приостановить
certificate-release-text = Проверка закончена, сертификат остается в силе: снимите приостановку.
certificate-release-link = Снять приостановку
certificate-revoke-text = Он не должен оставаться в силе: отозвать его.
certificate-revoke-link = Отозвать

# Operators: two steps, first what will happen.
end-what-happens = Что произойдет
end-go-on = Продолжить
revoke-title = Отзыв сертификата
revoke-reason-label = Публикуемое основание
revoke-reason-hint = Его видит каждый, кто проверяет номер.
revoke-note-label = Служебная заметка
revoke-note-hint = Необязательно, не более 500 знаков. Ее видят только операторы. Пишите о человеке не больше, чем необходимо.
revoke-problem-reason = Выберите основание.
revoke-problem-note = Число знаков в заметке — { $characters }; сократите ее до 500.
# Followed by the published reason in quotation marks.
revoke-effect-page = Каждый, кто проверит номер, увидит, что сертификат отозван сегодня, и прочтет основание:
revoke-effect-paper = Напечатать его из личного кабинета будет невозможно. Бумажные копии вернуть нельзя.
revoke-effect-note = Ваша заметка хранится вместе с записью об отзыве и посторонним не показывается.
revoke-effect-for-good = Отзыв необратим.
revoke-button = Отозвать этот сертификат
replace-title = Исправление имени
replace-name-label = Полное имя
replace-name-hint = Как оно должно быть напечатано, на любой письменности.
replace-latin-label = Латинскими буквами
replace-latin-hint = Необязательно; печатается под именем.
replace-note-label = Почему исправляется имя
replace-note-hint = Не более 500 знаков, для дела. Прочитать это могут только операторы. Напишите, что вы видели, например документ и его дату.
replace-problem-note = Укажите, почему исправляется имя.
replace-problem-empty = Укажите имя.
replace-problem-too-long = Имя не может быть длиннее 200 знаков; сократите его.
replace-problem-unprintable = В имени есть знак, который нельзя напечатать. Уберите его.
replace-problem-not-latin = Используйте только латинские буквы или оставьте это поле пустым.
replace-problem-same = Это имя уже указано в сертификате. Измените его или вернитесь назад.
replace-problem-stopped = Выдача остановлена: сейчас нельзя выдать сертификат с другим именем. Написанное сохранено здесь; отправьте его еще раз, когда остановка будет снята.
# { $latin } is the same name in Latin letters.
replace-effect-new = Новый сертификат с новым номером выдается на имя: { $name }.
replace-effect-new-latin = Новый сертификат с новым номером выдается на имя: { $name } ({ $latin }).
replace-effect-old = По старому номеру выдается ответ «заменен». Новый номер видят обладатель сертификата и операторы, а остальные — только если обладатель показывает новый сертификат всем.
replace-effect-same = Курс, результат, день выдачи и все другие сведения остаются такими, какими они были зафиксированы.
replace-effect-holder = Обладатель получит письмо с прежним и новым номерами; новый сертификат появится в его личном кабинете.
replace-button = Выдать исправленный сертификат
hold-title = Приостановка сертификата
hold-effect-page = Каждый, кто проверяет номер, увидит, что с сегодняшнего дня сертификат приостановлен, и публикуемую причину. Он не отозван.
hold-effect-paper = Обладатель пока не может его напечатать.
hold-effect-holder = Обладатель получит письмо с публикуемой причиной, без вашей заметки.
tell-holder = Написать обладателю: письмо без вашей заметки. Если не написать, это будет отмечено в журнале.
tell-holders = Написать обладателям: письма без заметки. Если не написать, это будет отмечено в журнале о каждом сертификате.
tell-holder-not = Обладателю не пишут; это отмечается в журнале.
hold-button = Приостановить этот сертификат
release-title = Снятие приостановки
release-effect = Сертификат снова действует, как прежде. В его истории остаются приостановка и ее снятие, без причины.
release-button = Снять приостановку

# Checking a certificate: what was typed, and whose it is.
verify-mended = Вы ввели { $typed }. Такого знака в наших номерах нет, поэтому мы прочли номер так, как указано выше. Сверьте его с документом.
verdict-valid-short = В нашем реестре он хранится в том виде, в каком был выдан, без изменений. Кому он принадлежит, покажет имя: введите его ниже.
verdict-link-title = Эта ссылка больше ничего не показывает.
verdict-link-text = Ее срок истек, обладатель ее отключил или она скопирована не полностью. Попросите у обладателя новую ссылку или проверьте номер, указанный на документе.
verify-shared = Обладатель показал вам этот сертификат по личной ссылке; по ней видны все строки.
verify-name-title = Чей это сертификат?
verify-name-text = Он выдан на имя { $hint }. Введите имя, указанное на документе. Если оно совпадает, вы увидите все строки сертификата.
verify-name-label = Имя на документе
verify-name-hint = В оригинальном написании или латиницей. Регистр, диакритические знаки, пробелы и дефисы значения не имеют.
verify-name-button = Сравнить имя
verify-name-match = Имя совпадает с указанным в сертификате.
verify-name-match-text = Теперь сравните и остальные строки.
verify-name-differs = Это имя не совпадает с указанным в сертификате.
verify-name-differs-text = Прочтите его на документе еще раз. Если вы ввели его так, как напечатано, не полагайтесь на документ: на нем может стоять чужой номер.
verify-name-wait = Для этого сертификата проверено слишком много имен.
verify-name-wait-text = { $minutes ->
    [one] Следующее имя можно будет сравнить через { $minutes } минуту.
    [few] Следующее имя можно будет сравнить через { $minutes } минуты.
    [many] Следующее имя можно будет сравнить через { $minutes } минут.
   *[other] Следующее имя можно будет сравнить через { $minutes } минуты.
}
verify-name-forgotten = Имя сравнивается и забывается. Оно не сохраняется и не попадает в технические журналы.
verify-history = Что с ним происходило
history-succeeds = Заменил более ранний сертификат
history-expired = Последний день действия
verify-issuers = Кем выдан
verify-report-title = Документ похож на поддельный?
verify-report-text = Сообщите нам, что вы увидели. Это займет две минуты, учетная запись не нужна.
verify-report-link = Сообщить о подделке

# A holder decides what strangers see.
sight-title = Что видят посторонние
sight-lede = Тот, у кого есть номер этого сертификата, видит:
sight-public = Все строки
sight-public-text = Ваше имя, результат и все остальное, что указано на документе, — для любого, у кого есть номер.
sight-name-match = Ваше имя — только если оно уже известно
sight-name-match-text = Курс, уровень, кем выдан, даты и состояние; вместо имени — { $hint }. Тот, кто введет имя, указанное на документе, узнает, совпадает ли оно, и тогда увидит все строки. Это обычный выбор.
sight-links-only = Ничего, кроме как по вашей ссылке
sight-links-only-text = По номеру дается такой же ответ, как если бы его не было, поэтому проверить один лишь документ нельзя. Дайте ссылку тому, кому нужна проверка.
sight-save = Сохранить выбор
sight-saved = Ваш выбор сохранен. Он действует с этого момента, в том числе для уже переданных документов.
sight-links-title = Ссылки, по которым видны все строки
sight-links-text = Ссылка показывает сертификат целиком каждому, у кого она есть, независимо от вашего выбора, — до истечения срока или пока вы ее не отключите.
sight-link-days-label = Срок действия
sight-link-days = { $days ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
}
sight-link-make = Создать ссылку
sight-link-new = Ваша новая ссылка
sight-link-once = Скопируйте ее сейчас. Мы храним только ее отпечаток и не сможем показать ее снова.
sight-link-until = Действует по { $date }
sight-link-made = создана { $date }
sight-link-end = Отключить ссылку
sight-link-ended = Ссылка отключена и больше ничего не показывает.
sight-links-many = Ссылок уже двадцать. Сначала отключите одну из них.
rename-title = Имя указано неверно?
holder-look-at-name = Вы еще не подтвердили, что имя указано верно. Ниже можно запросить другое:
rename-text = Попросите сертификат с другим именем. Вашу просьбу рассмотрит сотрудник учреждения, выдавшего сертификат. Если он согласится, вы получите новый сертификат с новым номером, а по старому номеру будет выдаваться ответ «заменен».
rename-why-label = Причина
rename-why-hint = Не более 500 знаков. Например: пропущена буква или имя изменилось. Не присылайте номера документов.
rename-why-needed = Укажите причину.
rename-button = Отправить просьбу
rename-asked = Ваша просьба отправлена. Когда решение будет принято, вы получите письмо.
rename-waiting = Вы просили имя { $name } ({ $date }). Решения еще нет.
rename-refused = Ваша последняя просьба отклонена ({ $date }). Причина:
renewal-title = Обновление
renewal-later = Он действителен до { $until } Начиная с { $from } достаточно снова пройти эти тесты:
renewal-now = Последний день действия: { $until } Чтобы обновить сертификат, достаточно снова пройти эти тесты:
renewal-lesson = прочитать
renewal-quiz = пройти
names-title = Просьбы об имени
names-lede = Обладатели сертификатов просят указать другое имя. При выдаче личность не проверялась, поэтому подумайте, тот ли это человек.
names-empty = Просьб нет.
names-forms = Начертание иероглифов
names-asked = Дата просьбы
names-approve-text = Будет выдан новый сертификат с новым номером, и обладатель получит письмо.
names-approve = Согласиться
names-refuse = Отклонить
names-why-label = Причина отказа
names-why-hint = Ее прочтет обладатель. Не более 500 знаков.
names-why-needed = Напишите, почему вы отказываете: обладатель это прочтет.
names-why-long = Причина слишком длинная; сократите ее до 500 знаков.
names-ended = Сейчас имя изменить нельзя: сертификат отозван, заменен или приостановлен. Вы можете отклонить просьбу.
names-stopped = Выдача остановлена: сейчас нельзя выдать сертификат с новым именем. Просьба остается здесь; согласитесь с ней, когда остановка будет снята.
names-same = Это имя уже указано в сертификате. Отклоните просьбу с этой причиной.
names-approved = Выдан сертификат с новым именем.
names-refused = Просьба отклонена, обладателю сообщено об этом.
names-decided = Решенные
names-was-approved = Удовлетворена
names-was-refused = Отклонена:

# Reporting a forged paper.
forgery-title = Сообщить о поддельном сертификате
forgery-lede = Перед вами документ, который не может быть подлинным, или вы такой видели. Сообщите нам: операторы платформы проверят. Учетная запись не нужна.
forgery-code-label = Номер на документе
forgery-code-hint = Если он есть; так, как напечатан, даже если он нам неизвестен.
forgery-what-label = Что с ним не так
forgery-what-hint = Например: имя отличается от реестра или код ведет на другой адрес. Не пишите о людях больше, чем нужно.
forgery-place-label = Где вы его видели
forgery-place-hint = Например: в заявлении, на странице профиля, по веб-адресу. Можно не заполнять.
forgery-contact-label = Как с вами связаться
forgery-contact-hint = Только если вам нужен ответ. Удаляется при закрытии сообщения.
forgery-button = Отправить сообщение
forgery-needs-what = Укажите, что не так с документом.
forgery-long = Не более { $most } знаков; здесь их { $characters }.
forgery-sent-title = Спасибо. Ваше сообщение получено.
forgery-sent-text = Операторы проверят его. Если вы оставили адрес, ответ придет туда. До тех пор не полагайтесь на документ.

# Checking many certificates at once.
list-title = Проверить много сертификатов
list-lede = Вставьте номера или выберите файл. Вы получите таблицу с состоянием каждого сертификата, файл для ваших дел и квитанцию для печати. Учетная запись не нужна.
list-text-label = Номера, по одному в строке
list-text-hint = При желании укажите после номера имя, стоящее на документе, через запятую, точку с запятой или табуляцию. Тогда оно будет сравнено.
list-file-label = Или файл
list-file-hint = CSV или простой текст: номер в первом столбце, имя, если есть, — во втором.
list-key-label = Ключ
list-key-hint = Только если его выдали вам операторы платформы.
list-button = Проверить список
list-limits-title = Какой длины может быть список
list-limits-text = До 10 000 строк и не более трех списков в час из одной сети. Учреждения, проверяющие чаще, получают от нас ключ — для этой страницы или для программы. Длинный список занимает несколько секунд; страница показывает, сколько уже сделано.
list-keeps-text = Ничего из списка. Он проверяется и забывается; ответ вместе с файлом есть только на странице, которую вы получаете.
list-empty = В списке нет ни одной строки с номером. Вставьте хотя бы один или выберите файл.
list-long = В списке больше { $most } строк. Разделите его.
list-key-unknown = Этот ключ не действует. Скопируйте его еще раз или обратитесь к операторам.
list-progress = Проверено строк: { $done } из { $all }
list-broken = Проверка прервалась. Ничего не сохранено; отправьте список еще раз.
list-answer-title = Ваш список проверен
list-lines = Строк
list-head-taken = Первая строка принята за заголовки.
list-digest = Отпечаток списка (SHA-256)
list-site = Где проверено
list-counts-title = Итог
list-csv = Скачать в формате CSV
list-again = Проверить другой список
list-receipt = Распечатайте эту страницу как квитанцию. Отпечаток показывает, какой список был проверен: у одного и того же списка он всегда один.
list-table-title = Строка за строкой
list-table-caption = Все строки списка по порядку. Чтобы сравнить остальное на документах, откройте номера.
list-line = Строка
list-state = Состояние
list-mistyped = Опечатка
list-not-checked = Не проверен
list-not-checked-text = Запрошено слишком много номеров с таким же началом. Отправьте его снова через несколько минут.
list-mended = прочитано из { $typed }
list-name-match = Имя совпадает
list-name-differs = Имя не совпадает
list-name-wait = Не сравнено: слишком много попыток
list-link = Проверить сразу много сертификатов
list-link-text = Для учреждений с большим числом документов: вставьте список и получите таблицу, файл и квитанцию.

# Programmes: certificates that rest on the certificates of other courses.
certificate-completed-programme = успешно завершил(а) программу
certificate-completed-programme-participation = принял(а) участие в программе
certificate-parts = Этот сертификат основан на сертификатах: { $parts }
certificate-part = { $course } ({ $date }, { $code })
certificate-part-gap = {"; "}
fact-parts = Основан на
fact-part = { $course }, { $date }
reason-part-revoked = Отозван сертификат, на котором он основан
verify-parts-text = Что каждый из них значит в данный момент.
verify-part-lost = Сертификат, на котором основан этот, больше не действует.
verify-part-lost-text = Сам он не отозван. Что из этого следует, уточните у того, кто его выдал.
certificate-part-lost = С этим сертификатом само собой ничего не происходит: отзовите и его или оставьте.
certificate-resting = Основаны на этом
parts-lost-title = Основаны на сертификате, который больше не действует
parts-lost-text = Они действуют, пока их кто-нибудь не отзовет. На их страницах об утрате сказано.
parts-lost-partner = Они действуют, пока их не отзовет оператор. На их страницах об утрате сказано. Если их следует отозвать, напишите операторам.
revoke-resting-label = Сертификаты, основанные на этом
revoke-resting-hint = Отметьте те, которые отзываются вместе с ним, потому что отозван сертификат, на котором они основаны. Остальные действуют, и на их страницах об этом сказано.
revoke-effect-with = Вместе с ним отзывается сертификат:
revoke-effect-stays = Этот сертификат действует, и на его странице сказано, что одна из основ утрачена:

# Who signs certificates, and whether they approve.
signatories-title = Кто подписывает
signatories-lede = Чьи имена стоят на сертификатах и с какого времени. Другое имя, должность или подпись нужно одобрить заново. Выданное не меняется.
signatories-link-new = Ссылка для подписывающего лица
signatories-link-text = Отправьте ее подписывающему лицу сами. Срок действия в днях: { $days }. Ответить можно один раз; прежние ссылки больше не действуют.
signatories-waits = Сертификаты выдаются только тогда, когда все, кто их подписывает, это одобрили. До тех пор они ждут.
signatories-waits-not = Сертификаты выдаются независимо от того, одобрили ли это те, кто их подписывает.
signatories-wait-yes = Ждать одобрения
signatories-wait-no = Не ждать одобрения
signatories-since = с { $date }
signatories-ask = Запросить одобрение
signatories-none = Никто не подписывает.
signatories-past = Раньше
signatories-approved = одобрено { $date }
signatories-declined = отклонено { $date }
signatories-asked = запрошено; ссылка действует до { $date }
signatories-open = не одобрено
signatories-withdraw = Отозвать одобрение
signatories-withdraw-hint = Кто об этом попросил и почему? Не более 500 знаков. Выданные сертификаты не меняются; подписывающее лицо можно спросить снова.
signatories-withdrawn = одобрение отозвано { $date }
signatories-withdrawals = Отозванные одобрения
signatories-advice = { $count ->
    [one] { $count } подписывающее лицо не одобрило указание своего имени на сертификатах.
    [few] { $count } подписывающих лица не одобрили указание своих имен на сертификатах.
   *[other] { $count } подписывающих лиц не одобрили указание своих имен на сертификатах.
}
signatory-title = Ваше имя на сертификатах
signatory-lede = Ваше имя стоит на сертификатах; учреждение: { $partner }. Посмотрите образец и скажите, одобряете ли вы это.
signatory-dead = Эта ссылка больше не действует. Попросите у учреждения новую.
signatory-name-term = Имя
signatory-office-term = Должность
signatory-sample = Открыть образец (PDF)
signatory-who-label = Имя того, кто отвечает
signatory-who-hint = Ваше собственное, даже если вы отвечаете по поручению.
signatory-answer-label = Ваш ответ
signatory-answer-needed = Выберите один из двух ответов.
signatory-approve-text = С сегодняшнего дня мое имя и моя подпись, если она есть в образце, стоят на сертификатах так, как в образце. Учреждение: { $partner }.
signatory-approve = Одобряю
signatory-reason-label = Причина
signatory-reason-hint = Только если вы не одобряете: что нужно изменить? Не более 500 знаков.
signatory-reason-needed = Укажите, почему вы не одобряете.
signatory-decline = Не одобряю
signatory-send = Отправить ответ
signatory-approved = Одобрено { $date }
signatory-approved-text = Спасибо. Если изменится ваше имя, должность или подпись, мы спросим снова.
signatory-declined = Отклонено { $date }
signatory-declined-text = Учреждение видит вашу причину и может спросить снова.
signatory-withdraw-title = Отозвать ваше одобрение
signatory-withdraw-text = Это можно сделать здесь до { $moment }; после этого напишите в учреждение. Выданные сертификаты остаются как есть.
signatory-withdraw-hint = Это читают учреждение и операторы. Не более 500 знаков.
signatory-withdraw-sure = Я больше не одобряю указание моего имени на сертификатах.
signatory-withdraw-needed = Отметьте, что вы больше этого не одобряете.
signatory-withdraw-reason = Укажите, почему вы отзываете одобрение.
signatory-withdraw-button = Отозвать
signatory-withdrawn = Одобрение отозвано { $date }
signatory-withdrawn-waits = Выданные сертификаты остаются как есть, новые ждут. Учреждение может спросить вас снова.
signatory-withdrawn-waits-not = Выданные сертификаты остаются как есть. Новые не ждут одобрения: убрать с них ваше имя должно учреждение. Оно может спросить вас снова.

# A sample of a partner's certificate.
specimen-title = Образец сертификата
specimen-alt = Первая страница образца сертификата
specimen-link = Посмотреть образец сертификата этого эмитента (PDF)
specimen-holder = Имя Фамилия
specimen-course = Образец – не сертификат
specimen-note = ОБРАЗЕЦ. Это не сертификат: его никто не получил, его номер не принадлежит ни одному сертификату, и он ничего не доказывает.
verdict-sample-title = Это номер образца.
verdict-sample-text = Он не принадлежит ни одному сертификату. Документ с этим номером лишь показывает, как выглядят сертификаты; не полагайтесь на него.
