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
certificate-alt-seal = Золотая печать с лавровым венком
certificate-alt-qr = QR-код с адресом { $address }
certificate-alt-signature = Электронная подпись: { $issuers }
certificate-attachment = Машиночитаемый сертификат (Open Badges 3.0)

# Checking a certificate: the form.
verify-title = Проверить сертификат
verify-lede = Введите номер, указанный под квадратным кодом на сертификате, или отсканируйте код. Учетная запись не нужна.
verify-code-label = Номер сертификата
verify-code-hint = Пятнадцать знаков в трех группах. Регистр букв и дефисы значения не имеют.
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
verify-keeps-text = Мы не записываем, кто какой номер проверяет. Сетевые адреса хранятся в памяти лишь несколько минут, чтобы никто не мог перебирать номера тысячами.

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
verdict-new-number = Новый номер
verdict-new-number-hidden = Известен обладателю сертификата. Здесь мы его не показываем, поскольку номер открывает доступ к записи.
verdict-expired-title = Срок действия этого сертификата истек.
verdict-expired-tag = Истек
verdict-expired-text = Он подлинный и был действителен до указанного ниже дня. Достаточно ли более давних знаний, решать вам.
verdict-altered-title = Пока не полагайтесь на этот сертификат.
verdict-altered-tag = Под сомнением
verdict-altered-text = Запись под этим номером не совпадает с той, что была зафиксирована при выдаче, поэтому мы не показываем ничего из нее. Операторы платформы уведомлены. Если ответ нужен вам скоро, напишите нам.
verdict-unknown-title = Сертификата с таким номером у нас нет.
verdict-unknown-tag = Не найден
verdict-unknown-text = Прочтите номер еще раз при хорошем освещении — в строке под квадратным кодом. Если он введен верно, но не найден, не полагайтесь на этот документ.
verify-checked = Проверено
verify-another = Проверить другой номер
verify-ask = Задать вопрос об этом сертификате

# Classes of reasons for a revocation, as published.
reason-issued-in-error = Выдан по ошибке
reason-misconduct = Условия выдачи не были выполнены
reason-name-corrected = Имя было исправлено
reason-content-withdrawn = Курс был снят
reason-holders-request = По просьбе обладателя

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
verify-differs-text = не полагайтесь на документ. Пришлите нам номер и снимок.
verify-differs-link = Сообщить о расхождении
verify-genuine-title = Подлинная ли эта страница?
verify-genuine-text = На подделке может стоять код, ведущий на копию этой страницы. Наберите адрес сами; он начинается с
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
holder-expired-text = Этот сертификат был действителен до { $date } Он остается в реестре и показывается как сертификат с истекшим сроком.
# The sign is a letter of the holder's name.
holder-unprintable = Знак «{ $sign }» мы пока не можем напечатать, поэтому документа нет. Сертификат тем не менее имеет силу.
holder-facts = Что указано в сертификате
holder-paper-title = Документ
holder-paper-text = Одна страница формата A4 для печати или отправки. Она составляется по зафиксированным данным, и файл всегда один и тот же.
holder-paper-link = Открыть PDF
holder-share-title = Поделиться
holder-share-text = Тот, у кого есть эта ссылка, видит каждую строку сертификата, включая ваше имя. Без ссылки или документа его никто не найдет.
holder-share-label = Ссылка для проверки сертификата
holder-copy = Скопировать ссылку
holder-copied = Скопировано.
holder-linkedin = Добавить в профиль LinkedIn
# The name of the entry: title of the course, kind of certificate.
holder-linkedin-name = { $course }: { $kind }
holder-linkedin-text = Открывает LinkedIn с заполненными полями: курс, кем выдан, даты и ссылка. Пока вы не перейдете по ссылке, ничего не передается.

# Operators: finding a certificate.
certificates-title = Сертификаты
certificates-lede = Поиск сертификата по номеру. Поиска по имени нет: реестр не является справочником лиц.
certificates-unknown = Сертификата с таким номером нет.
verdict-valid-tag = Действителен
certificate-altered-text = Запись не совпадает с той, что была зафиксирована при выдаче: изменена база данных или заменен ключ этой установки. Ничего из нее не показывается и не печатается. Сравните с резервной копией.
certificate-history = История
history-awarded = Выдан
history-revoked = Отозван
history-replaced = Заменен более новым сертификатом
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
revoke-effect-for-good = Отзыв необратим. Обладатель получит об этом письмо с опубликованной причиной, но без вашей заметки.
revoke-button = Отозвать этот сертификат
replace-title = Исправление имени
replace-name-label = Полное имя
replace-name-hint = Как оно должно быть напечатано, на любой письменности.
replace-latin-label = Латинскими буквами
replace-latin-hint = Необязательно; печатается под именем.
replace-problem-empty = Укажите имя.
replace-problem-too-long = Имя не может быть длиннее 200 знаков; сократите его.
replace-problem-unprintable = В имени есть знак, который нельзя напечатать. Уберите его.
replace-problem-not-latin = Используйте только латинские буквы или оставьте это поле пустым.
replace-problem-same = Это имя уже указано в сертификате. Измените его или вернитесь назад.
# { $latin } is the same name in Latin letters.
replace-effect-new = Новый сертификат с новым номером выдается на имя: { $name }.
replace-effect-new-latin = Новый сертификат с новым номером выдается на имя: { $name } ({ $latin }).
replace-effect-old = По старому номеру выдается ответ «заменен»; новый номер не называется.
replace-effect-same = Курс, результат, день выдачи и все другие сведения остаются такими, какими они были зафиксированы.
replace-effect-holder = Обладатель получит письмо с прежним и новым номерами; новый сертификат появится в его личном кабинете.
replace-button = Выдать исправленный сертификат
