# Words of the house, used on every page.

house-tagline = Политика и право в области синтетических наркотиков в кратких уроках
skip-to-content = Перейти к содержанию
languages-label = Языки
nav-label = Основная навигация
nav-courses = Курсы
nav-verify = Проверить сертификат
nav-desk = Мой кабинет
nav-sign-in = Войти
nav-operator = Управление
nav-partner = Ваше учреждение
nav-account = Учетная запись
breadcrumbs-label = Вы находитесь здесь
foot-sentence = Демонстрация от имени вымышленных учреждений. Курсы разъясняют право, но не являются юридической консультацией.
foot-label = Об этом сайте
foot-about = О сайте
foot-privacy = Конфиденциальность
foot-disclaimer = Оговорка
foot-accessibility = Доступность
foot-contact = Написать нам
go-back = Назад
change-something = Изменить
content-not-translated = Этот текст пока недоступен на вашем языке. Язык текста: { $language }.
demonstration-mark = Демонстрация: вымышленное учреждение
# What stands between two sentences of a page, and before brackets.
sentence-gap = {" "}
# Signs between what stands side by side.
sign-colon = {": "}
sign-comma = {", "}
in-brackets = ({ $what })

# The six languages, as named in a sentence of this language.
language-ar = арабский
language-en = английский
language-es = испанский
language-fr = французский
language-ru = русский
language-zh = китайский

# Dates and times. { $day } is a number; { $month } is a name and { $year } digits.
date-long = { $day } { $month } { $year } г.
moment-long = { $date }, { $time } UTC
month-1 = января
month-2 = февраля
month-3 = марта
month-4 = апреля
month-5 = мая
month-6 = июня
month-7 = июля
month-8 = августа
month-9 = сентября
month-10 = октября
month-11 = ноября
month-12 = декабря

# Durations.
minutes-long = { $minutes ->
    [one] { $minutes } минута
    [few] { $minutes } минуты
    [many] { $minutes } минут
   *[other] { $minutes } минуты
}
seconds-long = { $seconds ->
    [one] { $seconds } секунда
    [few] { $seconds } секунды
    [many] { $seconds } секунд
   *[other] { $seconds } секунды
}
# Both parts are durations: “26 minutes” and “36 seconds”.
minutes-and-seconds = { $minutes } { $seconds }
hours-long = { $hours ->
    [one] { $hours } час
    [few] { $hours } часа
    [many] { $hours } часов
   *[other] { $hours } часа
}

# Forms.
form-problem-title = { $count ->
    [one] Требуется исправить { $count } поле
    [few] Требуется исправить { $count } поля
    [many] Требуется исправить { $count } полей
   *[other] Требуется исправить { $count } поля
}

# Pages for what went wrong.
error-not-found-title = Страница не найдена
error-not-found-text = Возможно, в адресе допущена ошибка или страница перемещена. Ваши данные не утрачены.
error-forbidden-title = Эта страница вам недоступна
error-forbidden-text = Ваша учетная запись не дает права на это действие. Если вы считаете, что право должно быть, напишите нам.
error-form-expired-title = Отправьте форму еще раз
error-form-expired-text = Нам не удалось убедиться, что форма отправлена с этого сайта. Вернитесь назад, обновите страницу и отправьте форму снова: введенный текст сохранился в вашем браузере.
error-too-many-title = Слишком много попыток
error-too-many-text = { $seconds ->
    [one] Подождите { $seconds } секунду и повторите попытку.
    [few] Подождите { $seconds } секунды и повторите попытку.
    [many] Подождите { $seconds } секунд и повторите попытку.
   *[other] Подождите { $seconds } секунды и повторите попытку.
}
error-busy-title = Сейчас сайт сильно загружен
error-busy-text = Повторите попытку через несколько секунд. Все, что было подтверждено, сохранено.
error-bad-request-title = Не удалось прочитать запрос
error-bad-request-text = Часть адреса или формы не соответствует ожидаемой. Вернитесь назад и повторите попытку.
error-too-large-title = Слишком большой объем данных
error-too-large-text = Форма превышает допустимый размер. Сократите текст и отправьте ее снова.
error-method-title = Эту страницу нельзя использовать таким образом
error-method-text = Пользуйтесь ссылками и кнопками сайта.
error-fault-title = На нашей стороне произошла ошибка
error-fault-text = Мы ее зафиксировали. Если вы напишете нам, укажите номер инцидента: { $incident }.
error-home-link = Перейти на главную страницу
