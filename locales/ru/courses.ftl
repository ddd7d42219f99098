# The start page.

home-title = Политика и право в области синтетических наркотиков в кратких уроках.
home-lede = { $house } учит тому, как регулируются синтетические наркотики — от трех конвенций до продуманного национального законопроекта, — и удостоверяет полученные знания. Курсы предназначены для членов парламентов, их советников и сотрудников, а также для изучающих право.
home-time-title = Сколько у вас времени?
home-time-sample = Прочитать один урок без учетной записи:
home-verify-text = Учетная запись не нужна. Мы показываем данные нашего реестра; вы сравниваете их с документом.
home-phone-title = Читается на любом телефоне
home-phone-text = Урок — это страница текста с рисунками. Ничто не воспроизводится само по себе, и все работает без скриптов.
home-source-title = У каждого утверждения есть источник
home-source-text = При нормах договоров указана статья, при цифрах — год. В каждом курсе указан день последней проверки.
home-check-title = Сертификат, который можно проверить
home-check-text = В нем указаны объем в часах, способ оценивания и кем он выдан; проверить его может каждый, пока существует реестр.

# The catalogue. { $length } is a duration in words, such as “8 hours”.
courses-lede = Каждый курс завершается сертификатом, который может проверить любой желающий. Начать можно сегодня, а остановиться — на любой строке: мы запомним место.
courses-empty = Открытых курсов пока нет. Приглашаем вас зайти позже.
course-length = { $length } · { $modules ->
    [one] { $modules } модуль
    [few] { $modules } модуля
    [many] { $modules } модулей
   *[other] { $modules } модуля
}, { $lessons ->
    [one] { $lessons } урок
    [few] { $lessons } урока
    [many] { $lessons } уроков
   *[other] { $lessons } урока
}
course-length-term = Объем
course-languages-term = Языки
course-partner-term = Партнер
course-jointly-term = Сертификат выдают также
course-award-term = По окончании
course-fictional = Вымышленное
course-award-ects = { $award }, { $ects } ECTS
award-participation = Сертификат об участии
award-achievement = Сертификат об успешном окончании
# What stands between two names or languages of a list on one line.
list-comma = {", "}
# What stands before the title of a module.
module-number = { $number }.

# The page of a course.
course-draft-title = Предварительный перевод.
course-draft-text = Этот перевод еще не проверен ни одним учреждением. В случае сомнений следует руководствоваться текстом на языке оригинала.
course-outcomes-title = Пройдя этот курс, вы сможете
course-outline-title = План
course-module-length = { $lessons ->
    [one] { $lessons } урок
    [few] { $lessons } урока
    [many] { $lessons } уроков
   *[other] { $lessons } урока
} · { $minutes ->
    [one] { $minutes } минута
    [few] { $minutes } минуты
    [many] { $minutes } минут
   *[other] { $minutes } минуты
}
course-questions = { $questions ->
    [one] { $questions } вопрос
    [few] { $questions } вопроса
    [many] { $questions } вопросов
   *[other] { $questions } вопроса
}
course-enrol-title = Запись на курс
course-enrol-text = Это бесплатно. Вы можете остановиться в любой момент и вернуться к тому же месту.
course-enrol-button = Записаться на этот курс
course-enrolled-title = Вы записаны на курс
course-enrolled-text = Ваше место и ваши ответы сохранены.
course-go-on = Продолжить обучение
course-sign-in-text = Это бесплатно. Нужны адрес электронной почты и пароль, чтобы мы могли запомнить ваше место и напечатать ваше имя на сертификате.
course-sign-up-button = Создать учетную запись
course-sign-in-link = У меня есть учетная запись: войти
course-sample-link = Прочитать первый урок без учетной записи
course-asks-title = Что нужно для сертификата
course-asks-lessons-term = Уроки
course-asks-lessons = { $lessons ->
    [1] Прочитан единственный урок
    [2] Прочитаны оба урока
    [one] Прочитаны все уроки: { $lessons }
    [few] Прочитаны все { $lessons } урока
    [many] Прочитаны все { $lessons } уроков
   *[other] Прочитаны все { $lessons } урока
}
course-asks-attempt = Сдан на проверку один раз, зачтен или нет
# Below the name of the certificate of participation, before what it asks for.
course-participation = Выдается раньше сертификата об успешном окончании, как только выполнено следующее. Кто получает оба одновременно, тому выдается только сертификат об успешном окончании.
course-asks-quiz = Не менее { $pass } % в тесте из { $questions ->
    [one] { $questions } вопроса.
    [few] { $questions } вопросов.
    [many] { $questions } вопросов.
   *[other] { $questions } вопроса.
}
# Places of outcomes on the course page: 2 + 3 are counted together.
course-asks-minimum = Не менее { $percent } % по результату обучения { $places }.
course-asks-free = Попыток — сколько угодно, но не более 200.
course-asks-attempts = { $attempts ->
    [one] { $attempts } попытка.
    [few] { $attempts } попытки.
    [many] { $attempts } попыток.
   *[other] { $attempts } попытки.
}
course-asks-wait = { $minutes ->
    [one] Между попытками — { $minutes } минута.
    [few] Между попытками — { $minutes } минуты.
    [many] Между попытками — { $minutes } минут.
   *[other] Между попытками — { $minutes } минуты.
}
course-asks-wait-hours = { $hours ->
    [one] Между попытками — { $hours } час.
    [few] Между попытками — { $hours } часа.
    [many] Между попытками — { $hours } часов.
   *[other] Между попытками — { $hours } часа.
}
course-asks-limit = { $minutes ->
    [one] Время: { $minutes } минута.
    [few] Время: { $minutes } минуты.
    [many] Время: { $minutes } минут.
   *[other] Время: { $minutes } минуты.
}
course-valid-for-good = Срок действия сертификата не ограничен; в нем указан день, на который приведено содержание.
course-valid-months = { $months ->
    [one] Сертификат действителен { $months } месяц.
    [few] Сертификат действителен { $months } месяца.
    [many] Сертификат действителен { $months } месяцев.
   *[other] Сертификат действителен { $months } месяца.
}
course-no-identity = Личность не проверяется.
course-facts-title = Сведения о курсе
course-audience-term = Для кого
course-authors-term = Составители
course-version-term = Версия
course-version = { $version } (выпуск { $edition }), проверено { $date }
course-licence-term = Лицензия

# The glossary of a course.
glossary-title = Глоссарий
glossary-lede = Значение слов в этом курсе. Это учебные определения, а не юридические тексты.
glossary-empty = У этого курса нет глоссария.

# The sources that a course cites.
cited-title = Источники
cited-lede = На что ссылаются уроки и вопросы этого курса: с условным обозначением, датой и днем, когда мы это прочитали. В примечаниях рядом с текстом указаны краткое название и статья.
cited-short = В примечаниях:
cited-date = Дата документа: { $date }
cited-read = Прочитано { $date }
cited-empty = Этот курс не ссылается на источники.

# The page of a partner.
partner-fictional-text = Оно придумано, чтобы показать, как работает этот сайт. За ним не стоит ни одно реальное учреждение.
partner-founded-term = Год основания
partner-web-term = Веб-адрес
partner-signatories-term = Подписывают сертификаты
partner-signs-since = подписывает с { $date }

# Programmes: certificates that rest on the certificates of other courses.
course-certificates = { $count ->
    [one] { $count } сертификат другого курса
    [few] { $count } сертификата других курсов
    [many] { $count } сертификатов других курсов
   *[other] { $count } сертификата других курсов
}
course-asks-certificate = Сертификат этого курса
programme-title = Какие сертификаты засчитываются
programme-rule-all = { $count ->
    [one] Нужен сертификат { $count } курса.
    [few] Нужны сертификаты всех { $count } курсов.
    [many] Нужны сертификаты всех { $count } курсов.
   *[other] Нужны сертификаты всех { $count } курсов.
}
programme-rule-some = { $needed ->
    [one] Достаточно сертификата { $needed } из этих курсов по выбору.
    [few] Достаточно сертификатов { $needed } из этих курсов по выбору.
    [many] Достаточно сертификатов { $needed } из этих курсов по выбору.
   *[other] Достаточно сертификатов { $needed } из этих курсов по выбору.
}
programme-left = У вас { $held } из { $needed }; осталось получить: { $left }.
programme-complete = У вас есть все нужные сертификаты.
programme-held = Ваш сертификат
programme-missing = пока не получен
programme-participation-enough = достаточно сертификата об участии
programme-earned-before = Сертификат, полученный до записи на программу, тоже засчитывается, пока он действителен.
programme-asks-term = Сертификаты
programme-asks-link = Какие именно
programme-to-desk = В мой кабинет
programme-time-ects = { $length } · { $ects } ECTS
