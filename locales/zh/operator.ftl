# Pages for the operators of the installation.

operator-home-title = 运行管理
operator-counted-at = 统计时间：{ $at }
operator-places-label = 管理事项
operator-partners-link = 合作机构
operator-courses-link = 课程和版次
operator-accounts-link = 账户
operator-journal-link = 事件日志
# Labels of large numbers, each with a line below it.
operator-mails-waiting = 待发邮件
operator-mails-none = 没有待发邮件。
operator-mails-since = 最早的一封写于{ $since }
operator-jobs-stuck = 受阻任务
operator-jobs-none = 没有十二次尝试均告失败的任务。
operator-jobs-below = 已尝试十二次或以上；见下文
operator-accounts-count = 账户
operator-accounts-unconfirmed = { $count ->
    [0] 已确认；没有其他账户等待确认
   *[other] 已确认；另有{ $count }个等待确认
}
operator-enrolments-count = 报名
operator-enrolments-open = { $count ->
    [0] 没有正在进行的测验
   *[other] 有{ $count }个测验正在进行
}
operator-certificates-count = 证书
operator-certificates-fate = 已颁发；其中撤销{ $revoked }份，更换{ $replaced }份
operator-found-title = 最近30天的发现
operator-found-nothing = 没有发现问题。
operator-found-altered = 发现证书与封存时不一致，共{ $count }次。
operator-found-altered-do = 请在服务器上运行“pmast verify-all”，并与备份比对。
operator-found-lists = 有{ $count }份撤销名单无法签名，核验证书的程序因此无法取得。
operator-found-lists-do = 请在服务器上运行“pmast doctor”，查明是哪些名单及其原因。
operator-found-keys = 签署纸本的密钥，其证书即将或已经到期：
operator-found-keys-do = 请及时生成或导入下一个密钥。
operator-key-ends = 将于{ $day }到期；此后签发的纸本将不带签名
operator-key-ended = 已于{ $day }到期；此后签发的纸本不带签名
operator-not-printed = 以下字符没有任何字体支持，因此相关证书或汇总单无法打印：
operator-not-printed-do = 证书仍然有效。请在下一版本中加入包含该字符的字体。
operator-found-clock = 服务器时钟回拨{ $count }次。
operator-found-by-hand = { $partner }在24小时内人工颁发{ $count }份，始于{ $since }。
operator-found-by-hand-do = 请向其管理员核实；账户可能已落入他人之手。
operator-stuck-title = 受阻事项
operator-stuck-caption = 每项任务每六小时重试一次。此处显示最早的二十项。
operator-stuck-kind = 种类
operator-stuck-since = 开始等待时间
operator-stuck-attempts = 尝试次数
operator-stuck-next = 下次尝试
operator-stuck-reason = 最近一次尝试的结果

operator-partners-title = 合作机构
operator-partners-caption = 编写课程并颁发证书的机构。数据来自partner.toml。
operator-partners-empty = 尚无合作机构。请在服务器上用“pmast publish”发布课程文件夹。
operator-partner-column = 合作机构
operator-members-column = 成员
operator-members-title = 成员
operator-members-caption = 编写人员可以发布课程。管理人员还可以看到课程的学习人数。
operator-members-empty = 尚无人代表这一合作机构。
operator-member-name = 姓名
operator-member-role = 角色
operator-member-since = 起始日期
operator-role-author = 编写人员
operator-role-admin = 管理人员
operator-partner-public = 合作机构的公开页面
operator-join-title = 添加成员
operator-join-email = 账户的电子邮件地址
operator-join-email-hint = 当事人须已建立账户并确认地址。
operator-join-unknown = 没有使用这个地址的已确认账户。请先让当事人建立账户，或检查拼写。
operator-join-role = 角色
operator-join-button = 添加成员
operator-end-link = 终止
# For screen readers, after the word “End”: whose role.
operator-end-whose = { $name }的角色
operator-end-title = 终止{ $name }的角色？
operator-end-text = { $name }将不再代表{ $partner }。已发布的课程保持不变。您可以随时重新添加此人。
operator-end-button = 终止角色

operator-courses-title = 课程和版次
operator-courses-empty = 尚未发布任何内容。请在服务器上用“pmast publish”发布课程文件夹。
operator-courses-explain = 新学员学习现行版。此前报名的学员继续学习原来的版次。
operator-edition-caption = 各版次，最新的在前
operator-edition-column = 版次
operator-edition-version = 版本号
operator-edition-published = 发布日期
operator-edition-state = 状态
operator-edition-learners = 学员人数
operator-edition-offered = 现行
operator-edition-earlier = 旧版

operator-accounts-title = 账户
operator-find-email = 电子邮件地址
operator-find-hint = 请输入完整地址；没有可供浏览的账户名单。
operator-find-unknown = 没有使用这个地址的账户。请检查拼写。
operator-find-button = 查找账户
operator-operators-title = 运营人员
operator-account-facts = 我们所知的信息
operator-account-name = 姓名
operator-account-latin = 拉丁字母姓名
operator-account-email = 电子邮件
operator-account-language = 语言
operator-account-created = 账户建立日期
operator-account-confirmed = 地址确认日期
operator-account-not-confirmed = 尚未确认
operator-account-roles = 角色
operator-account-is-operator = 本系统的运营人员
operator-account-no-role = 学员，无其他角色
operator-account-role-at = { $partner }{ $role ->
    [admin] 管理人员
   *[author] 编写人员
}
operator-account-events = 账户经过
operator-account-no-events = 事件日志中没有记录。
operator-appoint-link = 任命为运营人员
operator-appoint-title = 任命{ $name }为运营人员？
operator-appoint-text = 运营人员可以查看每个账户，任命其他运营人员，并撤销证书。没有收回任命的按钮。
operator-appoint-button = 任命为运营人员

operator-journal-title = 事件日志
operator-journal-caption = 最近100项记录，最新的在前。日志中不出现姓名，只有编号。
operator-journal-empty = 尚无任何事件。
operator-journal-at = 时间
operator-journal-what = 事件
operator-journal-object = 对象
operator-journal-detail = 详情
operator-journal-actor = 执行者
operator-journal-platform = 平台

# What happened, as one word or two: “registered”, then the object.
journal-verb-registered = 注册
journal-verb-confirmed = 确认
journal-verb-signed-in = 登录
journal-verb-sign-in-refused = 登录被拒
journal-verb-signed-out = 退出登录
journal-verb-changed = 更改
journal-verb-appointed = 任命
journal-verb-joined = 加入
journal-verb-published = 发布
journal-verb-offered = 开设
journal-verb-withdrawn = 撤回
journal-verb-enrolled = 报名
journal-verb-initialized = 开始
journal-verb-completed = 完成
journal-verb-submitted = 提交
journal-verb-passed = 通过
journal-verb-failed = 未通过
journal-verb-satisfied = 达到要求
journal-verb-awarded = 颁发
journal-verb-replaced = 更换
journal-verb-revoked = 撤销
journal-verb-held = 暂停
journal-verb-released = 恢复
journal-verb-asked = 申请
journal-verb-proposed = 提出
journal-verb-stopped = 停止
journal-verb-lifted = 恢复
journal-verb-withheld = 暂缓
journal-verb-refused = 拒绝
journal-verb-found-altered = 发现被改动
journal-verb-not-printed = 无法打印
journal-verb-clock-went-back = 时钟回拨

# Pages for the members of a partner.

partner-counts-explain = 不足五人的群体不显示数字，以免识别出个人。这些统计不含姓名。
partner-courses-caption = 现行课程。学员人数按所有版次合计。
partner-courses-empty = 这一合作机构尚未开设课程。
partner-course-column = 课程
partner-edition-column = 版次
partner-edition-cell = 第{ $number }版，版本号{ $version }，{ $date }
partner-enrolled-column = 报名人数
partner-started-column = 已开始人数
partner-certified-column = 有效证书
partner-author-note = 您是这一合作机构的编写人员。机构的管理人员还可以看到课程的学习人数。
people-few = 少于5人
journal-verb-reported = 举报
journal-verb-closed = 办结
operator-found-reports = 有{ $count }件伪造举报待处理。

# Reports of forgeries.
reports-title = 伪造举报
reports-lede = 证书核验者向我们反映的情况。请逐件核查，并附备注办结。
reports-open = 未办结{ $count }件。
reports-is-open = 未办结
reports-closed = 已办结
reports-language = 举报所用语言
reports-note-label = 核查结果
reports-note-hint = 存档用，最多500个字符。办结时将删除举报人的联系方式，请先答复。
reports-close = 办结

# Keys of programs that check long lists of certificates.
keys-title = 程序密钥
keys-lede = 持有密钥的机构可通过页面或程序核验多达10000份证书的清单。所显示的内容不超过任何人可见的范围。
keys-caption = 密钥，有效者在前
keys-name = 密钥持有者
keys-name-hint = 机构，而非个人。
keys-lists = 每小时清单数
keys-lists-hint = 1至600。
keys-made = 生成日期
keys-state = 状态
keys-ended = 已于{ $date }终止
keys-end = 终止此密钥
keys-none = 尚无密钥。
keys-make-title = 生成密钥
keys-make = 生成密钥
keys-new = 新密钥
keys-new-text = 请立即复制并以安全方式交付。我们只保存其摘要，无法再次显示。
keys-name-wrong = 请写明密钥持有者，最多100个字符。
keys-lists-wrong = 请填写1至600的整数。
keys-many = 已有200个有效密钥。请终止不再需要的密钥。
reports-place = 见到的地点
reports-contact = 答复联系方式
keys-copy = 复制密钥

stops-title = 停止签发
stops-lede = 停止期间不签发任何证书，也不更换已有证书：不更正姓名、不续期、不延期。学习照常计算，已达到要求者会被告知等待；恢复后全部签发。
stops-where = 范围
stops-everywhere = 整个平台
stops-reason-hint = 仅供运营者查阅，附于停止记录。最多500个字符，请勿涉及个人。
stops-button = 停止签发
stops-already = 此处已停止签发。
stops-list = 停止记录
stops-empty = 从未停止签发。
stops-in-force = 生效中
stops-lift = 恢复签发
stops-lift-reason = 恢复签发的理由
stops-lifted = 已恢复签发：

lots-title = 批量撤销证书
lots-lede = 由一名运营者提出，另一名运营者确认。此前不作任何变动。
lots-propose-title = 提出
lots-codes = 证书编号
lots-codes-hint = 每行一个，最多500个。
lots-size = 请至少填写一个编号，最多{ $most }个。
lots-unknown = 没有编号为{ $code }的可撤销证书。
lots-propose = 提出撤销
lots-count = 待撤销证书数：{ $count }
lots-revoked = 已撤销证书：{ $revoked }/{ $count }
lots-revoked-before = 以其他方式撤销：{ $count }。
lots-kept = 以下证书未被撤销，请逐一查看：
lots-replaced = 此后其中部分已被较新的证书取代。确认后撤销的是现行有效的证书。
lots-proposed = 提出者：
lots-was-confirmed = 确认者：
lots-was-withdrawn = 撤回者：
lots-own = 须由另一名运营者确认。
lots-confirm = 撤销这些证书（{ $count }）
lots-withdraw = 撤回提议
lots-withdraw-reason = 撤回提议的理由
lots-confirmed = 刚刚撤销的证书数：{ $count }。持证人会得到通知。
lots-confirmed-untold = 刚刚撤销的证书数：{ $count }。未通知持证人；事件日志已予记录。
lots-withdrawn = 提议已撤回，未作任何变动。
lots-same-person = 提出者本人不能确认。

# Programmes: certificates that rest on the certificates of other courses.
lots-with-resting = 同时提出以这些证书为依据的项目证书
lots-left = 以下证书以其中部分证书为依据，将继续有效：

# The register as a file, for partners and operators. { $count } is how many there are, { $most } how many
# may be.
register-title = 证书登记册
register-lede = 证书清单，列出每份证书目前的效力，可单独下载或连同证书文件下载。清单含有个人姓名：保存时间请勿超出需要。每次下载均记入事件日志。
register-from = 颁发日期自
register-until = 颁发日期至
register-days-hint = 按协调世界时计，首尾两日均包括在内。不填写则不限。
register-all-courses = 所有课程
register-papers-text = 每次最多{ $most }份证书文件。已撤销、已被取代或暂停效力的证书，以及持证人已被删除的证书，只列入清单，不附文件。
register-csv = 下载清单（CSV）
register-zip = 下载清单和证书文件（ZIP）
register-day-wrong = 请按2026-11-20的格式填写日期。
register-span-wrong = 截止日期早于起始日期。
register-too-many = 证书超过{ $most }份：请选择较短的期间。
register-too-many-papers = 该期间的证书文件数：{ $count }。每次最多发送{ $most }份：请选择较短的期间。
journal-verb-downloaded = 下载

# Operators: certificates get a later last day.
extending-title = 延长证书有效期
extending-lede = 证书文件从不更改：获得延期者会得到一份新证书，编号不同，截止日期更晚。原编号仍可查询，并指向新证书。您会先看到将进行的操作；确认之前不作任何变动。
extending-course = 或选择课程
extending-no-course = 不选课程：按上列编号
extending-until = 新的截止日期
extending-until-hint = 今后的日期，按协调世界时计，最迟在十年之内。
extending-until-wrong = 请按2030-11-20的格式填写今后的日期，最迟在十年之内。
extending-which = 请填写编号（最多{ $most }个）或选择课程，二者择一。
extending-tell = 通知持证人
extending-told = 每位持证人都会收到写有新编号的邮件。
extending-not-told = 不通知持证人。
extending-count = 延期证书数：{ $count }
extending-more = 该课程还有更早到期的证书。请随后再次操作，处理其余证书。
extending-lines = 各证书情况
extending-from = 现截止日期
extending-button = 延长这些证书的有效期
extent-extends = 延期
extent-long = 有效期已至该日或更晚
extent-endless = 无截止日期
extent-revoked = 已撤销：不延期
extent-replaced = 已被取代：请延长新证书
extent-held = 暂停效力：请先恢复
extent-erased = 持证人已删除：不延期
extent-stopped = 签发已停止：请先恢复签发
extent-altered = 记录已被改动：不延期
extent-unknown = 没有此编号的证书
extent-repeated = 上文已列出
