# Pages of a partner: its quizzes, and the correction of a wrong key.
quizzes-title = 测验
quizzes-explain = 各版本的全部测验。您可以在此查看题目，并更正错误的答案。
quizzes-offered = 新学员使用此版本
quizzes-earlier = 不再提供给新学员
quizzes-items = 题目数：{ $count }
quizzes-empty = 贵机构的各版本尚无测验。
quiz-edition = 第{ $number }版，版本号{ $version }
quiz-running = { $count ->
    [0] 目前无人正在作答本测验。
   *[other] 目前有{ $count }名学员正在作答本测验，他们沿用本版。
}
quiz-items-title = 题目
quiz-items-explain = 如果答案有误，请在此更正：您会先看到受影响的人，在管理员确认之前不会有任何改变。
quiz-number-column = 编号
quiz-item-column = 题目
quiz-form-column = 题型
quiz-key-column = 答案
quiz-correct-link = 更正答案
quiz-which-item = 第{ $number }题
quiz-no-key = 不计分

# Kinds of question.
item-form-single = 单选
item-form-multiple = 多选
item-form-true-false = 判断
item-form-text = 简答
item-form-number = 数字
item-form-matching = 配对
item-form-ordering = 排序
item-form-reflection = 思考
item-form-scale = 量表
corrections-title = 已作的更正
corrections-line = 第{ $number }题：

# The four remedies: on the form, explained, and as a mark beside an item.
remedy-keep-higher = 以往的答案键和这个答案键都有效，取得分最高者
remedy-new-key = 只按新答案计分
remedy-full-credit = 所有人都算答对
remedy-drop = 不计分
remedy-hint-keep-higher = 没有人失分，通常最公平。
remedy-hint-new-key = 按旧答案作答的人将失去该题得分。
remedy-hint-full-credit = 凡抽到此题者，无论是否作答，均得满分。适用于没有正确答案的题目。
remedy-hint-drop = 该题分值从得分和总分中一并去除。
remedy-done-keep-higher = 所有答案键均有效
remedy-done-new-key = 新答案
remedy-done-full-credit = 全员得分
remedy-done-drop = 不计分

# The form of a correction.
correction-title = 更正答案
correction-explain = 此更正适用于本版本已提交和今后提交的所有答卷。下一步显示受影响的人，暂不作任何改变。
correction-remedy-label = 如何计分？
correction-answer-label = 正确答案
correction-answer-hint = 仅前两种方式需要填写。
correction-lines-label = 可接受的答案，每行一个
correction-texts-hint = 行首写“= 50%”表示得一半分数，“= 33.3%”表示三分之一。大小写、重音符号和语言均不影响。
correction-numbers-hint = 使用小数点，可注明容差：179.5 ± 0.5。行首写“= 50%”表示得一半分。
correction-reason-label = 理由
correction-reason-hint = 供存档，最多500字：错在哪里，由谁发现。学员看不到。
correction-preview-button = 查看受影响的人
correction-problem-remedy = 请选择如何计分。
correction-problem-nothing-right = 请至少给出一个正确答案。
correction-problem-incomplete = 请为每一行指定各自的位置。
correction-problem-unreadable = 有一行无法识别，请参看输入框上方的说明。
correction-problem-unknown = 该答案不属于此题，请重新打开表单。
correction-problem-reason = 请填写理由，最多500字。
correction-problem-nothing-left = 这样测验中将没有计分题目，请改选“所有人都算答对”。

# What it would do.
correction-effect-title = 更正后的影响
correction-marked = 含此题的已提交答卷：{ $count }
correction-raised = 成绩提高的答卷：{ $count }
correction-lowered = 成绩降低的答卷：{ $count }
correction-passing = 将通过测验的学员：{ $count }。
correction-certified = 其中立即获得证书：{ $count }。
correction-in-programme = 已加入以此证书为基础的项目：{ $count }人。其中其他条件均已满足者，同时获得该项目的证书。
correction-below = 已通过但按更正后不会通过的学员：{ $count }。他们保留通过结果和证书，不作任何撤回。
correction-in-flight = 尚在进行的答卷：{ $count }。将按更正后的答案计分。
correction-confirm-explain = 系统保存新成绩，并保留旧成绩；证书随即颁发，邮件随即发出。
correction-confirm-button = 执行更正
correction-csv-button = 全部人员的 CSV
correction-elsewhere-title = 含有同一题目的其他版本
correction-elsewhere-explain = 更正只涉及一个版本。其他版本的学员只有在该版本也更正后才会受到影响。
correction-elsewhere-done = 该处已更正
correction-admin-only = 贵机构的管理员可以执行更正，并能看到姓名。请告知是哪道题、如何计分及原因。
correction-passing-title = 将通过
correction-below-title = 本不会通过
correction-others-title = 其他得分变化
correction-person-column = 姓名
correction-attempt-column = 第几次
correction-before-column = 更正前
correction-after-column = 更正后
correction-certificate-column = 证书
correction-certificate-new = 新颁发
correction-more = 另有{ $count }人未列出

# What it did.
correction-report-title = 已更正的答案
correction-done-title = 更正的结果
correction-changed = 得分改变的答卷：{ $count }
correction-passed = 因此通过的学员：{ $count }。
correction-certified-done = 颁发证书：{ $count }。
correction-fell = 本不会通过的学员：{ $count }。其通过结果和证书仍然有效。
correction-fell-title = 本不会通过；通过结果和证书仍有效
correction-passed-title = 因此通过
correction-names-admin = 贵机构的管理员还可看到姓名。

# Beside a question on the learner's result.
corrected-full-credit = 所有人均按答对计分
corrected-dropped = 不计分
corrected-key = 按更正后的答案计分

# Verbs of the journal.
journal-verb-corrected = 更正答案
journal-verb-regraded = 重新计分

# Statistics of a quiz.
statistics-title = 统计
statistics-of = 统计：{ $quiz }
statistics-explain = 依据每位学员的首次作答；不含贵机构人员。课程旨在让所有人通过，高分是目标而非缺陷。
statistics-behind = 部分答卷尚未计入，请一分钟后再看。
statistics-few = 不足五人。满五人才显示数据。
statistics-indicative = 不足30人：此处所有数字仅供参考。
statistics-indicative-short = 仅供参考
statistics-people = 人数：{ $count }
statistics-mean = 平均得分率：{ $percent }%
statistics-csv = 下载全部数据（CSV）
statistics-hidden-sign = ∗
statistics-hidden = ∗ 一至四的数字不显示，可用来推算它们的数字也不显示。
number-percent = { $number }%
number-decimal-sign = .
statistics-chart-title = 按得分率（百分比）统计的人数
statistics-percent-row = 百分比
statistics-people-row = 人数
statistics-revision = 修订{ $number }
statistics-facility = 易度（平均得分率）
statistics-discrimination = 区分度（−1至1）
statistics-blanks = 未作答
statistics-time = 平均用时
statistics-seconds = { $count }秒
statistics-by-language = 按语言
statistics-language-column = 语言
statistics-choices = 按总成绩三等分人群统计各选项的选择次数
statistics-choices-in = 所选答案：{ $language }
statistics-choice-column = 选项
statistics-lower = 低分组
statistics-middle = 中间组
statistics-upper = 高分组
statistics-right = 正确

# Why an author should look at a question.
flag-look = 请检查：
flag-negative-discrimination = 水平越高的人此题得分越低。答案是否正确？
flag-distractor = 高分组更多选择了错误选项：
flag-distractor-all = 几乎所有人的成绩都相同，而且选错误答案的人多于选正确答案的人。答案键是否正确？
flag-language-gap = 某种语言中明显更难（{ $language }：得分率比按其余题目预期的低{ $percent }个百分点），可能是翻译问题。

# Pre-test and post-test.
gain-title = 学习成效
gain-explain = 针对两次测验都参加的人：首次前测与计分的后测相比较。前测为
gain-few = 两次测验都参加的不足五人。
gain-people = 参加两次测验的人数
gain-before = 前测
gain-after = 后测
gain-mean = 平均提升（得分率百分点）及95%置信区间
gain-normalised = 标准化增益（占可提升空间的比例）
gain-parts = 按题目（完成两次测验者的首次作答）
gain-difference = 差值
gain-twins = 平行题

# Signals: unusual attempts, for a person to look at.
signals-title = 异常答卷
signals-explain = 供人工查看。信号本身不产生任何后果：不影响成绩、证书或账户，也不通知学员。信号在半年后删除。
signals-first-ask = 先询问，再判断。多数信号都有合理的解释。
signals-empty = 未发现异常。
signals-before = 上一页
signals-after = 下一页（在第{ $page }页之后）
signal-means = 含义：
signal-not = 不表示：
signal-title-speed = 通过速度快于阅读题目所需时间
signal-title-alike = 与他人答错的内容完全相同
signal-title-device = 同一设备上的多个账户
signal-means-speed = 首次作答即通过，平均每道已答题用时不足三秒；而阅读二十词的题目约需五秒。
signal-not-speed = 有人作弊。对方可能与同事一起或在纸上准备好了答案，或早已熟悉该主题和题目。
signal-means-alike = 两人各有四处或更多错误，且全部相同。正确答案和空白不作比较；更多人共有的错误不计。两人之间仅有一至三个相同的错误答案，从不作为信号。
signal-not-alike = 一人抄袭另一人，也不表明谁抄谁。两人可能一起学习，用了含有同样错误的笔记。
signal-means-device = 三个或更多账户在同一天、从同一网络地址、用同类浏览器提交了同一测验。可能有人先用其他账户试过题目。
signal-not-device = 这并不表示背后是同一个人。办公室、图书馆、议会和家庭会共用一个地址，配置相同的电脑看起来也一样。
signal-evidence-speed = 从开始到最后作答的秒数：{ $amount }；已答题数：{ $items }。
signal-evidence-alike = 相同的错误答案：{ $amount }；测验题数：{ $items }。
signal-evidence-device = 当天从该处提交的账户数：{ $amount }。测验题数：{ $items }。
signal-attempt = 第{ $number }次作答
signal-looked = 已查看：
signal-note-label = 您有何发现？
signal-note-hint = 供存档，最多500字；仅贵机构管理员可见。
signal-note-too-long = 备注最多500字；当前{ $characters }字，未保存。
signal-look-button = 我已查看
journal-verb-looked-at = 已查看

pass-mark-title = 降低通过标准
pass-mark-offer = 本版本的通过标准为{ $from }%；第{ $number }版（版本号{ $version }）的通过标准为{ $to }%。在此处应用较低的通过标准之前，本版本的学员仍按{ $from }%评定。
pass-mark-link = 查看谁将通过，并应用较低的通过标准
pass-mark-lowered = 通过标准已从{ $from }%降至{ $to }%
pass-mark-in-flight = 尚在进行的答卷：{ $count }。这些答卷以及今后在本版本开始的答卷均按较低的通过标准评定。
pass-mark-nothing-lost = 任何人都不会有损失：得分不变，已通过的仍为通过。
pass-mark-reason-hint = 供存档，最多500字：为什么较低的通过标准也适用于已经作答的人。学员看不到。
pass-mark-confirm-explain = 此操作不能撤销：在此降低的通过标准不会再提高。证书随即颁发，邮件随即发出。
pass-mark-button = 本版本以{ $to }%为通过标准
pass-mark-admin-only = 贵机构的管理员可以执行此操作，并能看到姓名。请告知为什么此处应采用较低的通过标准。
