# Sources of courses that change: for holders of certificates, readers, and those who look after a
# course.

# On a learner's pages.
moved-title = 此后有何变化
moved-text = 您学完本课程之后，课程所依据的资料有所变化。您的证书保持不变。
moved-lessons = 以此为依据的课：
# A line of a mail: the title of a source, the day, a sentence.
moved-line = { $source }，{ $date }：{ $what }
lesson-moved = 本课上次核校之后，所引资料有所变化：

# For those who look after a course.
sources-title = 资料与变化
sources-lede = 课文写成之后，条约、决议和法律仍会变化。本页列出哪些资料有变化、哪些课文需要重新核校、应当通知哪些人。
sources-tell-title = 通知持证人
sources-tell-text = 凡持有较早版本课程有效证书者，将收到一封以其本人语言写成的邮件，内有尚未通知过的变化以及其证书页面的链接。
sources-tell-button = { $count ->
   *[other] 通知{ $count }份有效证书的持证人
}
sources-tell-nobody = 无人需要通知：所有持证人均已从所学版本或邮件中得知这些变化。
sources-told = { $count ->
    [0] 已无人需要通知。
   *[other] { $count }封邮件即将发出。
}
sources-stale-title = 需要重新核校
sources-stale-text = 这些课文上次核校之后，有资料发生了变化。学员会在课文上方看到说明。作者更正并确认之后，请发布课程的新版本。
sources-stale-empty = 所有课文均已按资料的最新版本核校。
sources-changes-title = 变化内容
sources-changes-empty = 本版本的资料没有变化。

# In a mail.
mail-moved-subject = 课程“{ $course }”所依据的资料有何变化
mail-moved-text = 您学完课程“{ $course }”之后，课程所依据的资料有所变化。您的证书保持不变。变化如下：
mail-moved-link = 涉及哪些课，请见：
mail-why-moved = 您持有本课程的证书，因此收到本邮件。每项变化只通知一次。

# In the journal.
journal-verb-told = 已通知
journal-verb-not-told = 未通知

# What a course rests on, for those who look after it.
facts-title = 事实
facts-lede = 每节课和每道题都注明所依据的事实。这里列出这些事实的可靠程度；对于会变动的数据，还列出其何时准确。只有负责本课程的人能看到此页。
facts-trace-title = 依据关系
facts-graded = 计分
facts-ungraded = 不计分
facts-nothing = 未注明事实
facts-unknown = 事实列表中没有
facts-wrong = 不得作为计分依据，或缺失
facts-list-title = 事实列表
facts-list-empty = 未注明任何事实。
facts-empty = 本版没有课程或题目。
certainty-verified = 已核实
certainty-known = 已知
certainty-synthesis = 我们的结论
certainty-partly = 部分确定
certainty-uncertain = 不确定
certainty-means-verified = 已在来源中读到
certainty-means-known = 众所周知且稳定；发布前应与原文核对
certainty-means-synthesis = 作者由其他事实得出的结论
certainty-means-partly = 有一部分不确定，来源中说明是哪一部分
certainty-means-uncertain = 任何计分内容都不得以此为依据
