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
certificate-alt-handwritten = { $name }的手写签名
certificate-alt-seal = 饰有月桂花环的金色印章
certificate-alt-qr = 二维码，内含网址{ $address }
certificate-alt-signature = { $issuers }的数字签名
certificate-attachment = 机器可读的证书（Open Badges 3.0）

# Checking a certificate: the form.
verify-title = 核验证书
verify-lede = 请输入证书上的编号（位于方形码下面），或扫描方形码。无需账户。
verify-code-label = 证书编号
verify-code-hint = 共15个字符，分为三组。不分大小写，连字符可有可无；容易看错的字符（例如把D看成O）会尽可能纠正。
verify-button = 查询
verify-problem-length = 编号应有15个字符，您输入了{ $signs }个。请再读一遍。
# The sign that is never used may be a letter, a digit or anything else.
verify-problem-sign = 第{ $group }组中有“{ $sign }”，我们的编号从不使用这个字符。请再看一遍。
verify-problem-check = 这些字符互不相符，至少有一个读错了。请逐组核对。
verify-where-title = 编号在哪里
verify-where-text = 在证书一角的方形码下面。编号中没有元音字母，也没有0、1和L，以免字符互相混淆。
verify-keeps-title = 本页保存什么
verify-keeps-text = 我们不记录谁查询了哪个编号；为比对而输入的姓名随即清除，不予保留。网络地址只在内存中保留几分钟，以防有人成批试探编号。

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
verdict-renewed-text = 本证书签发时内容正确。持证人后来完成了更新学习，由有新有效期的新证书取代。
verdict-extended-text = 本证书签发时内容正确。其有效期后来延长，由截止日期更晚的新证书取代。
verdict-new-number = 新编号
verdict-new-number-hidden = 持证人知悉。凭编号可以查看记录，因此此处不予显示。
verdict-expired-title = 本证书已过有效期。
verdict-expired-tag = 已过期
verdict-expired-text = 本证书真实，有效期至下列日期。较早的知识是否足够，请您自行判断。
verdict-held-title = 目前请勿依据本证书。
verdict-held-tag = 暂停效力
verdict-held-text = 本证书真实，但有一项情况正在核查。这并非结论。请稍后再查，或向我们询问。
verdict-altered-title = 目前请勿采信本证书。
verdict-altered-tag = 无法确定
verdict-altered-text = 这一编号的记录与封存时不一致，因此我们不显示任何内容。运营方已获通知。如需尽快答复，请与我们联系。
verdict-unknown-title = 这一编号没有可显示的证书。
verdict-unknown-tag = 不予显示
verdict-unknown-text = 或者我们没有这一编号的证书，或者持证人只通过个人链接出示。请在光线充足处重读方形码下面一行的编号。如果输入无误，请向持证人索取链接；在此之前，请勿采信该纸本。
verify-checked = 查询时间
verify-another = 查询另一个编号
verify-ask = 询问有关本证书的情况

# Classes of reasons for a revocation, as published.
reason-issued-in-error = 签发有误
reason-misconduct = 未达到颁发条件
reason-name-corrected = 姓名已更正
reason-content-withdrawn = 课程已撤回
reason-holders-request = 应持证人要求
hold-reason-inquiry = 正在核查其取得方式
hold-reason-facts = 正在核对证书所载的某项内容
hold-reason-holders-request = 应持证人要求

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
verify-differs-text = 请勿采信该纸本，并告知我们何处不符。
verify-differs-link = 报告不符之处
verify-genuine-title = 本页面是真的吗？
verify-genuine-text = 伪造者可以印制通向本页仿冒页面的码。请亲自输入以下网址：
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
fact-signatory-of = { $name }，{ $office }，{ $organisation }
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
holder-held-text = 本证书已于{ $date }暂停效力，等待核查。任何人核验时都会得知此情况。在此期间不能打印。
holder-expired-text = 本证书有效期至{ $date }。证书仍在登记册中，显示为已过期。
# The sign is a letter of the holder's name.
holder-unprintable = 我们目前无法印出字符“{ $sign }”，因此没有纸本。证书依然有效。
holder-facts = 证书内容
holder-paper-title = 纸本
holder-paper-text = A4纸一页，可打印或发送。纸本依据封存的事项生成，每次都是同一文件。
holder-paper-link = 打开PDF文件
holder-share-title = 转给他人
holder-share-text = 打开此链接的人看到的是您在下面选定的内容。没有链接或纸本，则无法查到证书。
holder-share-label = 核验证书的链接
holder-copy = 复制链接
holder-copied = 已复制。
holder-linkedin = 添加到您的领英（LinkedIn）档案
# The name of the entry: title of the course, kind of certificate.
holder-linkedin-name = { $course }：{ $kind }
holder-linkedin-text = 将打开领英（LinkedIn），并填好课程、颁发机构、日期和链接。在您点击链接之前，不会发送任何内容。

# The entry of a certificate in the transparency log.
logged-title = 公开日志中的记录
logged-text = 本证书的颁发自{ $moment }起记入一份只增不减的日志。即使是我们，也无法在不被察觉的情况下更改或删除这条记录。
logged-secret = 凭下面的文件和秘密数，您（且只有您）可以证明这条记录就是关于您的证书的。
logged-leaf = 记录
logged-salt = 秘密数（盐）
logged-proof-link = 获取证明
logged-record-link = 所记内容
logged-log-link = 关于日志

# Operators: finding a certificate.
certificates-title = 证书
certificates-lede = 请按编号查找证书。不能按姓名查找：登记册不是人名录。
certificates-unknown = 没有这一编号的证书。
verdict-valid-tag = 有效
certificate-altered-text = 记录与封存时不一致：数据库曾被更改，或本系统的密钥曾被更换。该记录的任何内容均不显示、不打印。请与备份比对。
certificate-history = 经过
certificate-history-notes = 本页的姓名和备注仅供运营者查阅。
history-awarded = 颁发
history-revoked = 撤销
history-replaced = 由新证书取代
history-renewed = 已续期：由新证书取代
history-extended = 已延期：由截止日期更晚的新证书取代
history-by-hand = 虽未达到全部要求，仍由管理员人工颁发
history-withheld = 签发前被暂缓
history-no-longer-withheld = 暂缓已解除
history-asked = 持证人申请更改姓名
history-granted = 申请的姓名获批准
history-refused = 申请的姓名被拒绝
history-disclosed = 持证人选择了他人可见的内容
history-linked = 持证人生成了链接
history-unlinked = 持证人停用了链接
history-not-told = 未通知持证人
history-held = 因核查暂停效力
history-released = 恢复效力
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
certificate-extend-text = 有效期应更长：请延期。
certificate-extend-link = 延长有效期
certificate-hold-text = 有情况需要核查：请先暂停其效力。
certificate-hold-link = 暂停效力
certificate-release-text = 核查完毕，证书有效：恢复其效力。
certificate-release-link = 恢复效力
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
revoke-effect-for-good = 撤销后不能恢复。
revoke-button = 撤销本证书
replace-title = 更正姓名
replace-name-label = 全名
replace-name-hint = 按应当印出的写法填写，文字不限。
replace-latin-label = 拉丁字母姓名
replace-latin-hint = 可不填；印在姓名下方。
replace-note-label = 更正姓名的理由
replace-note-hint = 最多500个字符，仅供存档，只有运营人员可以阅读。请写明您看到了什么，例如某份证件及其日期。
replace-problem-note = 请说明更正姓名的理由。
replace-problem-empty = 请填写姓名。
replace-problem-too-long = 姓名最多200个字符，请缩短。
replace-problem-unprintable = 姓名中有无法印出的字符，请删去。
replace-problem-not-latin = 请只使用拉丁字母，或将此栏留空。
replace-problem-same = 证书上已经是这个姓名。请更改，或返回。
replace-problem-stopped = 签发已停止：现在不能签发更改姓名的证书。您填写的内容保留在此，恢复签发后请再次提交。
# { $latin } is the same name in Latin letters.
replace-effect-new = 将签发一份新编号的新证书，持证人为{ $name }。
replace-effect-new-latin = 将签发一份新编号的新证书，持证人为{ $name }（{ $latin }）。
replace-effect-old = 查询旧编号将显示“已更换”。持证人和运营人员可看到新编号；其他人仅在持证人向所有人公开新证书时才能看到。
replace-effect-same = 课程、成绩、颁发日期和其他一切事项，均保持封存时的原样。
replace-effect-holder = 系统会以邮件将原编号和新编号告知持证人，持证人可在自己的书桌上找到新证书。
replace-button = 签发更正后的证书
hold-title = 暂停证书效力
hold-effect-page = 核验该编号的人会看到证书自今日起暂停效力及公布的原因。证书并未撤销。
hold-effect-paper = 在此期间持证人不能打印证书。
hold-effect-holder = 持证人会收到邮件，其中载有公布的原因，不含您的备注。
tell-holder = 通知持证人：邮件中不含您的备注。如不通知，事件日志会予以记录。
tell-holders = 通知持证人：邮件中不含备注。如不通知，事件日志会就每份证书予以记录。
tell-holder-not = 不通知持证人；事件日志会予以记录。
hold-button = 暂停本证书效力
release-title = 恢复证书效力
release-effect = 证书恢复原有效力。暂停和恢复仍记入其历史，不含原因。
release-button = 恢复本证书效力

# Checking a certificate: what was typed, and whose it is.
verify-mended = 您输入的是{ $typed }。我们的编号不使用其中的某个字符，因此按上面的编号查询。请与纸本核对。
verdict-valid-short = 登记册中载有本证书，内容与签发时一致，未经改动。证书属于何人，须凭姓名核对：请在下面输入。
verdict-link-title = 这个链接已不再显示任何内容。
verdict-link-text = 链接已到期、已被持证人终止，或没有完整复制。请向持证人索取新链接，或查询纸本上的编号。
verify-shared = 持证人通过个人链接向您出示本证书，链接显示证书的每一行。
verify-name-title = 这是谁的证书？
verify-name-text = 本证书颁发给{ $hint }。请输入纸本上的姓名。如果一致，您将看到证书的每一行。
verify-name-label = 纸本上的姓名
verify-name-hint = 可用原文，也可用拉丁字母。不计大小写、重音符号、空格和连字符。
verify-name-button = 比对姓名
verify-name-match = 姓名与证书一致。
verify-name-match-text = 请继续核对其他各行。
verify-name-differs = 这个姓名与证书不一致。
verify-name-differs-text = 请再读一遍纸本上的姓名。如果输入与所印一致，请勿采信该纸本：上面可能是他人的编号。
verify-name-wait = 对本证书尝试的姓名过多。
verify-name-wait-text = { $minutes }分钟后可再比对。
verify-name-forgotten = 姓名比对后随即清除，不予保存，也不写入运行记录。
verify-history = 变更经过
history-succeeds = 取代先前的证书
history-expired = 有效期最后一天
verify-issuers = 颁发机构
verify-report-title = 纸本像是伪造的吗？
verify-report-text = 请告诉我们您看到的情况。只需两分钟，无需账户。
verify-report-link = 举报伪造的证书

# A holder decides what strangers see.
sight-title = 他人能看到什么
sight-lede = 任何人得到本证书的编号，可以看到：
sight-public = 每一行
sight-public-text = 您的姓名、成绩和纸本上的其他一切内容，凡持有编号者均可看到。
sight-name-match = 知道姓名者方可看到全部内容
sight-name-match-text = 课程、级别、颁发机构、日期和状态；姓名处显示{ $hint }。输入纸本上姓名的人会得知是否一致，一致时可看到每一行。这是通常的选择。
sight-links-only = 除非有您的链接，否则什么也看不到
sight-links-only-text = 查询编号时，答复与编号不存在时相同，因此仅凭纸本无法核验。请将链接交给需要核验的人。
sight-save = 保存选择
sight-saved = 您的选择已保存，即刻生效，也适用于您已交出的纸本。
sight-links-title = 显示每一行的链接
sight-links-text = 任何人得到链接，都能看到证书全文，不论您的选择如何，直至链接到期或由您终止。
sight-link-days-label = 有效时间
sight-link-days = { $days }天
sight-link-make = 生成链接
sight-link-new = 您的新链接
sight-link-once = 请立即复制。我们只保存其摘要，无法再次显示。
sight-link-until = 有效至{ $date }
sight-link-made = 生成于{ $date }
sight-link-end = 终止此链接
sight-link-ended = 链接已终止，不再显示任何内容。
sight-links-many = 已有二十个链接。请先终止其中一个。
rename-title = 姓名有误？
holder-look-at-name = 您尚未确认姓名无误。可在下方申请更改：
rename-text = 申请换发另一姓名的证书。颁发机构会有专人审核您的申请。如获批准，您将得到有新编号的新证书，旧编号则显示“已更换”。
rename-why-label = 理由
rename-why-hint = 最多500个字符。例如：漏字或姓名已变更。请勿发送证件号码。
rename-why-needed = 请说明理由。
rename-button = 提交申请
rename-asked = 您的申请已提交。有决定时会以邮件告知。
rename-waiting = 您于{ $date }申请改用姓名{ $name }，尚未作出决定。
rename-refused = 您上次的申请已于{ $date }被拒绝。理由：
renewal-title = 续期
renewal-later = 有效期至{ $until }。自{ $from }起，只需再次通过以下测验即可续期：
renewal-now = 有效期最后一天为{ $until }。只需再次通过以下测验即可续期：
renewal-lesson = 阅读
renewal-quiz = 通过
names-title = 姓名更正申请
names-lede = 持证人申请在证书上改用另一姓名。颁发时未核验身份，请判断是否为同一人。
names-empty = 没有待处理的申请。
names-forms = 字形
names-asked = 申请日期
names-approve-text = 将签发有新编号的新证书，并以邮件告知持证人。
names-approve = 批准
names-refuse = 拒绝
names-why-label = 拒绝理由
names-why-hint = 持证人会看到。最多500个字符。
names-why-needed = 请写明拒绝理由：持证人会看到。
names-why-long = 理由过长，请缩短至500个字符以内。
names-ended = 现在不能更改姓名：证书已撤销、更换或暂停效力。您可以拒绝该申请。
names-stopped = 签发已停止：现在不能签发新姓名的证书。申请保留在此，恢复签发后再批准。
names-same = 证书上已经是这个姓名。请以此为由拒绝申请。
names-approved = 已签发新姓名的证书。
names-refused = 申请已拒绝，持证人会得到通知。
names-decided = 已决定
names-was-approved = 已批准
names-was-refused = 已拒绝：

# Reporting a forged paper.
forgery-title = 举报伪造的证书
forgery-lede = 您手中有或见到过一份不可能属实的纸本。请告诉我们，平台运营人员会进行核查。无需账户。
forgery-code-label = 纸本上的编号
forgery-code-hint = 如有编号，请照所印填写，即使我们查不到。
forgery-what-label = 有何问题
forgery-what-hint = 例如：姓名与登记册不符，或方形码通向另一网址。涉及个人的内容请以必要为限。
forgery-place-label = 在何处见到
forgery-place-hint = 例如：求职申请、个人主页或某个网址。可以不填。
forgery-contact-label = 联系方式
forgery-contact-hint = 仅在您希望得到答复时填写。举报办结后即删除。
forgery-button = 提交举报
forgery-needs-what = 请说明纸本有何问题。
forgery-long = 最多{ $most }个字符，现有{ $characters }个。
forgery-sent-title = 谢谢。您的举报已收到。
forgery-sent-text = 运营人员将进行核查。如果您留下了联系方式，将会得到答复。在此之前，请勿采信该纸本。

# Checking many certificates at once.
list-title = 批量核验证书
list-lede = 请粘贴编号或选择文件。您将得到列有每份证书状态的表格、供存档的文件和可打印的回执。无需账户。
list-text-label = 编号，每行一个
list-text-hint = 如有需要，可在编号后写上纸本上的姓名，用逗号、分号或制表符隔开，以便比对。
list-file-label = 或选择文件
list-file-hint = CSV或纯文本文件，第一列为编号，第二列为姓名（如有）。
list-key-label = 密钥
list-key-hint = 仅在平台运营方已向您发放密钥时填写。
list-button = 核验清单
list-limits-title = 清单长度
list-limits-text = 最多10000行，同一网络每小时三份清单。需更频繁核验的机构可向我们索取密钥，用于本页面或程序。较长的清单需数秒，页面会显示进度。
list-keeps-text = 清单内容一概不保存。核验后随即清除；结果及其文件只在您得到的页面上。
list-empty = 清单中没有编号。请至少粘贴一个，或选择文件。
list-long = 清单超过{ $most }行。请分批提交。
list-key-unknown = 此密钥无效。请重新复制，或询问运营方。
list-progress = 已核验{ $done }行，共{ $all }行
list-broken = 核验中途停止，没有保存任何内容。请重新提交清单。
list-answer-title = 清单核验结果
list-lines = 行数
list-head-taken = 首行视为标题。
list-digest = 清单摘要（SHA-256）
list-site = 核验网址
list-counts-title = 汇总
list-csv = 下载CSV文件
list-again = 核验另一份清单
list-receipt = 请将本页打印作为回执。摘要表明核验的是哪份清单：同一清单的摘要始终相同。
list-table-title = 逐行结果
list-table-caption = 按原顺序列出清单各行。如需核对纸本上的其他内容，请点开编号。
list-line = 行
list-state = 状态
list-mistyped = 输入有误
list-not-checked = 未查询
list-not-checked-text = 开头相同的编号查询过多。请过几分钟再次提交。
list-mended = 由{ $typed }读出
list-name-match = 姓名一致
list-name-differs = 姓名不符
list-name-wait = 未比对：尝试过多
list-link = 一次核验多份证书
list-link-text = 供需要核验大量纸本的机构使用：粘贴清单，即得表格、文件和回执。

# Programmes: certificates that rest on the certificates of other courses.
certificate-completed-programme = 已圆满完成项目
certificate-completed-programme-participation = 已参加项目
certificate-parts = 本证书以下列证书为依据：{ $parts }
certificate-part = { $course }（{ $date }，{ $code }）
certificate-part-gap = {"；"}
fact-parts = 所依据的证书
fact-part = { $course }，{ $date }
reason-part-revoked = 其所依据的证书已被撤销
verify-parts-text = 各证书目前的状态。
verify-part-lost = 本证书所依据的一份证书已不再有效。
verify-part-lost-text = 本证书自身并未被撤销。其影响请向颁发机构询问。
certificate-part-lost = 本证书不会自动变更：请一并撤销，或予以保留。
certificate-resting = 以本证书为依据
parts-lost-title = 所依据的证书已不再有效
parts-lost-text = 在有人撤销之前，这些证书继续有效。其页面会注明有一份依据已失效。
parts-lost-partner = 在运营者撤销之前，这些证书继续有效。其页面会注明有一份依据已失效。如需撤销，请联系运营者。
revoke-resting-label = 以本证书为依据的证书
revoke-resting-hint = 请勾选需一并撤销的证书，理由为其所依据的证书已被撤销。其余证书继续有效，其页面会予以注明。
revoke-effect-with = 以下证书一并撤销：
revoke-effect-stays = 以下证书继续有效，其页面会注明有一份依据已失效：

# Who signs certificates, and whether they approve.
signatories-title = 签署人
signatories-lede = 在证书上列名的人员及起始日期。姓名、职务或签名变更后须重新批准。已签发的证书不变。
signatories-link-new = 给签署人的链接
signatories-link-text = 请自行发送给签署人。链接有效期{ $days }天，只能答复一次；此前的链接不再有效。
signatories-waits = 只有全体签署人批准后才签发证书。在此之前证书等待签发。
signatories-waits-not = 无论签署人是否批准，证书均予签发。
signatories-wait-yes = 等待批准后再签发
signatories-wait-no = 不等待批准
signatories-since = 自{ $date }起
signatories-ask = 请求批准
signatories-none = 没有签署人。
signatories-past = 以往
signatories-approved = 已于{ $date }批准
signatories-declined = 已于{ $date }拒绝
signatories-asked = 已请求；链接有效至{ $date }
signatories-open = 未批准
signatories-withdraw = 撤回批准
signatories-withdraw-hint = 由谁提出，理由为何？最多 500 字。已签发的证书不变；可再次请签署人批准。
signatories-withdrawn = 批准已于{ $date }撤回
signatories-withdrawals = 已撤回的批准
signatories-advice = { $count ->
   *[other] 有{ $count }位签署人尚未批准在证书上列名。
}
signatory-title = 您的姓名列于证书
signatory-lede = 您的姓名列于{ $partner }的证书上。请查看样本并告知是否批准。
signatory-dead = 此链接已失效。请向该机构索取新链接。
signatory-name-term = 姓名
signatory-office-term = 职务
signatory-sample = 打开样本（PDF）
signatory-who-label = 答复人姓名
signatory-who-hint = 请填写您本人的姓名，即使您是代为答复。
signatory-answer-label = 您的答复
signatory-answer-needed = 请在两项答复中选择一项。
signatory-approve-text = 自今日起，我的姓名以及样本所示的签名（如有）按样本列于{ $partner }的证书上。
signatory-approve = 我批准
signatory-reason-label = 理由
signatory-reason-hint = 仅在不批准时填写：应作何修改？最多 500 字。
signatory-reason-needed = 请说明不批准的理由。
signatory-decline = 我不批准
signatory-send = 提交答复
signatory-approved = 已于{ $date }批准。
signatory-approved-text = 谢谢。如果您的姓名、职务或签名变更，我们会再次询问。
signatory-declined = 已于{ $date }拒绝。
signatory-declined-text = 该机构会看到您的理由，并可再次询问。
signatory-withdraw-title = 撤回您的批准
signatory-withdraw-text = 在{ $moment }之前可在此撤回；此后请联系该机构。已签发的证书不变。
signatory-withdraw-hint = 该机构和运营人员会看到。最多 500 字。
signatory-withdraw-sure = 我不再批准在证书上列出我的姓名。
signatory-withdraw-needed = 请勾选您不再批准。
signatory-withdraw-reason = 请说明撤回批准的理由。
signatory-withdraw-button = 撤回
signatory-withdrawn = 批准已于{ $date }撤回。
signatory-withdrawn-waits = 已签发的证书不变；新的证书等待签发。该机构可再次请您批准。
signatory-withdrawn-waits-not = 已签发的证书不变。新的证书不等待批准：须由该机构将您的姓名从证书上删去。该机构可再次请您批准。

# A sample of a partner's certificate.
specimen-title = 证书样本
specimen-alt = 证书样本首页
specimen-link = 查看该签发方的证书样本（PDF）
specimen-holder = 姓名
specimen-course = 样本，不是证书
specimen-note = 样本。这不是证书：无人获得此证书，其编号不属于任何证书，不能证明任何事项。
verdict-sample-title = 这是样本的编号。
verdict-sample-text = 它不属于任何证书。带有此编号的文件仅展示证书样式，请勿采信。
