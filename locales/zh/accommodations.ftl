# Pages for those who look after a course: what single learners and groups are granted, more time
# for quizzes that run, groups, receipts.

accommodations-title = 便利安排
extensions-title = 即时延长
groups-title = 小组
receipts-title = 回执
office-places-label = 本课程的页面
office-home-places-label = 适用于所有课程

# What is granted.
accommodations-lede = 在测验规则之外给予个别学员和小组的安排：更多时间、更多作答次数、更晚的截止时间。
grants-in-force-title = 现行安排
grants-in-force-empty = 目前没有任何安排。
grants-ended-title = 已终止
grants-caption = 从新到旧
grants-whom = 对象
grants-quiz = 测验
grants-what = 内容
grants-why = 理由
grants-since = 起始时间
grants-until = 起止时间
grants-end = 终止
# For screen readers, after the word “End”: for whom it was granted.
grants-end-whose = 给予{ $name }的安排
grants-end-choose = 原因？
# For screen readers: the list of reasons beside “End”.
grants-end-reason = 终止给予{ $name }的安排的原因
# Before the reason, in the list of what has ended.
grants-end-why = 终止原因：
grants-end-reason-needed = 没有终止任何安排：请先选择原因。
# A mark after the name of a group.
grants-group-mark = 小组
grant-all-quizzes = 所有测验
grant-time-usual = 通常的时间
grant-time-more = 时间增加{ $percent }%
grant-time-unlimited = 不限时
grant-attempts-more = { $count ->
    [0] 不增加作答次数
   *[other] 增加{ $count }次作答
}
grant-closes-at = 截止时间：{ $at }
grant-reason-access = 平等参与
grant-reason-duty = 公务
grant-reason-fault = 技术故障
grant-reason-mistake = 我方失误
grant-reason-other = 其他理由

# The form that grants.
grant-title = 给予便利安排
grant-to-label = 个人或小组
grant-to-person = 一个人（地址填在下面）
grant-to-group = 小组：{ $group }
grant-to-everybody = 所有正在作答的人
grant-email-label = 此人的电子邮件地址
grant-email-hint = 仅用于一个人，此人须正在学习本课程。
grant-quiz-label = 测验
grant-time-label = 时间
grant-time-hint = 仅对限时的测验有效。
grant-attempts-label = 增加的作答次数
grant-closing-legend = 更晚的截止时间（可不填）
grant-closing-hint = 仅对有截止时间的测验有效。
grant-closing-none = 在学或提供的各版本中，均没有设截止时间的测验。
# Before a list: title of a quiz, then when it closes.
grant-closing-known = 以下测验有截止时间：
grant-closing-date-label = 日期
grant-closing-time-label = 时间（UTC）
grant-reason-label = 理由
grant-reason-hint = 一个词即可；会记入事件日志。
grant-note-label = 说明（可不填）
grant-note-hint = 请勿写入健康情况：有理由一项即可。说明仅在本页显示。最多500字。
grant-button = 给予
grant-how-title = 有关规则
grant-how-at-once = 立即生效。正在作答的人打开下一页时即适用新的时间。
grant-how-generous = 有多项安排时，以较长的时间和较晚的截止为准；额外次数相加。任何人都不会因为得到更多而受损。
grant-how-end = 终止安排不影响正在进行的测验。
grant-how-certificate = 证书上不会提及。
grant-done = { $count ->
    [0] 已给予。没有正在进行的测验需要更改。
   *[other] 已给予。{ $count }次正在进行的测验已适用新的时间。
}
grant-done-before = 此项安排先前已经给予：表单重复送达，未作任何更改。
grant-ended = 已终止。正在进行的测验保留原有时间。

# What is wrong with a form.
grant-email-needed = 请填写此人的电子邮件地址，或选择一个小组。
grant-email-malformed = 这不是电子邮件地址。格式应为name@example.org。
grant-email-beside = 您选择了多人，又填写了地址。请选择“一个人”，或清空地址。
grant-not-enrolled = 没有使用这个地址的人在学习本课程。请检查拼写，或询问当事人注册时所用的地址。
grant-group-unknown = 这个小组已不存在。请重新选择。
grant-quiz-unknown = 本课程中已没有这项测验。请重新选择。
grant-quiz-not-theirs = 所选人员学习的课程版本中没有这项测验。请重新选择。
grant-reason-needed = 请选择理由。
grant-note-too-long = 说明有{ $characters }字，最多500字。
grant-nothing = 请至少选择一项：更多时间、增加作答次数或更晚的截止时间。
grant-closing-date = 请填写截止日期。
grant-closing-time = 请填写截止的时刻，例如18:00。
grant-closing-past = 这一时间已经过去。请选择更晚的时间。
grant-closing-early = 这并不晚于原有的截止时间：{ $at }。

# More minutes for quizzes that run.
extensions-lede = 停电或断网时，可为所有人、一个小组或一个人正在进行的测验增加若干分钟。
extend-running-only = 只有此刻正在进行、且限时或有截止时间的测验才会增加时间。之后开始的人适用通常的时间。
extend-minutes-label = 增加的分钟数
extend-minutes-hint = 1至1440（一天）。
extend-minutes-wrong = 请填写1至1440之间的整数。
extend-reopened = { $count ->
    [0] 没有测验重新打开。
   *[other] 故障期间因到时而结束的{ $count }个测验将重新打开。
}
extend-shown = 另有{ $count }个当时因到时而结束的测验不再打开，因为学员此后已看到答案。请改为给予额外机会。
extend-outage-term = 故障
extend-outage-legend = 故障（可不填）
extend-outage-hint = 出现问题的时段。在此期间因到时而结束且未通过的测验将重新打开，并从现在起再进行所给的分钟数。此后已开始另一次作答的学员除外。此后已显示答案的测验也除外：请为其给予一次额外机会。
extend-from-date = 开始：日期
extend-from-time = 开始：时间（UTC）
extend-until-date = 结束：日期
extend-until-time = 结束：时间（UTC）
extend-outage-wrong = 请填写开始和结束的日期与时间；故障必须已经开始，结束应晚于开始。
extend-go-on = 继续
extend-step-title = 确定增加时间吗？
extend-step-whom = 对象
extend-step-everybody = 所有人
extend-running = { $count ->
    [0] 此刻没有相关的测验正在进行。
   *[other] 此刻有{ $count }次测验正在进行，将增加时间。
}
extend-step-closed = 已经结束的测验不再打开，除非您指明一次故障。如果没有故障，请改为给予一次额外机会。
extend-button = 增加{ $minutes }分钟
extend-done = { $count ->
    [0] 没有正在进行的测验，未作任何更改。
   *[other] { $count }次正在进行的测验已增加时间。
}
extend-given-title = 已经增加的时间
extend-given-empty = 尚未增加过时间。
extend-given-caption = 从新到旧。为同一故障再次增加时间之前，请先查看此表。
extend-given-at = 时间
extend-given-attempts = 涉及的测验次数

# Groups.
groups-lede = 一并获得便利安排的人，例如某一委员会的工作人员。
groups-empty = 还没有小组。
groups-caption = 本课程的小组
groups-name = 小组
groups-members = 成员
group-make-title = 建立小组
group-name-label = 小组名称
group-name-hint = 仅管理本课程的人员可见。请勿以疾病或残疾命名。
group-name-needed = 请为小组命名。
group-name-too-long = 名称为一行，最多100个字符。
group-make-button = 建立小组
group-members-title = 成员
group-members-caption = 按姓名排列
group-members-empty = 这个小组还没有成员。
group-member-name = 姓名
group-member-email = 电子邮件
group-remove = 移出
# For screen readers, after the word “Remove”.
group-remove-whom = 将{ $name }移出小组
# For screen readers: the list of reasons beside “Remove”.
group-remove-reason = 将{ $name }移出小组的原因
group-remove-reason-needed = 尚未移出{ $name }：请先选择原因。
group-removed = 已移出。正在进行的测验保留原有时间。
group-add-title = 添加成员
group-addresses-label = 电子邮件地址
group-addresses-hint = 每行一个，或用逗号分隔。只能添加正在学习本课程的人。
group-addresses-needed = 请至少填写一个地址。
group-addresses-too-many = 一次最多填写{ $most }个地址。请分批提交。
group-add-button = 添加
group-added = { $count ->
    [0] 这些人原已在小组中。
   *[other] 已添加{ $count }人。
}
group-moved = { $count }次正在进行的测验已适用新的时间。
group-malformed = 以下{ $count }项不是电子邮件地址：{ $addresses }。
group-unknown = 没有使用以下{ $count }个地址的人在学习本课程：{ $addresses }。
group-grant-link = 给予这个小组便利安排

# Receipts.
receipts-lede = 测验是否送达？何时送达？提交过测验的学员都有回执编号。请按其提供的编号填写。
receipts-lede-partner = 在此可以查到贵机构课程中提交的测验。
receipt-label = 回执编号
receipt-hint = 共16个字母和数字。空格、连字符和大小写均无关紧要。
receipt-button = 查询
receipt-malformed = 回执编号由16个字母和数字组成，例如7K3Q-FMXT-29AB-PDWZ。请检查您填写的内容。
receipt-unknown = 在此没有查到这一回执编号。请学员从结果页面重新复制一次。
receipt-opened-again = 这一回执编号对应的作答已于{ $moment }重新打开。再次提交后，结果页面会显示新的回执编号。
receipt-found-title = 提交情况如下
receipt-name = 学员
receipt-course = 课程
receipt-quiz = 测验
receipt-attempt = 第几次作答
receipt-submitted = 提交时间
receipt-by-learner = 由学员提交
receipt-by-clock = 时间已到，自动提交
receipt-points = 得分
receipt-tell-title = 您可以告诉学员
receipt-tell-arrived = 测验已在上述时间完整送达并评分。
receipt-tell-clock = 时间已到。截至当时保存的全部答案均已送达并评分；不会因迟交而扣分。
receipt-tell-passed = 这次作答达到了通过标准。
receipt-tell-failed = 这次作答未达到通过标准。学员可在测验页面看到剩余的作答次数。合作机构的管理人员可以给予额外的次数。
receipt-tell-no-points = 本测验不向学员显示得分，请勿告知。

awards-title = 颁发与暂缓
awards-by-hand-title = 人工颁发
awards-by-hand-text = 适用于已注册课程但在平台上尚缺要求的人员，例如参加了纸质考试。先逐行显示计划，确认之前不会有任何变动。
awards-list-label = 邮箱地址，每行一个
awards-list-hint = 已注册该课程的账户邮箱。最多500行。
awards-file-hint = CSV文件，邮箱在第一列。如选择文件，则不读取上面的字段。
awards-list-wrong = 请至少填写一个地址，最多{ $most }个。
awards-reason-label = 理由
awards-reason-hint = 仅供存档，最多500个字符。涉及个人的内容请勿超出必要。
awards-reason-needed = 请填写理由。
awards-plan = 将会进行的操作
awards-report = 已完成的操作
awards-count = 颁发证书数：{ $count }
awards-lines = 名单各行
awards-button = 颁发这些证书
awards-done = 名单已执行。获颁证书者会收到邮件。
by-hand-awards = 颁发
by-hand-withheld = 暂缓：解除后颁发
by-hand-stopped = 签发已停止：恢复后颁发
by-hand-unapproved = 签署人尚未批准：批准后颁发
by-hand-has = 已有证书
by-hand-revoked = 曾被撤销：运营人员可以重新签发
by-hand-not-enrolled = 没有使用此地址注册该课程的账户
by-hand-no-address = 不是邮箱地址
by-hand-repeated = 与上面重复
awards-withhold-title = 暂缓颁发
awards-withhold-text = 被暂缓者可照常学习。达到要求后，会被告知证书暂未签发（不说明理由）；您解除后即签发。
awards-withhold-button = 暂缓
awards-withheld = 证书已暂缓颁发。
awards-withheld-already = 该证书已被暂缓。
awards-released = 已解除。如已达到要求，将在一分钟内签发。
awards-withheld-title = 目前暂缓
awards-withheld-empty = 没有暂缓的证书。
awards-earned = 已达到要求
awards-release = 解除
