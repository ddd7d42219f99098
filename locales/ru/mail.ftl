# Mails. { $house } is the name of the site, { $name } the recipient's full name, { $contact } the
# address of the office. Every mail has a subject, one paragraph, and where needed words that stand
# before an address on a line of its own.
mail-greeting = Здравствуйте, { $name }!
mail-contact = Отправитель: { $house }. Вы можете написать нам по адресу { $contact }.

# The last lines: why you get this mail, and what to do if it was not you.
mail-why-entered = Вы получили это письмо, поскольку этот адрес был указан на нашем сайте. Если это сделали не вы, ничего предпринимать не нужно: пока приведенная выше ссылка не открыта, ничего не произойдет. Больше мы об этом писать не будем, если только этот адрес не укажут снова.
mail-why-reset = Вы получили это письмо, поскольку для этого адреса был запрошен новый пароль. Если это сделали не вы, ничего предпринимать не нужно: ваш пароль остается прежним.
mail-why-security = Мы всегда отправляем это письмо при изменении данных для входа в учетную запись. Отключить его нельзя.
mail-why-certificate = Вы получаете это письмо один раз, в связи с получением сертификата. Это не рассылка, и отписываться не от чего.
mail-why-certificate-changed = Вы получили это письмо, поскольку один из ваших сертификатов изменен. Отключить его нельзя.

# After signing up.
mail-confirm-subject = Подтвердите свой адрес: { $house }
mail-confirm-text = Добро пожаловать! Подтвердите, пожалуйста, что этот адрес принадлежит вам; после этого учетная запись будет готова и вы сможете записаться на курс.
mail-confirm-link = Откройте этот адрес в течение 24 часов. Он действует один раз.

# Somebody signed up with an address that has an account.
mail-already-registered-subject = У вас уже есть учетная запись: { $house }
mail-already-registered-text = Кто-то — вероятно, вы — указал этот адрес, чтобы создать учетную запись или перенести на него существующую. У этого адреса уже есть учетная запись, поэтому мы ничего не изменили. Вы можете войти со своим паролем, как и прежде.
mail-already-registered-link = Если вы не помните пароль, задайте новый здесь:

# A new password.
mail-reset-subject = Новый пароль: { $house }
mail-reset-text = Теперь вы можете выбрать новый пароль. После этого будет выполнен выход из вашей учетной записи во всех браузерах.
mail-reset-link = Откройте этот адрес в течение 30 минут. Он действует один раз.

mail-password-changed-subject = Ваш пароль изменен
mail-password-changed-text = Пароль вашей учетной записи на сайте «{ $house }» только что был изменен. Если это сделали вы, все в порядке.
mail-password-changed-link = Если это сделали не вы, немедленно задайте здесь новый пароль и напишите нам:

# A new address.
mail-email-change-subject = Подтвердите свой новый адрес: { $house }
mail-email-change-text = Вы попросили нас впредь писать на этот адрес. Пока он не подтвержден, действует ваш прежний адрес.
mail-email-change-link = Откройте этот адрес в течение 24 часов. Он действует один раз.

mail-email-change-asked-subject = Ваш адрес вскоре изменится
mail-email-change-asked-text = Кто-то, кому известен ваш пароль, запросил перенос вашей учетной записи на сайте «{ $house }» на другой адрес. Перенос произойдет, когда будет открыта ссылка, отправленная на тот адрес. Если это сделали вы, все в порядке.
mail-email-change-asked-link = Если это сделали не вы, немедленно смените здесь пароль. Это остановит и перенос.

# { $email } is the new address.
mail-email-changed-subject = Ваш адрес изменен
mail-email-changed-text = Ваша учетная запись на сайте «{ $house }» теперь связана с адресом { $email }. Используйте его для входа. Если вы об этом не просили, немедленно напишите нам.

# { $course } is the title of the course, { $code } the number printed on the certificate.
mail-certificate-subject = Ваш сертификат: { $course }
mail-certificate-text = Поздравляем! Вы выполнили все требования курса «{ $course }», и ваш сертификат готов. Его номер: { $code }. Любой, у кого есть сертификат, может проверить его по этому номеру на нашем сайте без входа в систему.
mail-certificate-link = Посмотреть и загрузить его можно здесь:

# A certificate ended. { $day } is the day, { $reason } one of the public reasons.
mail-revoked-subject = Ваш сертификат отозван: { $course }
mail-revoked-text = Ваш сертификат { $code } по курсу «{ $course }» отозван { $day }. Причина, которую видит каждый, кто проверяет номер: { $reason }. Если вы считаете, что это ошибка, напишите нам по адресу { $contact }.
mail-revoked-link = Вот что теперь видит каждый, кто проверяет номер:
mail-held-subject = Ваш сертификат приостановлен: { $course }
mail-held-text = Ваш сертификат { $code } по курсу «{ $course }» приостановлен { $day } на время проверки. Причина, которую видит каждый, кто проверяет номер: { $hold-reason }. Это еще не вывод. Мы напишем вам, когда проверка закончится; вы можете написать нам по адресу { $contact }.
mail-released-subject = Ваш сертификат снова действует: { $course }
mail-released-text = Приостановка вашего сертификата { $code } по курсу «{ $course }» снята { $day }. Он снова действует, как прежде, и каждый, кто проверяет номер, видит это.

# { $replaced } is the number of the old certificate, { $code } that of the new one, { $name } the name
# on it.
mail-replaced-subject = Ваш сертификат заменен: { $course }
mail-replaced-text = Ваш сертификат { $replaced } по курсу «{ $course }» заменен { $day }. Новый сертификат выдан на имя { $name }, его номер: { $code }. Пожалуйста, используйте теперь его: при проверке прежнего номера сообщается, что сертификат заменен. Если в нем что-то неверно, напишите нам по адресу { $contact }.
mail-replaced-link = Посмотреть и загрузить новый сертификат можно здесь:
mail-name-refused-subject = Имя в вашем сертификате не изменено: { $course }
mail-name-refused-text = Вы просили указать другое имя в сертификате { $code } по курсу «{ $course }». Выдавшее его учреждение не согласилось. Указанная причина: «{ $why }». Сертификат остается прежним. Если вы считаете, что это ошибка, напишите нам по адресу { $contact }.
