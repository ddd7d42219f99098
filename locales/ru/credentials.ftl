# Сертификат в том виде, в каком его читают машины.

credential-description-achievement = Сертификат об успешном окончании: владелец успешно завершил онлайн-курс «{ $course }» и сдал обязательные проверочные работы.
credential-description-participation = Сертификат об участии: владелец принял участие в онлайн-курсе «{ $course }».
credential-description-programme-achievement = Сертификат об успешном окончании: владелец успешно завершил программу «{ $course }».
credential-description-programme-participation = Сертификат об участии: владелец принял участие в программе «{ $course }».
credential-issued-jointly = Выдается совместно: { $issuers }.
credential-criteria-achievement = Прочитаны все обязательные уроки курса «{ $course }» и сданы все обязательные проверочные работы.
credential-criteria-participation = Выполнены все обязательные части курса «{ $course }».
credential-criteria-beside = Выполнена та часть курса «{ $course }», которая требуется для участия. Курс удостоверяет также успешное окончание, для которого требуется больше.
credential-result = Результат
credential-hours = Часы обучения

holder-machine-title = Для машин
holder-machine-text = Тот же сертификат, подписанный выдавшей его организацией по открытому стандарту Open Badges 3.0. Его читают цифровые кошельки и другие платформы, и любой может проверить его без нас.
holder-machine-waiting = Он еще не подписан. Загляните через несколько минут.
holder-machine-json = Удостоверение (JSON)
holder-machine-jwt = Удостоверение (JWT)
holder-machine-png = Значок с удостоверением внутри (PNG)
holder-machine-svg = Значок с удостоверением внутри (SVG)
holder-machine-note = Многие сайты удаляют удостоверение из изображения. Сохраните также файл JSON.

achievement-title = Что удостоверяется
achievement-criteria = Что требуется
achievement-issuer = Кем выдано
# Followed by fields or competences of public frameworks, such as ISCED-F.
achievement-alignment = Соответствует
achievement-version = Издание
achievement-json = То же для машин (JSON)

issuer-keys-title = Ключи подписи
issuer-keys-lede = { $issuer }: этими ключами подписываются сертификаты для машин. Выведенный ключ больше не подписывает; подписанное им остается в силе.
issuer-keys-none = Ключей пока нет.
issuer-keys-name = Ключ
issuer-keys-purpose = Что подписывает
issuer-keys-since = С какого времени
issuer-keys-state = Состояние
issuer-keys-purpose-credential = Сертификаты
issuer-keys-purpose-status = Списки отзыва
issuer-keys-purpose-jwt = Сертификаты в виде JWT
issuer-keys-state-waiting = Опубликован; начнет подписывать позже
issuer-keys-state-signing = Используется
issuer-keys-state-retired = Выведен { $day }
issuer-keys-state-compromised = Скомпрометирован; не заслуживает доверия с { $day }
issuer-keys-did = Имя для машин (DID)
issuer-keys-document = Действующие ключи для машин
issuer-keys-roots = Корневые сертификаты подписанных документов
issuer-keys-roots-text = PDF-документы этой организации подписаны под этими корневыми сертификатами, созданными здесь: программы для чтения PDF их не знают и сообщают об этом. Если вы хотите, чтобы ваша программа им доверяла, сначала сравните SHA-256 со значением, полученным от организации другим путем.
issuer-keys-roots-digest = SHA-256 корневого сертификата
issuer-keys-roots-file = Корневые сертификаты одним файлом (PEM)
issuer-keys-link = Ключи подписи и время начала их действия

# Programmes: certificates that rest on the certificates of other courses.
credential-criteria-programme = Имелись действительные сертификаты, обязательные для программы «{ $course }», и выполнено все остальное, что она требует.
credential-parts = Сертификаты, на которых основан этот
