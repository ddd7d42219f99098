# Mails. { $house } is the name of the site, { $name } the recipient's full name, { $contact } the
# address of the office. Every mail has a subject, one paragraph, and where needed words that stand
# before an address on a line of its own.
mail-greeting = 尊敬的{ $name }：
mail-contact = 本邮件由{ $house }发送。来信请寄：{ $contact }。

# The last lines: why you get this mail, and what to do if it was not you.
mail-why-entered = 您收到本邮件，是因为有人在本站输入了这个地址。如果不是您本人，则无需任何操作：只要不打开上述链接，什么都不会发生。除非有人再次输入这个地址，否则我们不会就此再次来信。
mail-why-reset = 您收到本邮件，是因为有人为这个地址申请了新密码。如果不是您本人，则无需任何操作：您的密码保持不变。
mail-why-security = 账户的登录方式发生变化时，我们一律发送本邮件。此项通知不能关闭。
mail-why-certificate = 您获得了这份证书，因此收到本邮件。邮件只发送这一次，无需退订。
mail-why-certificate-expires = 您收到本邮件，是因为您的证书即将到期。我们在到期前60天和7天各发一封。
mail-why-certificate-changed = 您的一份证书发生了变更，因此您收到本邮件。此项通知不能关闭。

# After signing up.
mail-confirm-subject = 请确认您在{ $house }的地址
mail-confirm-text = 欢迎。请确认这个地址属于您；确认后账户即可使用，您可以报名学习课程。
mail-confirm-link = 请在24小时内打开以下地址。该地址只能使用一次。

# Somebody signed up with an address that has an account.
mail-already-registered-subject = 您在{ $house }已有账户
mail-already-registered-text = 有人（很可能是您本人）输入了这个地址，准备新建账户或将账户移到这里。这个地址已有账户，因此我们未作任何更改。您可以像以前一样用密码登录。
mail-already-registered-link = 如果您忘记了密码，请在此设置新密码：

# A new password.
mail-reset-subject = 请设置您在{ $house }的新密码
mail-reset-text = 您现在可以选择新密码。设置后，所有已登录您账户的浏览器都将退出登录。
mail-reset-link = 请在30分钟内打开以下地址。该地址只能使用一次。

mail-password-changed-subject = 您的密码已更改
mail-password-changed-text = 您在{ $house }的账户密码刚刚更改。如果是您本人所为，则一切正常。
mail-password-changed-link = 如果不是您本人，请立即在此设置新密码，并与我们联系：

# A new address.
mail-email-change-subject = 请确认您在{ $house }的新地址
mail-email-change-text = 您要求我们今后寄信到这个地址。在您确认之前，原地址继续有效。
mail-email-change-link = 请在24小时内打开以下地址。该地址只能使用一次。

mail-email-change-asked-subject = 您的地址即将更改
mail-email-change-asked-text = 有人用您的密码要求将您在{ $house }的账户移到另一个地址。我们已向该地址发送链接，链接打开后即行更改。如果是您本人所为，则一切正常。
mail-email-change-asked-link = 如果不是您本人，请立即在此更改密码。这也会中止地址更改。

# { $email } is the new address.
mail-email-changed-subject = 您的地址已更改
mail-email-changed-text = 您在{ $house }的账户现在使用地址{ $email }。请用该地址登录。如果您没有提出这一要求，请立即与我们联系。

# { $course } is the title of the course, { $code } the number printed on the certificate.
mail-certificate-subject = 您的证书：{ $course }
mail-certificate-text = 祝贺您。您已达到课程“{ $course }”的全部要求，证书已经备妥。证书编号为{ $code }；任何人看到证书，都可以凭此编号在本站核验，无需登录。
mail-participation-text = 祝贺您。您参加了课程“{ $course }”，参与证书已经备妥。证书编号为{ $code }；任何人看到证书，都可以凭此编号在本站核验，无需登录。您仍可获得结业证书：所缺各项见“我的书桌”。
mail-certificate-link = 请在此查看和下载：

# A certificate ended. { $day } is the day, { $reason } one of the public reasons.
mail-revoked-subject = 您的证书已被撤销：{ $course }
mail-revoked-text = 您的课程“{ $course }”证书（编号{ $code }）已于{ $day }撤销。任何人核验该编号时看到的原因为：{ $reason }。如果您认为有误，请来信：{ $contact }。
mail-revoked-link = 今后任何人核验该编号时将看到：
mail-held-subject = 您的证书已暂停效力：{ $course }
mail-held-text = 您的课程“{ $course }”证书（编号{ $code }）已于{ $day }暂停效力，等待核查。任何人核验该编号时看到的原因为：{ $hold-reason }。这并非结论。核查结束后我们会写信告知；您也可以来信：{ $contact }。
mail-released-subject = 您的证书已恢复效力：{ $course }
mail-released-text = 您的课程“{ $course }”证书（编号{ $code }）已于{ $day }恢复效力，一切如前；核验该编号的人会得知此情况。
mail-expires-subject = 您的证书有效期至{ $day }：{ $course }
mail-expires-text = 您的课程“{ $course }”证书（编号{ $code }）有效期至{ $day }。此后仍在登记册中，显示为已过期。
mail-expires-link = 能否续期以及如何续期，请见：
mail-renewed-subject = 您的证书已续期：{ $course }
mail-renewed-text = 您已完成课程“{ $course }”的更新学习。新证书（编号{ $code }）取代原证书（编号{ $replaced }），有效期至{ $day }。核验原编号时，系统会说明已由新证书取代。

# { $replaced } is the number of the old certificate, { $code } that of the new one, { $name } the name
# on it.
mail-replaced-subject = 您的证书已更换：{ $course }
mail-replaced-text = 您的课程“{ $course }”证书（编号{ $replaced }）已于{ $day }更换。新证书的持证人姓名为{ $name }，编号为{ $code }。今后请使用新证书：核验原编号时，系统会说明该证书已被取代。如有不妥，请来信：{ $contact }。
mail-replaced-link = 请在此查看和下载新证书：
mail-name-refused-subject = 您的证书姓名未作更改：{ $course }
mail-name-refused-text = 您曾申请更改课程“{ $course }”证书（编号{ $code }）上的姓名。颁发机构未予同意，所述理由：“{ $why }”。证书保持不变。如果您认为有误，请来信：{ $contact }。

# { $replaced } is the number of the old certificate, { $code } that of the new one, { $day } the last
# day.
mail-extended-subject = 您的证书有效期已延长：{ $course }
mail-extended-text = 您的课程“{ $course }”证书有效期已延长。新证书（编号{ $code }）取代原证书（编号{ $replaced }），有效期至{ $day }。核验原编号时，系统会说明已由新证书取代。
mail-reissued-subject = 您的证书已重新签发：{ $course }
mail-reissued-text = 您的课程“{ $course }”证书（编号{ $replaced }）曾被撤销，现已于{ $day }重新签发，持证人姓名为{ $name }，编号为{ $code }。今后请使用新证书：核验原编号时，系统会说明已由新证书取代。如有不妥，请来信：{ $contact }。
