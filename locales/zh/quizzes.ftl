# Quizzes: questions of every kind, their rules, their result.

# A deadline that can be read in one way only.
moment-with-offset = { $date }{ $time }（UTC+00:00）

# How answers in several parts are marked.
rule-weighted = 多选题中，每选一项得相应比例的分，有的选项会扣分；每题得分不低于零。
rule-places-each = 配对题和排序题按答对的行计分；答错的行不扣分。
rule-places-exact = 配对题和排序题须每一行都正确，方可得分。
rule-typed = 填写的答案凡属通常写法均可得分：不区分大小写、重音符号以及各种文字的数字。
rule-kept = 思考题和量表题不评分，您的回答为您保留。

# Which attempt counts.
counts-highest = 以最好的一次成绩为准。
counts-latest = 以最近一次成绩为准；一经通过，始终有效。
counts-first = 以第一次成绩为准。
counts-average = 各次作答的分数合并计算。

# What is shown of an attempt, and when.
disclosure-never = 只显示是否通过，不显示分数和答案。
disclosure-score-only = 显示分数，不显示答案。
disclosure-after-submit = 立即显示分数、答案和讲解。
disclosure-after-last-attempt = 立即显示分数；作答次数用完后显示答案和讲解。
disclosure-after-last-or-closing = 立即显示分数；作答次数用完后显示答案和讲解，最迟于{ $moment }显示。
disclosure-after-closing = 立即显示分数；自{ $moment }起显示答案和讲解。

# Before the start.

# Followed by the outcomes.
quiz-minimum = { $count ->
    [1] 且以下学习成果得分率至少{ $percent }%：
   *[other] 且以下{ $count }项学习成果合计得分率至少{ $percent }%：
}
# Where tags, twins or cases make the number of questions differ from draw to draw.
quiz-items-between = { $least }至{ $most }题
quiz-drawn = 每次作答都从共{ $pool }题的题库中重新抽取，优先抽取您没有见过的题目。
quiz-drawn-by-topic = 抽题涵盖{ $topics }个主题，各主题的最少题数为：{ $counts }。
quiz-drawn-from-topics = 抽题涵盖{ $topics }个主题，每个主题至少{ $least }题。
quiz-shuffled = 每次作答的题目顺序不同。
quiz-choices-shuffled = 每次作答的选项顺序不同。
quiz-page-size = 每页{ $count }题；可以返回前一页。
quiz-grace = 截止时间之后{ $seconds }秒内仍接收答案，以免网络缓慢给您造成损失。
quiz-closing-term = 关闭时间
quiz-closing = { $moment }。此后不能再开始作答；届时已保存的答案计入成绩。
quiz-disclosure-term = 提交之后
quiz-granted-term = 给您的照顾
quiz-granted-time = 时间延长{ $percent }%：{ $time }，而不是{ $usual }分钟。
quiz-granted-no-limit = 不限时，而不是{ $usual }分钟。
quiz-granted-attempts = 比他人多{ $count }次作答机会。
quiz-granted-closing = 本测验对您延后关闭。
quiz-shortened = { $left ->
    [0] 本测验即将关闭。如果现在开始，剩余时间不足1分钟。
   *[other] 本测验将在您的时间用完之前关闭。如果现在开始，您有{ $left }分钟。
}
quiz-deadline-now = 如果现在开始，提交截止时间为{ $moment }。
quiz-is-closed = 本测验已于{ $moment }关闭。
points-not-shown = 不显示

# Kinds of answer, said above each question.
form-text = 填写一两个词
form-number = 填写数字
form-matching = 每行选一项
form-ordering = 排序
form-reflection = 用自己的话回答，不评分
form-scale = 您的看法，不评分

# Hints and problems at a question.
scale-hint = 请选择最接近的一项。答案没有对错之分。
text-hint = 不区分大小写和重音符号。
number-hint = 只填数字，可用任何文字的数字；小数点或逗号均可。
reflection-hint = 最多{ $longest }个字符。内容为您保留，不评分。
reflection-count = { $count }／{ $longest }个字符
pairs-open = 请选择……
order-hint = 请为每一行填写位次，1为最先。
order-open = 位次……
problem-too-long = 本文有{ $length }个字符；最多可保存{ $longest }个。请缩短。
problem-no-number = 无法识别为数字。请只写数字，例如12或0.5。
problem-same-place = 有两行位次相同。请为每一行填写不同的位次。

# A scenario that several questions share.
case-for = 适用于第{ $first }题至第{ $last }题
case-for-one = 适用于第{ $first }题
# Followed by the title of the case.
case-again = 再读一遍案例：

# Where one stands in an open attempt.
standing-title = 作答进度
mark-answered = 已答
mark-open = 未答
mark-part = { $total }行中已答{ $filled }行
sitting-continue = 保存并继续
sitting-back = 保存并返回
sitting-saved-counts = 届时已保存的答案有效。
sitting-problems-title = 有内容未能保存
sitting-problem = 第{ $number }题：文字过长
sitting-problem-newer = 第{ $number }题：已在别处作答
sitting-problems-rest = 您填写的内容仍在本页。其余内容均已保存。
unkept-too-long = 请缩短过长的文字并点击“保存”，然后登录，从中断处继续。
unkept-newer = 在别处作答的内容不会被覆盖。请在另一个标签页中重新登录，回到本页并点击“保存”：届时您会看到两个答案并可选择。
unkept-unseen = 您的答案随本页保留，但无法在此显示。
sitting-busy = 服务器繁忙。您的答案留在本页，将重新发送。
sitting-restored = 已恢复一个尚未发送的答案，正在保存。
sitting-newer = 此题已在别处作答。本页上的内容没有保存。
newer-saved = 已保存的答案：
newer-nothing = 未作答
newer-which = 以哪一个为准？请选择，然后再次保存本页。
newer-mine = 本页上的答案
newer-theirs = 已保存的答案
sitting-unsaved = 以下题目的答案仅存于本设备，尚未保存。请在提交前逐一查看；如果仍然提交，这些答案不计入成绩：
sitting-mine = 保存本页上的内容
sitting-theirs = 显示已保存的内容

# Putting in order. { $label } is the line.
order-up = 上移
order-down = 下移
order-as-shown = 按现在的顺序编号
order-moved = “{ $label }”现在位于第{ $place }位，共{ $count }位。
order-numbered = 各行已按现在的顺序编号。

# Putting answers beside their lines. { $label } is the line.
pairs-answers = 要放到各行旁边的答案
pairs-here = 放在这里
pairs-held = 已选中“{ $answer }”。现在请选择它所属的行。
pairs-put = “{ $answer }”现在位于“{ $label }”旁边。

# The clock. { $time } is such as 12:34.
clock-left = 剩余{ $time }
clock-minutes = 还剩{ $minutes }分钟。
clock-over = 时间已到。已保存的答案有效；请重新载入页面。
clock-none = 现已不限时。
clock-hide = 隐藏时钟
clock-show = 显示时钟

# Handing in and the result.
submission-parts = 有的题没有答完。空着的部分不得分；答错也不会多扣分。
result-without-points = 通过标准为{ $pass }%。
result-minimum-too = 部分学习成果另有最低得分率要求。
# Places of outcomes on the course page: 2 + 3 are counted together.
result-below-minimum = 学习成果{ $places }的得分率为{ $reached }%，须达到{ $needed }%。
outcomes-title = 各项学习成果的得分
outcomes-caption = 各项学习成果的得分，以及讲授该成果的课文
outcomes-column = 学习成果
outcomes-lessons-column = 相关课文
minimum-reached = 学习成果{ $places }：得分率{ $reached }%，须达到{ $needed }%。
minimum-met = 已达到
minimum-missed = 未达到
result-explained = 每个答案的讲解见下文。
result-explained-again = 请先阅读下面的讲解，然后继续。
came-out-kept = 已为您保留
choice-withdrawn = 已撤销，不计分
typed-partly = 您的答案，部分正确
kept-chosen = 您的选择
kept-written = 您写的内容
place-right = 正确
place-wrong = 不正确
place-open = 未答
# Each followed by the words of a line.
target-given = 您选择了：
target-right = 正确答案：
rank-given = 您排在第{ $rank }位。
rank-right = 应排在第{ $rank }位。
accepted = 可接受的答案
accepted-part = 可接受，得{ $percent }%的分

# On the privacy page, after the cookies.
privacy-device-text = 您作答测验时，浏览器还会把每个答案暂存在您的设备上，直到我们的服务器收到为止。答案一经保存，或在您提交、退出登录时，即从设备上删除。
item-withdrawn = 本题已撤回，不计分，无需作答。
item-credited = 本题所有人均按答对计分，无需作答。
