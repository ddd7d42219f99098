# Fields of the forms: labels and the small text under them.
field-name = Полное имя
field-name-hint = На любой письменности, в точности как оно должно стоять на сертификате.
field-latin-name = Имя латинскими буквами (необязательно)
field-latin-name-hint = Если ваше имя пишется на другой письменности. Печатается на сертификатах под именем.
field-name-forms = Начертание иероглифов в моем имени (необязательно)
field-name-forms-hint = Многие иероглифы пишутся по-разному в китайском, японском и корейском языках. На новых сертификатах ваше имя печатается в выбранном начертании.
han-forms-any = Не выбрано: первое из этих начертаний, в котором есть все иероглифы
han-forms-zh-hans = Китайское упрощенное
han-forms-zh-hant = Китайское традиционное
han-forms-ja = Японское
han-forms-ko = Корейское
field-email = Адрес электронной почты
field-email-hint = Мы пишем на него только об учетной записи и сертификатах.
field-new-email = Новый адрес электронной почты
field-new-email-hint = Мы отправим на него ссылку. Прежний адрес действует, пока вы не откроете эту ссылку.
field-password = Пароль
field-current-password = Ваш текущий пароль
field-new-password = Новый пароль
field-new-password-hint = Не менее 8 любых знаков. Лучше всего — несколько слов, которые никто не поставил бы рядом.
field-language = Язык
field-language-hint = Страниц и писем.
field-certificate-language = Язык моих сертификатов
field-certificate-language-hint = На нем печатаются новые сертификаты. Полученные ранее сохраняют свой язык.
certificate-language-as-pages = Тот же, что у страниц
field-country = Страна (необязательно)
field-country-hint = Только для подсчета по странам. Никогда не показывается рядом с вашим именем.
field-occupation = Род занятий (необязательно)
field-occupation-hint = Только для подсчета, кому полезны наши курсы. Никогда не показывается рядом с вашим именем.
prefer-not-to-say = Предпочитаю не указывать

# Occupations in the profile.
occupation-parliamentarian = Член парламента
occupation-adviser = Консультирование депутатов или фракции
occupation-staff = Работа в аппарате парламента
occupation-civil-servant = Государственная служба
occupation-academic = Преподавание или научная работа
occupation-student = Учеба
occupation-other = Другое

# What is wrong with an entry, and what to do.
name-needed = Укажите свое имя.
name-too-long = Имя не может быть длиннее 200 знаков; здесь их { $characters }.
name-unprintable = В имени есть знак, который нельзя напечатать на сертификате. Используйте буквы, пробелы, дефисы, апострофы и точки.
name-not-latin = Используйте только латинские буквы или оставьте это поле пустым.
email-needed = Укажите адрес электронной почты.
email-malformed = Это не похоже на адрес электронной почты. Он должен иметь вид name@example.org.
email-unchanged = Это ваш нынешний адрес. Укажите другой.
password-needed = Введите пароль.
password-too-short = Используйте не менее 8 знаков.
password-too-long = Используйте не более 128 знаков.
password-too-common = Этот пароль — один из первых, которые станут пробовать. Выберите более длинный пароль или слова, не связанные между собой.
current-password-wrong = Это не ваш текущий пароль.

# Signing up.
sign-up-title = Создание учетной записи
sign-up-lede = В учетной записи сохраняются ваше место в курсе и ваши сертификаты. Она бесплатна.
sign-up-button = Создать учетную запись
sign-up-have-account = У вас уже есть учетная запись?
sign-up-link = Создать учетную запись
sign-up-sent-title = Проверьте свой почтовый ящик
sign-up-sent-text = Мы отправили письмо на указанный вами адрес. Откройте содержащуюся в нем ссылку в течение 24 часов, чтобы подтвердить, что адрес принадлежит вам.
mail-sent-nothing = Письма нет уже несколько минут? Загляните в папку нежелательной почты и проверьте, правильно ли указан адрес.
mail-sent-again = Указать адрес еще раз

# The page behind the link of the confirmation mail. { $name } is the name entered when signing up.
confirm-title = Подтверждение адреса
confirm-text = Это подтвердит учетную запись на имя { $name } и выполнит вход.
confirm-button = Подтвердить и войти
confirm-not-you = Если это не ваше имя, закройте эту страницу: кто-то указал ваш адрес по ошибке, и ничего не произойдет.

# Links in mails that do not work any more. { $moment } is a date with a time.
link-unknown-title = Эта ссылка не работает
link-unknown-text = Возможно, почтовая программа обрезала ее или ее заменило более новое письмо. Воспользуйтесь ссылкой из самого нового письма.
link-expired-title = Срок действия этой ссылки истек
link-expired-text = Она действовала до { $moment }.
link-used-title = Эта ссылка уже использована
link-used-text = Она была использована { $moment }. Если это были вы, просто войдите.
link-again = Запросить новую ссылку

# Signing in and out.
sign-in-title = Вход
sign-in-button = Войти
sign-in-link = Войти
sign-in-forgot = Я не помню пароль
sign-in-no-account = У вас еще нет учетной записи?
sign-in-refused = Этот адрес и этот пароль не соответствуют друг другу. Проверьте и то и другое; в пароле различаются прописные и строчные буквы.
sign-in-unconfirmed = Этот адрес еще не подтвержден. Откройте ссылку из нашего письма или создайте учетную запись еще раз, чтобы получить новое письмо.
sign-in-after-reset = Новый пароль задан. Используйте его для входа.
sign-in-after-email = Новый адрес вступил в силу. Используйте его для входа.
sign-in-after-kept = Сеанс завершился. Ваши ответы сохранены. Войдите и продолжите с того же места.
sign-in-after-other = Эта страница была открыта под другой учетной записью. Ответы на ней сохранены там: чтобы продолжить, войдите под той учетной записью.
sign-in-after-over = Сеанс завершился, и попытка тоже: присланное сейчас не учитывается. Сохраненное вовремя учитывается; войдите, чтобы увидеть результат.
sign-out-button = Выйти

# A new password when the old one is lost.
reset-title = Новый пароль
reset-lede = Укажите адрес своей учетной записи. Мы отправим вам ссылку для выбора нового пароля.
reset-button = Отправить мне ссылку
reset-sent-title = Проверьте свой почтовый ящик
reset-sent-text = Если у этого адреса есть учетная запись, на него отправлено письмо со ссылкой. Ссылка действует 30 минут.
new-password-title = Выберите новый пароль
new-password-lede = Будет выполнен выход из вашей учетной записи во всех браузерах.
new-password-button = Задать этот пароль

# One's own account.
account-nav-label = Ваша учетная запись
profile-link = Профиль
profile-title = Ваш профиль
profile-lede = В новых сертификатах ваше имя печатается так, как оно указано здесь. В уже полученных сертификатах остается имя, с которым они были выданы.
profile-button = Сохранить профиль
profile-saved = Профиль сохранен.
profile-preview-title = Что будет указано в вашем следующем сертификате
profile-preview-note = По сохраненному профилю. Заголовок, курс и даты печатаются на том же языке. Исправьте данные до получения сертификата; после этого исправление запрашивается на странице самого сертификата.
# On the desk and before a quiz that a certificate asks for.
prints-line = В вашем сертификате будет указано: { $name }. Язык: { $language }.
prints-line-latin = В вашем сертификате будет указано: { $name } ({ $latin }). Язык: { $language }.
prints-correct = Исправить в профиле
prints-ask = Верно ли имя, буква в букву? Отвечать не обязательно: сертификат будет выдан в любом случае.
prints-confirm = Мое имя указано здесь верно
prints-confirmed = { $date } вы подтвердили, что имя указано верно.
password-link = Пароль
password-title = Смена пароля
password-lede = Во всех остальных браузерах будет выполнен выход из вашей учетной записи.
password-button = Сменить пароль
password-saved = Пароль изменен. Во всех остальных браузерах выполнен выход.
email-link = Адрес электронной почты
email-title = Смена адреса электронной почты
email-lede = Ваш нынешний адрес:
email-button = Отправить ссылку
email-sent = Мы отправили ссылку на новый адрес. Откройте ее в течение 24 часов. Мы сообщили об этом и на ваш нынешний адрес.
email-confirm-title = Подтверждение нового адреса
email-confirm-text = Отныне вы входите с этим адресом и мы пишем на него:
email-confirm-button = Использовать этот адрес
sessions-link = Открытые сеансы
sessions-title = Открытые сеансы
sessions-lede = Каждая строка — это браузер. Если какой-либо из них вам незнаком, завершите его сеанс и смените пароль.

# { $browser } and { $system } are names of products: Firefox, Android.
session-device = { $browser }, { $system }
session-device-unknown = Браузер, не сообщивший своего названия
session-this = Этот браузер
session-since = Вход выполнен { $moment }.
session-seen = Последнее использование: { $moment }, с точностью до часа.
session-end = Завершить этот сеанс
session-end-this = Выйти здесь
sessions-end-others = Выйти во всех остальных браузерах

# The first operator's page, behind a link that the server printed when it started.
welcome-title = Управление этой установкой
welcome-lede = Вы открыли ссылку, выведенную сервером. Создаваемая здесь учетная запись сможет видеть и делать все, что доступно оператору.
welcome-button = Создать учетную запись оператора
welcome-claim = Учетная запись на имя { $name } получит права оператора этой установки.
welcome-claim-button = Дать этой учетной записи права оператора
welcome-address-in-use = У этого адреса есть учетная запись. Сначала войдите в нее, затем откройте ссылку еще раз.
