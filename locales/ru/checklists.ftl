# The checklist of a course.

checklist-title = Ваш контрольный перечень
checklist-lede = Ответьте на вопросы применительно к стране по вашему выбору, в любом порядке и в течение стольких дней, сколько потребуется. То, что вы здесь пишете, видите только вы: ни преподаватели, ни партнеры, ни другие слушатели. Ваш сертификат от этого не зависит.
checklist-how = «Частично» означает: отчасти либо на практике, но без правовой основы. «Неизвестно» — честный ответ: он показывает, что еще нужно выяснить.
checklist-advice = Обратите внимание
checklist-as-of = Последняя проверка вопросов: { $date }
checklist-country-label = Страна
checklist-country-hint = Страна, законодательство которой вы оцениваете, — так, как вы написали бы в докладе.
checklist-country-save = Сохранить страну
checklist-country-saved = Страна сохранена.
checklist-country-too-long = В названии больше { $most } знаков. Сократите его и сохраните снова.
checklist-section-column = Раздел
checklist-answered = Дано ответов: { $done } из { $count }
checklist-begin = Ответить на вопросы
checklist-basis-treaty-duty = Договорная обязанность
checklist-basis-treaty-option = Возможность по договору
checklist-basis-commitment = Политическое обязательство
checklist-basis-good-practice = Передовая практика
checklist-answer-yes = Да
checklist-answer-partly = Частично
checklist-answer-no = Нет
checklist-answer-not-known = Неизвестно
checklist-answer-not-applicable = Неприменимо
checklist-answer-open = Нет ответа
checklist-rests-on = Основание: { $sources }
checklist-evidence = Что подтверждает ответ «да»: { $evidence }
checklist-note-label = Подтверждения и заметки
checklist-note-hint = Закон и статья, дата редакции, где вы это нашли. Не указывайте конфиденциальных сведений.
checklist-lesson-of = Полезный урок: { $title }
checklist-save = Сохранить и продолжить
checklist-save-last = Сохранить и посмотреть пробелы
checklist-saved = Сохранено.
checklist-changed-elsewhere = Этот раздел был изменен на другой странице или другом устройстве после того, как вы его открыли. Ничего из написанного вами не потеряно: ваш текст приведен ниже, а рядом указано то, что сохранено сейчас. Сохраните еще раз, чтобы оставить приведенное ниже.
checklist-saved-is = Сохранено сейчас: { $answer }
checklist-note-too-long = В заметке больше { $most } знаков. Сократите ее и сохраните снова; ничего не потеряно.
checklist-back = Назад к контрольному перечню
gaps-title = Пробелы по разделам
gaps-title-of = Пробелы по разделам: { $country }
gaps-lede = Все вопросы, на которые не дан ответ «да»; сначала договорные обязанности. Общего балла нет: он скрыл бы, какая обязанность не выполнена.
gaps-table = Ответы по разделам
gaps-none = В этом разделе пробелов нет.
gaps-made-on = Составлено { $date }; вопросы по состоянию на { $as_of }
gaps-tally = { $basis }: да — { $yes }, частично — { $partly }, нет — { $no }, неизвестно — { $unknown }, неприменимо — { $not_applicable }, нет ответа — { $open }
gaps-link-line = Из вашего контрольного перечня: { $address }
gaps-note-line = Составлено слушателем для собственного пользования. Не является мнением сайта «{ $house }» или какого-либо партнера и не является юридической консультацией. Прежде чем полагаться на ответ, прочтите действующий официальный текст.
gaps-pdf-a4 = Пробелы в PDF (A4)
gaps-pdf-letter = PDF (Letter)
gaps-csv = Таблица для табличного редактора (CSV)
gaps-see = Посмотреть пробелы
gaps-your-note = Ваша заметка
gaps-unprintable = Создать PDF нельзя: ни в одном из наших шрифтов нет знака «{ $sign }», который есть в ваших заметках. Страница и таблица содержат весь текст.
# On the course's page.
course-checklist-term = Контрольный перечень
course-checklist = { $count ->
    [one] { $count } вопрос, на который вы отвечаете только для себя
    [few] { $count } вопроса, на которые вы отвечаете только для себя
    [many] { $count } вопросов, на которые вы отвечаете только для себя
   *[other] { $count } вопроса, на которые вы отвечаете только для себя
    }, применительно к стране по вашему выбору
