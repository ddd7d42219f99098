# The printed certificate. Short lines: each is set in one line on the page.

certificate-title-achievement = 结业证书
certificate-title-participation = 参与证书
certificate-certify = 兹证明
# Follows the name: “Maria Fernanda Ñáñez has successfully completed the online course”.
certificate-completed-achievement = 已圆满完成在线课程
certificate-completed-participation = 已参加在线课程
# Both parts are durations: “1 hour” and “30 minutes”.
certificate-hours-and-minutes = { $hours }{ $minutes }
# “8 hours of learning”
certificate-learning-time = 学习{ $duration }
certificate-learning-time-ects = 学习{ $duration }（{ $ects } ECTS学分）
certificate-result = 考核成绩：{ $percent }%
certificate-awarded-on = 颁发日期：{ $date }
certificate-valid-until = 有效期至{ $date }
certificate-scan = 扫码核验
certificate-verify-at = 核验本证书：{ $address }
# Whole sentences of the small print.
certificate-edition = 第{ $edition }版，版本号{ $version }；内容截至{ $date }。
certificate-reissued = 本证书于{ $date }签发，取代先前的证书。
certificate-identity = 未核验学员身份。
certificate-demonstration = 演示：证书所列机构均为虚构。
# What stands between two of these sentences.
certificate-sentence-gap = {""}
certificate-document-title = { $name }：{ $course }
# Descriptions of pictures for people who cannot see them.
certificate-alt-logo = { $partner }的徽标
certificate-alt-seal = 饰有月桂花环的金色印章
certificate-alt-qr = 二维码，内含网址{ $address }
certificate-alt-signature = { $issuers }的数字签名
certificate-attachment = 机器可读的证书（Open Badges 3.0）

# Checking a certificate: the form.
verify-title = 核验证书
verify-lede = 请输入证书上的编号（位于方形码下面），或扫描方形码。无需账户。
verify-code-label = 证书编号
verify-code-hint = 共15个字符，分为三组。不分大小写，连字符可有可无。
verify-button = 查询
verify-problem-length = 编号应有15个字符，您输入了{ $signs }个。请再读一遍。
# The sign that is never used may be a letter, a digit or anything else.
verify-problem-sign = 第{ $group }组中有“{ $sign }”，我们的编号从不使用这个字符。请再看一遍。
verify-problem-check = 这些字符互不相符，至少有一个读错了。请逐组核对。
verify-where-title = 编号在哪里
verify-where-text = 在证书一角的方形码下面。编号中没有元音字母，也没有0、1和L，以免字符互相混淆。
verify-keeps-title = 本页保存什么
verify-keeps-text = 我们不记录谁查询了哪个编号。网络地址只在内存中保留几分钟，以防有人成批试探编号。

# Checking a certificate: the answer. A title says first whether to rely on the paper.
verify-answer = 结果
verify-certificate = 证书编号
verdict-valid-title = 本证书有效。
verdict-valid-text = 登记册中载有本证书，内容与签发时一致，未经改动。请与您手中的证书比对：真实的编号也可能印在伪造的纸上。
verdict-revoked-title = 请勿采信本证书。
verdict-revoked-tag = 已撤销
verdict-revoked-text = 本证书签发后已被撤销。纸面可能看似真实，但已不再有效。
verdict-replaced-title = 请索取新证书。
verdict-replaced-tag = 已更换
verdict-replaced-text = 本证书签发时内容正确。后来更正了姓名，由新证书取代；课程和成绩不变。
verdict-new-number = 新编号
verdict-new-number-hidden = 持证人知悉。凭编号可以查看记录，因此此处不予显示。
verdict-expired-title = 本证书已过有效期。
verdict-expired-tag = 已过期
verdict-expired-text = 本证书真实，有效期至下列日期。较早的知识是否足够，请您自行判断。
verdict-altered-title = 目前请勿采信本证书。
verdict-altered-tag = 无法确定
verdict-altered-text = 这一编号的记录与封存时不一致，因此我们不显示任何内容。运营方已获通知。如需尽快答复，请与我们联系。
verdict-unknown-title = 我们没有这一编号的证书。
verdict-unknown-tag = 查无此号
verdict-unknown-text = 请在光线充足处重读方形码下面一行的编号。如果输入无误仍查不到，请勿采信该证书。
verify-checked = 查询时间
verify-another = 查询另一个编号
verify-ask = 询问有关本证书的情况

# Classes of reasons for a revocation, as published.
reason-issued-in-error = 签发有误
reason-misconduct = 未达到颁发条件
reason-name-corrected = 姓名已更正
reason-content-withdrawn = 课程已撤回
reason-holders-request = 应持证人要求

# Checking a certificate: the comparison.
verify-compare-title = 逐行比对
verify-record-title = 证书上所印内容
verify-plan-label = 证书示意图，标出各编号事项的位置
verify-plan-text = 数字表示各事项在纸上的位置。
verify-ticks = 勾选仅供您自己使用，不会发送。
verify-table-caption = 登记册所载内容。查询时间：{ $moment }。
verify-place = 在纸上的位置
verify-fact = 事项
verify-register = 登记册
verify-paper = 您的纸本
verify-same = 一致
# Heard, not seen, after the word above.
verify-same-fact = ：{ $fact }
verify-differs-if = 如有一行不符，
verify-differs-text = 请勿采信该纸本，并将编号和照片发给我们。
verify-differs-link = 报告不符之处
verify-genuine-title = 本页面是真的吗？
verify-genuine-text = 伪造者可以印制通向本页仿冒页面的码。请亲自输入网址；网址开头为
verify-json-link = 供机器读取的同一结果
verify-demonstration = 这是演示：证书所列机构均为虚构。
verify-course-link = 该课程讲授的内容

# Labels of the facts.
fact-name = 姓名
fact-kind = 种类
fact-course = 课程
fact-time = 学习时长
fact-result = 成绩
fact-awarded = 颁发日期
fact-valid-until = 有效期至
fact-issuers = 颁发机构
fact-signatories = 签署人
# “Dr. Amara Okonkwo, Director of Studies”
fact-signatory = { $name }，{ $office }
fact-small-print = 附注
fact-number = 编号
fact-reason = 原因

# A holder's certificate.
holder-title = 您的证书
holder-valid-text = 证书有效。下面的纸本可以装框，任何人看到证书都可以逐行核对。
holder-revoked-text = 本证书已于{ $date }撤销。核验者将获知这一情况。
holder-reason = 公布的原因：
holder-replaced-text = 本证书已于{ $date }更换。查询其编号将显示“已更换”；请使用新证书。
holder-successor-link = 打开新证书
holder-expired-text = 本证书有效期至{ $date }。证书仍在登记册中，显示为已过期。
# The sign is a letter of the holder's name.
holder-unprintable = 我们目前无法印出字符“{ $sign }”，因此没有纸本。证书依然有效。
holder-facts = 证书内容
holder-paper-title = 纸本
holder-paper-text = A4纸一页，可打印或发送。纸本依据封存的事项生成，每次都是同一文件。
holder-paper-link = 打开PDF文件
holder-share-title = 转给他人
holder-share-text = 任何人得到这个链接，都能看到证书的每一行，包括您的姓名。没有链接或纸本，则无法查到。
holder-share-label = 核验证书的链接
holder-copy = 复制链接
holder-copied = 已复制。
holder-linkedin = 添加到您的领英（LinkedIn）档案
# The name of the entry: title of the course, kind of certificate.
holder-linkedin-name = { $course }：{ $kind }
holder-linkedin-text = 将打开领英（LinkedIn），并填好课程、颁发机构、日期和链接。在您点击链接之前，不会发送任何内容。

# Operators: finding a certificate.
certificates-title = 证书
certificates-lede = 请按编号查找证书。不能按姓名查找：登记册不是人名录。
certificates-unknown = 没有这一编号的证书。
verdict-valid-tag = 有效
certificate-altered-text = 记录与封存时不一致：数据库曾被更改，或本系统的密钥曾被更换。该记录的任何内容均不显示、不打印。请与备份比对。
certificate-history = 经过
history-awarded = 颁发
history-revoked = 撤销
history-replaced = 由新证书取代
history-found-altered = 查询时发现被改动
history-not-printed = 无法打印：其中有字符不在任何字体中
history-other = 事件日志中的其他记录
certificate-elsewhere = 相关页面
certificate-public-page = 核验者所见页面
certificate-successor = 取代本证书的证书
certificate-predecessor = 本证书所取代的证书
certificate-end-title = 如有差错
certificate-replace-text = 姓名有误：以更正后的姓名签发新证书。
certificate-replace-link = 更正姓名
certificate-revoke-text = 证书不应继续有效：予以撤销。
certificate-revoke-link = 撤销证书

# Operators: two steps, first what will happen.
end-what-happens = 将产生以下结果
end-go-on = 继续
revoke-title = 撤销证书
revoke-reason-label = 公布的原因
revoke-reason-hint = 凡核验该编号者均可看到。
revoke-note-label = 备案说明
revoke-note-hint = 可不填，最多500字。仅运营人员可见。有关个人的内容，请勿超出必要范围。
revoke-problem-reason = 请选择原因。
revoke-problem-note = 说明有{ $characters }字，请缩减到500字以内。
# Followed by the published reason in quotation marks.
revoke-effect-page = 凡核验该编号者，都将看到证书于今日撤销，并看到以下原因：
revoke-effect-paper = 持证人不能再打印证书。已有的纸本无法收回。
revoke-effect-note = 您的说明与撤销记录一并保存，不向外界显示。
revoke-effect-for-good = 撤销后不能恢复。系统会以邮件通知持证人，写明公布的原因，不含您的说明。
revoke-button = 撤销本证书
replace-title = 更正姓名
replace-name-label = 全名
replace-name-hint = 按应当印出的写法填写，文字不限。
replace-latin-label = 拉丁字母姓名
replace-latin-hint = 可不填；印在姓名下方。
replace-problem-empty = 请填写姓名。
replace-problem-too-long = 姓名最多200个字符，请缩短。
replace-problem-unprintable = 姓名中有无法印出的字符，请删去。
replace-problem-not-latin = 请只使用拉丁字母，或将此栏留空。
replace-problem-same = 证书上已经是这个姓名。请更改，或返回。
# { $latin } is the same name in Latin letters.
replace-effect-new = 将签发一份新编号的新证书，持证人为{ $name }。
replace-effect-new-latin = 将签发一份新编号的新证书，持证人为{ $name }（{ $latin }）。
replace-effect-old = 查询旧编号将显示“已更换”，但不显示新编号。
replace-effect-same = 课程、成绩、颁发日期和其他一切事项，均保持封存时的原样。
replace-effect-holder = 系统会以邮件将原编号和新编号告知持证人，持证人可在自己的书桌上找到新证书。
replace-button = 签发更正后的证书
