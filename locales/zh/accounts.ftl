# Fields of the forms: labels and the small text under them.
field-name = 全名
field-name-hint = 文字不限，请按证书上应有的写法填写。
field-latin-name = 拉丁字母姓名（可不填）
field-latin-name-hint = 如果您的姓名用其他文字书写，请填写此栏。它将印在证书上您的姓名下方。
field-name-forms = 我姓名中汉字的字形（可不填）
field-name-forms-hint = 许多汉字在中文、日文和韩文中的写法不同。新证书以您所选的字形印制您的姓名。
han-forms-any = 不选择：以下字形中首个含有全部汉字者
han-forms-zh-hans = 简体中文
han-forms-zh-hant = 繁体中文
han-forms-ja = 日文
han-forms-ko = 韩文
field-email = 电子邮件地址
field-email-hint = 我们只就您的账户和证书来信。
field-new-email = 新的电子邮件地址
field-new-email-hint = 我们将向该地址发送链接。在您打开链接之前，原地址继续有效。
field-password = 密码
field-current-password = 当前密码
field-new-password = 新密码
field-new-password-hint = 至少8个字符，种类不限。最好选用几个别人想不到会放在一起的词。
field-language = 语言
field-language-hint = 页面和邮件使用的语言。
field-certificate-language = 我的证书所用语言
field-certificate-language-hint = 新证书以该语言印制。已有的证书语言不变。
certificate-language-as-pages = 与页面语言相同
field-country = 国家（可不填）
field-country-hint = 仅用于统计学员来自何处。绝不与您的姓名一同显示。
field-occupation = 职业（可不填）
field-occupation-hint = 仅用于统计课程惠及哪些人。绝不与您的姓名一同显示。
prefer-not-to-say = 不愿透露

# Occupations in the profile.
occupation-parliamentarian = 议员
occupation-adviser = 议员或议会党团顾问
occupation-staff = 议会工作人员
occupation-civil-servant = 公务员
occupation-academic = 教学或研究人员
occupation-student = 学生
occupation-other = 其他

# What is wrong with an entry, and what to do.
name-needed = 请输入您的姓名。
name-too-long = 姓名最多200个字符；现有{ $characters }个。
name-unprintable = 姓名中有无法印在证书上的字符。请使用文字、空格、连字符、撇号和句点。
name-not-latin = 请只使用拉丁字母，或将此栏留空。
email-needed = 请输入您的电子邮件地址。
email-malformed = 这不像是电子邮件地址。格式应为name@example.org。
email-unchanged = 这是您当前的地址。请输入另一个地址。
password-needed = 请输入您的密码。
password-too-short = 请至少使用8个字符。
password-too-long = 请最多使用128个字符。
password-too-common = 这是最容易被人猜到的密码之一。请使用更长的密码，或互不相关的几个词。
current-password-wrong = 这不是您当前的密码。

# Signing up.
sign-up-title = 新建账户
sign-up-lede = 账户保存您的学习进度和证书。账户免费。
sign-up-button = 新建账户
sign-up-have-account = 您已有账户？
sign-up-link = 新建账户
sign-up-sent-title = 请查看您的邮箱
sign-up-sent-text = 我们已向您输入的地址发送邮件。请在24小时内打开邮件中的链接，确认该地址属于您。
mail-sent-nothing = 几分钟后仍未收到邮件？请查看垃圾邮件文件夹，并检查地址是否有误。
mail-sent-again = 重新输入地址

# The page behind the link of the confirmation mail. { $name } is the name entered when signing up.
confirm-title = 确认您的地址
confirm-text = 此操作将确认{ $name }的账户，并为您登录。
confirm-button = 确认并登录
confirm-not-you = 如果这不是您的姓名，请关闭本页：有人误输了您的地址，不会产生任何后果。

# Links in mails that do not work any more. { $moment } is a date with a time.
link-unknown-title = 这个链接无效
link-unknown-text = 链接可能被您的邮件程序截断，或已由更新的邮件取代。请使用最新邮件中的链接。
link-expired-title = 这个链接已过期
link-expired-text = 链接有效期至{ $moment }。
link-used-title = 这个链接已经使用过
link-used-text = 使用时间：{ $moment }。如果是您本人使用的，请直接登录。
link-again = 申请新链接

# Signing in and out.
sign-in-title = 登录
sign-in-button = 登录
sign-in-link = 登录
sign-in-forgot = 我忘记了密码
sign-in-no-account = 您还没有账户？
sign-in-refused = 地址与密码不符。请检查两者；密码区分大小写。
sign-in-unconfirmed = 这个地址尚未确认。请打开我们邮件中的链接，或重新建立账户以收取新邮件。
sign-in-after-reset = 新密码已设置。请用新密码登录。
sign-in-after-email = 您的新地址已生效。请用新地址登录。
sign-in-after-kept = 会话已结束。您的答案已保存。请登录，从中断处继续。
sign-in-after-other = 本页是用另一个账户打开的。页上的答案已保存在该账户中：请登录该账户继续作答。
sign-in-after-over = 会话已结束，本次作答也已结束：现在提交的内容不计入。按时保存的内容计入；请登录查看结果。
sign-out-button = 退出登录

# A new password when the old one is lost.
reset-title = 设置新密码
reset-lede = 请输入您账户的地址。我们将向您发送设置新密码的链接。
reset-button = 发送链接
reset-sent-title = 请查看您的邮箱
reset-sent-text = 如果该地址有账户，带有链接的邮件已经发出。链接在30分钟内有效。
new-password-title = 选择新密码
new-password-lede = 所有已登录您账户的浏览器都将退出登录。
new-password-button = 设置这个密码

# One's own account.
account-nav-label = 您的账户
profile-link = 个人资料
profile-title = 您的个人资料
profile-lede = 新证书按此处的写法印出您的姓名。已有的证书保留颁发时的姓名。
profile-button = 保存个人资料
profile-saved = 您的个人资料已保存。
profile-preview-title = 您的下一份证书将如此书写
profile-preview-note = 以已保存的资料为准。标题、课程和日期使用同一语言。请在获得证书之前更正；此后须在该证书的页面上申请更正。
# On the desk and before a quiz that a certificate asks for.
prints-line = 您的证书将写明：{ $name }。证书语言：{ $language }。
prints-line-latin = 您的证书将写明：{ $name }（{ $latin }）。证书语言：{ $language }。
prints-correct = 在个人资料中更正
prints-ask = 姓名是否逐字无误？可以不答，证书照常颁发。
prints-confirm = 我的姓名如此书写无误
prints-confirmed = 您已于{ $date }确认姓名无误。
password-link = 密码
password-title = 更改密码
password-lede = 所有其他已登录您账户的浏览器都将退出登录。
password-button = 更改密码
password-saved = 您的密码已更改。所有其他浏览器均已退出登录。
email-link = 电子邮件地址
email-title = 更改电子邮件地址
email-lede = 您当前的地址：
email-button = 发送链接
email-sent = 我们已向新地址发送链接。请在24小时内打开。我们也已通知您当前的地址。
email-confirm-title = 确认您的新地址
email-confirm-text = 今后您用以下地址登录，我们也寄信到该地址：
email-confirm-button = 使用这个地址
sessions-link = 登录位置
sessions-title = 登录位置
sessions-lede = 每一行是一个浏览器。如有您不认识的，请结束该会话并更改密码。

# { $browser } and { $system } are names of products: Firefox, Android.
session-device = { $system }上的{ $browser }
session-device-unknown = 未标明名称的浏览器
session-this = 当前浏览器
session-since = 登录时间：{ $moment }。
session-seen = 最近使用：{ $moment }，误差不超过1小时。
session-end = 结束此会话
session-end-this = 在此退出登录
sessions-end-others = 在其他各处退出登录

# The first operator's page, behind a link that the server printed when it started.
welcome-title = 运营本系统
welcome-lede = 您打开了服务器印出的链接。您在此建立的账户可以查看和执行运营人员的一切事项。
welcome-button = 建立运营人员账户
welcome-claim = { $name }的账户将成为本系统的运营人员账户。
welcome-claim-button = 将此账户设为运营人员账户
welcome-address-in-use = 这个地址已有账户。请先登录该账户，然后再次打开链接。
