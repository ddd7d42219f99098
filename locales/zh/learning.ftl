# Pages of who is learning: desk, lesson, quiz, result.

# The desk. { $name } is the person's full name.
desk-title = 欢迎您，{ $name }
desk-continue-here = 从这里继续
desk-continue-reading = 继续阅读
desk-continue-quiz = 继续测验
desk-read = 阅读本课
desk-open-quiz = 打开测验
desk-stopped-at = 上次读到“{ $section }”。
desk-next-lesson = 阅读需{ $minutes }分钟。
desk-next-quiz = 您可以参加测验。
desk-attempt-open = 您的答案已保存，可随时继续。
desk-attempt-until = 您的答案已保存。提交截止时间：{ $moment }。
desk-progress = { $count }课中已读{ $done }课。证书要求已完成{ $percent }%。
desk-module-column = 单元
desk-bar-column = 进度
desk-lessons-column = 课次
desk-quizzes-column = 测验
desk-done-of = 已读{ $done }/{ $count }
desk-passed-of = 已通过{ $done }/{ $count }
desk-missing-title = 获得证书尚需
# Followed by what is missing.
desk-participation = 您的参与证书已经颁发。获得结业证书还需要：
desk-quiz-passed = 已通过
desk-quiz-open = 尚未通过
# Followed by the title of a lesson.
desk-next = 下一课：
desk-go-on = 继续学习本课程
desk-earned-title = 已获得证书
desk-earned = 本课程的全部要求均已达到。
desk-no-courses = 您报名的课程将显示在这里。
desk-find-course = 查找课程
desk-certificates-title = 证书
desk-certificate-column = 证书
desk-awarded-column = 颁发日期
desk-number-column = 编号
desk-pdf-column = 文件
desk-pdf-download = ，下载“{ $title }”
desk-no-certificates = 尚无证书。以上各项全部完成后，证书将显示在这里。
waits-withheld = 您已达到全部要求。颁发机构正在核查有关情况，暂未签发您的证书。签发后会以邮件告知；如有疑问，请来信。
waits-stopped = 您已达到全部要求。目前暂停签发证书。恢复后将自动签发您的证书，并以邮件告知。
waits-unapproved = 您已达到全部要求。证书上列名的一位签署人尚未批准。批准后将自动签发您的证书，并以邮件告知。
waits-participation = 您已达到参与证书的要求。目前暂未签发。之后将自动签发，并以邮件告知。
waits-participation-unapproved = 您已达到参与证书的要求。证书上列名的一位签署人尚未批准。批准后将自动签发，并以邮件告知。
waits-round = 您的证书已无任何阻碍，将在一分钟内自动签发，并以邮件告知。
desk-certificate-revoked = 已撤销
desk-certificate-replaced = 已更换
desk-certificate-held = 暂停效力
desk-certificate-expired = 已过期
desk-altered = 您有一份证书与颁发时不一致，因此不予显示。我们已记录此事；请与我们联系。

# The lesson.
lessons-read = { $count }课中已读{ $done }课
lesson-crumb = 第{ $module }单元第{ $number }课
lesson-over = 第{ $module }单元 · 第{ $number }课，共{ $count }课
lesson-checked = { $date }核校
lesson-to-outline = 本单元目录
lesson-stopped-at = 上次读到“{ $section }”，还需约{ $minutes }分钟
lesson-mark-read = 标为已读并继续
lesson-read-on = { $date }已读
lesson-keep-place = 记住阅读位置
lesson-place-label = 读到的小节
lesson-place-button = 记住这个位置
lesson-print = 打印本课
lesson-print-module = 打印整个单元
lesson-neighbours-label = 上一课与下一课
previous-lesson = 上一课
previous-quiz = 上一个测验
next-lesson = 下一课
next-quiz = 下一个测验
after-last = 这是最后一部分

# The outline beside a lesson. The words in brackets are heard, not seen.
outline-title = 第{ $number }单元
outline-done = （已完成）
outline-here = （当前位置）
outline-open = （未完成）
outline-course = 整门课程

# For paper.
print-crumb = 打印版
print-how = 本页供打印使用。请使用浏览器的打印功能。
# Followed by the address of the lesson.
print-foot = 版本号{ $version }，{ $date }核校，许可协议：{ $licence }。

# The sample lesson.
sample-crumb = 试读课
sample-over = 试读：可阅读一课，无需账户
sample-go-on-title = 继续阅读
sample-go-on = 本课程共{ $lessons }课，学完可获得任何人都能核验的证书。
sample-enrol = 报名学习本课程
sample-sign-up = 开设账户
sample-course = 课程介绍

# The quiz before it starts.
quiz-over = 第{ $module }单元 · 测验
quiz-conditions-title = 开始之前
quiz-items-term = 题数
quiz-items = { $count }题
quiz-pass-term = 通过标准
quiz-pass = 得分率至少{ $percent }%
quiz-rule-term = 评分方法
rule-right-minus-wrong = 多选题中，每错选一项，扣除选对一项所得的分；每题得分不低于零。
rule-all-or-nothing = 多选题须选出全部正确答案且不多选，方可得分。
quiz-time-term = 时间
# { $time } is a duration: “26 minutes 36 seconds”.
quiz-time-limit = 自开始起{ $time }
quiz-no-time-limit = 不限时
quiz-attempts-term = 作答次数
quiz-attempts-left = 共{ $limit }次，还剩{ $left }次。
quiz-attempts-free = 可反复作答，最多200次
quiz-wait = 两次作答之间须间隔{ $minutes }分钟。
quiz-wait-hours = 两次作答之间须间隔{ $hours }小时。
quiz-how = 每个答案在作答时即行保存。您可以离开，以后再回来，也可以换一台设备。提交之前不评分。
quiz-made-title = 您的作答记录
quiz-made-caption = 您在本测验中的作答记录，最近的在前
quiz-attempt-column = 作答
quiz-submitted-column = 提交时间
quiz-points-column = 得分
quiz-outcome-column = 结果
quiz-attempt-link = 第{ $number }次作答
points-of = 得{ $earned }分，满分{ $max }分
points-of-percent = { $earned }/{ $max }（{ $percent }%）
outcome-passed = 通过
outcome-failed = 未通过
quiz-begin-title = 开始
quiz-is-passed = 您已通过本测验。
quiz-is-open = 第{ $number }次作答正在进行；您的答案已保存。
quiz-open-until = 提交截止时间：{ $moment }。
quiz-continue = 继续测验
quiz-clock-starts = 从您开始作答时计时：共有{ $time }。
quiz-start = 开始第{ $number }次作答
quiz-opens-again = 下一次作答开放时间：{ $moment }。
quiz-none-left = 作答次数已经用完。如果出了差错，请与我们联系。

# The open attempt.
sitting-attempt-of = 第{ $number }次作答，共{ $limit }次
sitting-until = 提交截止时间：{ $moment }。
sitting-minutes-left = { $minutes ->
    [0] 剩余时间不足1分钟。已保存的答案有效。
   *[other] 还剩{ $minutes }分钟。已保存的答案有效。
}
sitting-refresh = 保存并更新剩余时间
sitting-question = 第{ $number }题，共{ $count }题
form-single = 单选
form-multiple = 可选一项或多项
form-true-false = 判断正误
points-long = { $points }分
sitting-save = 保存
sitting-leave = 保存并离开
sitting-hand-in = 提交
sitting-answered = { $count }题中已答{ $answered }题。
sitting-change = 提交之前，您可以更改任何答案。
# Shown while answers are saved.
sitting-saved = 已于{ $time }（协调世界时）保存。
sitting-saving = 正在保存……
sitting-offline = 没有连接。您的答案留在本页，连接恢复后将立即重新发送。
sitting-signed-out = 您已退出登录。您的答案留在本页：请在另一窗口中重新登录，答案随即保存。
sitting-refused = 最后一个答案未能保存。请按“保存”。
sitting-time-is-over = 时间已到。此前保存的答案有效；请重新载入页面查看结果。
sitting-handed-in = 本次作答已经提交。请重新载入页面查看结果。

# Handing in.
submission-title = 确定提交答案吗？
submission-crumb = 提交
submission-blanks = { $count }题中有{ $blanks }题未答。未答的题不得分；答错也不会多扣分。
submission-blank = 第{ $number }题
submission-complete = 全部{ $count }题均已作答。
submission-final = 提交后，本次作答的答案不能再更改。
submission-button = 提交
submission-back = 返回题目

# The result.
result-page-title = 结果：{ $quiz }
result-crumb = 结果
result-title = 结果
result-passed-title = 恭喜您，已通过
result-failed-title = 这一次没有通过
result-passed = 您得{ $earned }分，满分{ $max }分；通过标准为{ $pass }%。
result-failed = 您得{ $earned }分，满分{ $max }分；通过标准为{ $pass }%。
result-timed-out = 时间已到；截至当时保存的答案已计分。
result-question = 第{ $number }题
came-out-right = 正确
came-out-partly = 部分正确
came-out-wrong = 不正确
came-out-blank = 未作答
choice-chosen-right = 您的答案，正确
choice-chosen-wrong = 您的答案，不正确
choice-missed = 正确，未选
choice-not-chosen = 未选
result-others = 显示其余{ $count }个答案及理由
# Followed by the title of a lesson.
result-read-again = 请重读：
# Follows the title of the lesson.
result-read-again-length = （{ $length }）
result-of-points = 分，满分{ $max }分
result-percent = 得分率{ $percent }%，通过标准{ $pass }%
result-submitted = 提交时间：{ $moment }。
# Followed by a code.
result-receipt = 回执编号
result-certificate = 全部完成：您的证书已经备妥。
result-certificate-link = 打开证书
result-participation = 您的参与证书已经颁发。
result-next-lesson = 下一课
result-next-quiz = 下一个测验
result-again = 再试一次

# Programmes: certificates that rest on the certificates of other courses.
desk-progress-programme = 证书要求已完成{ $percent }%。
