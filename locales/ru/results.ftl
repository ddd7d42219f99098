# Pages of a partner: its quizzes, and the correction of a wrong key.
quizzes-title = Тесты
quizzes-explain = Все тесты всех изданий. Здесь можно просмотреть вопросы и исправить ошибочный ключ.
quizzes-offered = Это издание получают новые слушатели
quizzes-earlier = Новым слушателям не предлагается
quizzes-items = Вопросов: { $count }
quizzes-empty = Ни в одном издании вашего учреждения пока нет тестов.
quiz-edition = Издание { $number }, версия { $version }
quiz-running = { $count ->
    [0] Сейчас этот тест никто не проходит.
    [one] Сейчас этот тест проходит { $count } слушатель; за ним сохраняется это издание.
    [few] Сейчас этот тест проходят { $count } слушателя; за ними сохраняется это издание.
    [many] Сейчас этот тест проходят { $count } слушателей; за ними сохраняется это издание.
   *[other] Сейчас этот тест проходят { $count } слушателя; за ними сохраняется это издание.
}
quiz-items-title = Вопросы
quiz-items-explain = Если ключ ошибочен, исправьте его здесь: сначала вы увидите, кого это коснется, и ничего не изменится без подтверждения администратора.
quiz-number-column = №
quiz-item-column = Вопрос
quiz-form-column = Вид
quiz-key-column = Ключ
quiz-correct-link = Исправить ключ
quiz-which-item = Вопрос { $number }
quiz-no-key = Не оценивается

# Kinds of question.
item-form-single = один ответ
item-form-multiple = несколько ответов
item-form-true-false = верно или неверно
item-form-text = краткий текст
item-form-number = число
item-form-matching = соответствие
item-form-ordering = упорядочение
item-form-reflection = размышление
item-form-scale = шкала
corrections-title = Внесенные исправления
corrections-line = Вопрос { $number }:

# The four remedies: on the form, explained, and as a mark beside an item.
remedy-keep-higher = Засчитываются прежние ключи и этот: что дает больше
remedy-new-key = Засчитывается только новый ключ
remedy-full-credit = Зачесть всем как верный
remedy-drop = Не засчитывать
remedy-hint-keep-higher = Никто не теряет баллов. Обычно это самое справедливое решение.
remedy-hint-new-key = Кто дал прежний ответ, теряет эти баллы.
remedy-hint-full-credit = Полный балл всем, кому достался вопрос, с ответом или без. Для вопроса, на который нет верного ответа.
remedy-hint-drop = Его баллы исключаются и из набранных, и из возможных.
remedy-done-keep-higher = засчитываются все ключи
remedy-done-new-key = новый ключ
remedy-done-full-credit = зачтен всем
remedy-done-drop = не засчитывается

# The form of a correction.
correction-title = Исправление ключа
correction-explain = Исправление действует для всех уже сданных и будущих работ этого издания. Следующий шаг показывает, кого оно коснется, и пока ничего не меняет.
correction-remedy-label = Что засчитывать?
correction-answer-label = Правильный ответ
correction-answer-hint = Нужен только для первых двух вариантов.
correction-lines-label = Что засчитывается, по одному в строке
correction-texts-hint = «= 50%» перед строкой дает половину баллов, «= 33.3%» — треть. Регистр, диакритика и язык не важны.
correction-numbers-hint = С десятичной точкой и, если нужно, с допуском: 179.5 ± 0.5. «= 50%» перед строкой дает половину баллов.
correction-reason-label = Причина
correction-reason-hint = Для архива, до 500 знаков: что было неверно и кто это заметил. Слушатели этого не видят.
correction-preview-button = Посмотреть, кого это коснется
correction-problem-remedy = Выберите, что засчитывать.
correction-problem-nothing-right = Укажите хотя бы один правильный ответ.
correction-problem-incomplete = Укажите для каждой строки свое место.
correction-problem-unreadable = Одну из строк не удалось прочитать. См. подсказку над полем.
correction-problem-unknown = Этот ответ не относится к вопросу. Откройте форму заново.
correction-problem-reason = Укажите причину, до 500 знаков.
correction-problem-nothing-left = В этом тесте не осталось бы оцениваемых вопросов. Выберите «Зачесть всем как верный».

# What it would do.
correction-effect-title = К чему это приведет
correction-marked = Сданных попыток с этим вопросом: { $count }
correction-raised = Попыток с лучшим результатом: { $count }
correction-lowered = Попыток с худшим результатом: { $count }
correction-passing = Слушателей, которые пройдут тест: { $count }.
correction-certified = Из них сразу получат сертификат: { $count }.
correction-in-programme = В программе, которая опирается на этот сертификат: { $count }. Те, кому для нее больше ничего не нужно, получат и ее сертификат.
correction-below = Слушателей, прошедших тест, но с новым ключом не прошедших бы: { $count }. Зачет и сертификат остаются; ничего не отнимается.
correction-in-flight = Незавершенных попыток: { $count }. Они будут оценены с исправлением.
correction-confirm-explain = Новые баллы сохраняются, прежние остаются в архиве. Сертификаты выдаются и письма отправляются в тот же момент.
correction-confirm-button = Применить исправление
correction-csv-button = Все люди в файле CSV
correction-elsewhere-title = Другие издания с тем же вопросом
correction-elsewhere-explain = Исправление относится к одному изданию. Тех, кто учится по другому, оно коснется, только если вопрос исправить и там.
correction-elsewhere-done = там уже исправлен
correction-admin-only = Применить его может администратор вашего учреждения; он видит и имена. Сообщите ему, какой вопрос, что засчитывать и почему.
correction-passing-title = Пройдут тест
correction-below-title = Не прошли бы
correction-others-title = Прочие изменения баллов
correction-person-column = Имя
correction-attempt-column = Попытка
correction-before-column = Было
correction-after-column = Стало
correction-certificate-column = Сертификат
correction-certificate-new = новый
correction-more = Еще не показано: { $count }

# What it did.
correction-report-title = Исправленный ключ
correction-done-title = К чему это привело
correction-changed = Попыток с измененными баллами: { $count }
correction-passed = Слушателей, прошедших благодаря этому: { $count }.
correction-certified-done = Выдано сертификатов: { $count }.
correction-fell = Слушателей, которые не прошли бы: { $count }. Их зачет и сертификат остаются в силе.
correction-fell-title = Не прошли бы; зачет и сертификат остаются
correction-passed-title = Прошли благодаря этому
correction-names-admin = Администраторы вашего учреждения видят также имена.

# Beside a question on the learner's result.
corrected-full-credit = засчитывается всем как верный
corrected-dropped = не засчитывается
corrected-key = оценено по исправленному ключу

# Verbs of the journal.
journal-verb-corrected = ключ исправлен
journal-verb-regraded = оценено заново

# Statistics of a quiz.
statistics-title = Статистика
statistics-of = Статистика: { $quiz }
statistics-explain = По первой попытке каждого слушателя; сотрудники вашего учреждения не учитываются. В курсе, где важно, чтобы справились все, высокие результаты — это цель, а не недостаток.
statistics-behind = Некоторые попытки еще не учтены. Загляните через минуту.
statistics-few = Менее пяти человек. Числа показываются начиная с пяти.
statistics-indicative = Менее 30 человек: все числа лишь ориентировочные.
statistics-indicative-short = ориентировочно
statistics-people = Человек: { $count }
statistics-mean = Средний результат: { $percent } %
statistics-csv = Все числа в CSV
statistics-hidden-sign = ∗
statistics-hidden = ∗ Числа от одного до четырех не показаны, как и те, из которых их можно вычислить.
number-percent = { $number } %
number-decimal-sign = ,
statistics-chart-title = Число людей по результату в процентах баллов
statistics-percent-row = Процент
statistics-people-row = Человек
statistics-revision = редакция { $number }
statistics-facility = Легкость (средняя доля баллов)
statistics-discrimination = Различающая способность (от −1 до 1)
statistics-blanks = Без ответа
statistics-time = Среднее время
statistics-seconds = { $count } с
statistics-by-language = По языкам
statistics-language-column = Язык
statistics-choices = Как часто выбирали каждый ответ, по третям людей согласно общему результату
statistics-choices-in = Выбранные ответы: { $language }
statistics-choice-column = Ответ
statistics-lower = Нижняя треть
statistics-middle = Середина
statistics-upper = Верхняя треть
statistics-right = верно

# Why an author should look at a question.
flag-look = Проверьте:
flag-negative-discrimination = Кто знает больше, получает за этот вопрос меньше. Верен ли ключ?
flag-distractor = Верхняя треть предпочитает правильному ответу неверный:
flag-distractor-all = Почти у всех одинаковый результат, и неверный ответ выбирают чаще верного. Верен ли ключ?
flag-language-gap = На одном языке намного труднее, чем на остальных ({ $language }: на { $percent } процентов баллов ниже, чем можно ожидать по остальным вопросам). Вероятно, ошибка перевода.

# Pre-test and post-test.
gain-title = Чему научились
gain-explain = По тем, кто прошел оба теста: первая входная проверка и засчитываемый итоговый тест. Входной тест:
gain-few = Оба теста прошли менее пяти человек.
gain-people = Прошли оба теста
gain-before = До
gain-after = После
gain-mean = Средний прирост в процентах баллов, с 95-процентным интервалом
gain-normalised = Нормированный прирост (доля возможного)
gain-parts = По вопросам: первые попытки тех, кто завершил оба теста
gain-difference = Разница
gain-twins = параллельные вопросы

# Signals: unusual attempts, for a person to look at.
signals-title = Необычные попытки
signals-explain = Для рассмотрения человеком. Сам по себе сигнал ничего не влечет: результаты, сертификаты и учетные записи не затрагиваются, слушателям не сообщается. Сигналы удаляются через полгода.
signals-first-ask = Спросите, прежде чем судить. У большинства сигналов есть невинное объяснение.
signals-empty = Ничего необычного не найдено.
signals-before = Предыдущая страница
signals-after = Следующая страница (после { $page }-й)
signal-means = Что это значит:
signal-not = Чего это не значит:
signal-title-speed = Пройдено быстрее, чем можно прочитать вопросы
signal-title-alike = Те же неверные ответы, что у другого человека
signal-title-device = Несколько учетных записей на одном устройстве
signal-means-speed = Первая попытка пройдена менее чем за три секунды на каждый отвеченный вопрос. Чтение вопроса из двадцати слов занимает около пяти.
signal-not-speed = Что кто-то списывал. Человек мог подготовить ответы с коллегами или на бумаге либо знать предмет и вопросы из другого источника.
signal-means-alike = Два человека дали четыре или больше неверных ответов, и все они совпадают. Верные ответы и пропуски не сравниваются; ошибки, общие для большего числа людей, не учитываются. Совпадение от одного до трех неверных ответов сигналом не считается.
signal-not-alike = Что один списал у другого и кто у кого. Они могли учиться вместе, по одним и тем же записям с одной и той же ошибкой.
signal-means-device = Три учетные записи или больше сдали один и тот же тест в один день с одного интернет-адреса и из одинакового браузера. Возможно, кто-то сначала опробовал вопросы под другими учетными записями.
signal-not-device = Что за ними стоит один человек. Учреждения, библиотеки, парламенты и семьи пользуются общим адресом, а одинаково настроенные компьютеры неотличимы.
signal-evidence-speed = Секунд от начала до последнего ответа: { $amount }. Отвечено вопросов: { $items }.
signal-evidence-alike = Совпадающих неверных ответов: { $amount }. Вопросов в тесте: { $items }.
signal-evidence-device = Учетных записей, сдавших тест оттуда в этот день: { $amount }. Вопросов в тесте: { $items }.
signal-attempt = Попытка { $number }
signal-looked = Рассмотрено:
signal-note-label = Что вы выяснили?
signal-note-hint = Для архива, до 500 знаков; видят только администраторы вашего учреждения.
signal-note-too-long = Заметка — не более 500 знаков; здесь { $characters }. Ничего не сохранено.
signal-look-button = Я рассмотрел(а)
journal-verb-looked-at = рассмотрено

pass-mark-title = Снижение проходного порога
pass-mark-offer = Проходной порог здесь — { $from } %, а в издании { $number } (версия { $version }) — { $to } %. Для слушателей этого издания действует порог { $from } %, пока сниженный порог не применен и здесь.
pass-mark-link = Посмотреть, кто пройдет тест, и применить сниженный порог
pass-mark-lowered = Проходной порог снижен с { $from } % до { $to } %
pass-mark-in-flight = Незавершенных попыток: { $count }. Для них и для всех попыток, начатых здесь позже, будет действовать сниженный порог.
pass-mark-nothing-lost = Никто ничего не теряет: баллы не меняются, пройденное остается пройденным.
pass-mark-reason-hint = Для архива, до 500 знаков: почему тем, кто уже прошел тест, достаточно меньшего. Слушатели этого не видят.
pass-mark-confirm-explain = Отменить это нельзя: сниженный здесь порог больше не повышается. Сертификаты выдаются и письма отправляются в тот же момент.
pass-mark-button = Засчитывать { $to } % в этом издании
pass-mark-admin-only = Применить это может администратор вашего учреждения; он видит и имена. Сообщите ему, почему здесь должен действовать сниженный порог.
