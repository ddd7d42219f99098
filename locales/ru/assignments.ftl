# Что слушатели пишут и оценивают.

course-assignment = Письменная работа
course-assignment-optional = Письменная работа, для сертификата не требуется
course-asks-assignment = Не менее { $pass } % баллов, выставленных другими слушателями или учреждением
previous-assignment = Ранее: письменная работа
next-assignment = Далее: письменная работа
desk-next-assignment = Письменная работа открыта для вас.
desk-open-assignment = Открыть письменную работу

assignment-over = Модуль { $module } · Письменная работа
assignment-rubric-title = Как она оценивается
assignment-rubric-lede = Можно набрать до { $most ->
    [one] { $most } балла
   *[other] { $most } баллов
    }; для зачета нужно { $pass } %. По каждому критерию рецензент выбирает наиболее подходящее описание.
rubric-most = до { $most }
rubric-points = { $points ->
    [one] { $points } балл
    [few] { $points } балла
    [many] { $points } баллов
   *[other] { $points } балла
}
rubric-missing = Выберите одно описание по каждому критерию.

assignment-how-title = Как это происходит
assignment-how-write = Вы пишете текст объемом от { $least } до { $words } слов или загружаете файл объемом не более { $pages ->
    [one] { $pages } страницы
   *[other] { $pages } страниц
    }. До отправки написанное хранится как черновик.
assignment-how-calibrate = Затем вы оцениваете образец и видите, насколько ваши оценки близки к оценкам авторов курса.
assignment-how-review = Затем вы оцениваете { $peers ->
    [one] { $peers } записку других слушателей
    [few] { $peers } записки других слушателей
    [many] { $peers } записок других слушателей
   *[other] { $peers } записки других слушателей
    } и пишете к каждой три замечания. Срок на каждую записку — { $days ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
    }.
assignment-how-mark = Ваш результат — среднее по оценкам { $peers ->
    [one] { $peers } рецензента
   *[other] { $peers } рецензентов
    }. Если их итоги расходятся более чем на { $apart ->
    [one] { $apart } балл
    [few] { $apart } балла
    [many] { $apart } баллов
   *[other] { $apart } балла
    }, решает учреждение. Результат виден после того, как вы оцените записки других.
assignment-how-anonymous = Рецензенты видят ваш текст или файл и код, но не имя и не адрес; вы тоже не узнаете, кто они. Учреждение, предлагающее курс, видит текст, баллы и замечания.
assignment-how-final = Отправленное нельзя изменить, пока оно не оценено. Если работа не зачтена, можно написать другую.
assignment-is-optional = Для сертификата этого курса письменная работа не требуется.
assignment-is-required = Для сертификата этого курса письменная работа обязательна.

assignment-write-title = Ваша записка
assignment-write-again = Ваша следующая записка
assignment-text-label = Текст
assignment-text-hint = Слов сейчас: { $count }; отправить можно от { $least } до { $words }.
assignment-saved = Сохранено: { $moment }.
assignment-file-label = Или файл
assignment-file-replace = Другой файл вместо этого
assignment-file-hint = PDF, DOCX или ODT, не более { $pages ->
    [one] { $pages } страницы
   *[other] { $pages } страниц
    } и не более 10 МБ. Файл засчитывается вместо текста выше.
assignment-file-kept = Ваш файл { $kind } сохранен и будет засчитан.
assignment-file-pages = Страниц: { $pages }.
assignment-file-words = Слов: { $words }.
assignment-file-remove = Удалить файл
assignment-save = Сохранить черновик
assignment-hand-in = Сохранить и отправить
assignment-traces-title = В этом файле указаны имена. Рецензенты могут узнать, кто вы.
assignment-traces-cure = Удалите свойства, примечания и записанные исправления в текстовом редакторе (обычно «Инспектор документов» или «Свойства»), сохраните файл и загрузите его снова.
assignment-traces-sure = Все равно отправить с этими именами
assignment-trace-author = Автор
assignment-trace-editor = Последним сохранил
assignment-trace-organisation = Организация
assignment-trace-remark = Автор примечания или исправления

assignment-file-empty = Файл пуст.
assignment-file-too-large = Файл больше 10 МБ.
assignment-file-other-kind = Это не PDF, не DOCX и не ODT, что бы ни означало имя файла.
assignment-file-damaged = Файл поврежден. Сохраните его заново и загрузите еще раз.
assignment-file-encrypted = Файл защищен паролем. Сохраните его без пароля.
assignment-file-active = В файле есть макросы или сценарии. Сохраните его без них.
assignment-file-embedded = В файл вложен другой файл. Удалите его.
assignment-file-external = Файл загружает изображения или шаблоны из других мест. Вставьте их в файл или удалите.
assignment-file-too-much-inside = В распакованном виде файл слишком велик. Сохраните более простой.
assignment-nothing = Отправлять пока нечего: напишите текст или выберите файл.
assignment-too-short = Слов слишком мало: { $words }; нужно не менее { $least }. Все сохранено.
assignment-too-long = Слов слишком много: { $words }; допускается не более { $most }. Все сохранено.
assignment-too-many-pages = Страниц слишком много: { $pages }; допускается не более { $most }. Файл сохранен.
assignment-names-somebody = В файле указаны имена. Замените его или поставьте отметку, если хотите отправить его в таком виде.
assignment-text-too-long = Знаков в тексте: { $characters }; сохранить можно не более { $most }. Текст остался в поле ниже.

assignment-handed-title = Отправлено
assignment-receipt = Квитанция
assignment-handed-at = Дата отправки
assignment-code = Код
assignment-code-hint = Его видят рецензенты вместо имени.
assignment-owed = Оцененные вами записки других
assignment-owed-count = { $done } из { $asked }
assignment-waits-for-own = Ваша записка оценена. Результат будет виден, когда вы оцените записки других.
assignment-to-peers = Оценить записки других
assignment-own-file = Скачать файл
assignment-own-text = Что вы отправили
assignment-mark-title = Ваш результат
assignment-mark = { $points } из { $most ->
    [one] { $most } балла
   *[other] { $most } баллов
    }; для зачета нужно { $pass } %.
assignment-mark-peers = Среднее по рецензентам.
assignment-mark-decided = Решение учреждения, предлагающего курс.
assignment-criterion = Критерий
assignment-points = Баллы
assignment-points-of = { $points } из { $most ->
    [one] { $most } балла
   *[other] { $most } баллов
    }
assignment-peer = Рецензент { $number }
brief-passed = Зачтено
brief-failed = Не зачтено

peers-title = Записки других
peers-lede = Взамен вы оцениваете { $count ->
    [one] { $count } записку
    [few] { $count } записки
    [many] { $count } записок
   *[other] { $count } записки
    }. Сначала вы упражняетесь на образце.
peers-not-ready = Сначала отправьте собственную записку.
peers-sample-title = Оцените этот образец
peers-sample-lede = Это не работа слушателя. Можно продолжать, если по каждому критерию расхождение с баллами авторов не больше { $tolerance }.
peers-calibrate = Сравнить с ожидаемыми баллами
peers-compared-title = Ваши баллы и ожидаемые
peers-near = По каждому критерию расхождение не больше { $tolerance }. Можно оценивать записки других.
peers-far = Хотя бы по одному критерию расхождение больше { $tolerance }. Прочитайте объяснения и оцените снова. На вашем результате это не отражается.
peers-given = Ваши
peers-expected = Ожидаемые
peers-reason = Объяснение
peers-is-far = слишком далеко
peers-briefs-title = Записки для оценки
peers-take-lede = Вы получаете записку под кодом. Срок — { $days ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
    }. Если вы не ответите вовремя, ее получит другой рецензент.
peers-take = Получить записку
peers-none-left = Сейчас нет записок для оценки. Вернитесь, когда их отправят другие; если этого не произойдет, вашу записку оценит учреждение.
peers-back = Назад к письменной работе

review-title = Записка { $code }
review-anonymous = Вы не знаете, кто это написал, и автор не узнает, кто вы. Не указывайте свое имя.
review-brief = Записка
review-file = Скачать файл { $kind }
review-file-hint = Открывайте с осторожностью, как любой файл от незнакомого человека.
review-marks = Ваша рецензия
review-strength = Сильная сторона
review-strength-hint = Что удалось и почему. Не менее { $least } знаков.
review-doubt = Сомнение
review-doubt-hint = Что вас не убедило. Не менее { $least } знаков.
review-suggestion = Предложение
review-suggestion-hint = Что помогло бы больше всего. Не менее { $least } знаков.
review-comment-problem = Знаков в этом замечании: { $characters }; нужно от { $least } до { $most }.
review-final = Отправленное изменить нельзя.
review-save = Сохранить
review-hand-in = Сохранить и отправить
review-back = Назад к запискам
review-due = Срок: { $moment }.
review-state-open = Не завершена.
review-state-lapsed = Срок этой рецензии истек.
review-state-handed-in = Отправлена.
review-state-withdrawn = Учреждение отозвало эту рецензию.

briefs-title = Записки
briefs-lede = Что отправили слушатели. Они оценивают друг друга под кодами; вы решаете, если мнения расходятся или рецензентов не хватает.
briefs-none = Пока ничего не отправлено.
briefs-counted = Состояние записок
briefs-assignment = Письменная работа
briefs-handed-in = Отправлено
briefs-wait = Ждут рецензентов
briefs-disagree = Рецензенты расходятся
briefs-marked = Оценено
briefs-all = Все записки, сначала новые
briefs-language = Язык
briefs-reviews = Рецензии
briefs-reviews-of = { $done } из { $asked }
briefs-state = Состояние
brief-standing-waits = ждет рецензентов
brief-standing-disagree = рецензенты расходятся
brief-standing-marked = оценена
brief-title = Записка { $code }
brief-receipt-hint = Она есть только у автора: по ней вы найдете записку обратившегося.
brief-reviews = Рецензии
brief-no-reviews = Ее пока никто не оценил.
brief-withdraw = Отозвать рецензию рецензента { $number }
brief-withdraw-hint = Отзывайте оскорбительные рецензии: автор их не увидит, их баллы не засчитываются, место получит другой рецензент. Уже выставленный результат остается, пока вы не примете другое решение.
brief-decisions = Прежние решения
brief-decide = Определить результат
brief-decide-lede = Ваши баллы засчитываются вместо баллов рецензентов. Сохраняются и те и другие. Зачтенное остается зачтенным.
brief-note = Основание
brief-note-hint = Для дела; автор его не видит.
brief-note-missing = Укажите основание.
brief-note-too-long = Знаков в основании: { $characters }; допускается не более { $most }.
brief-decide-button = Принять решение
