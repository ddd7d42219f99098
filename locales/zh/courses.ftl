# The start page.

home-title = 短课程，讲授合成毒品政策与法律。
home-lede = { $house }讲授如何规管合成毒品，从三项公约一直讲到完善的国家法案，并为您的学习成果颁发证书。课程为议员及其顾问和工作人员以及法律专业学生编写。
home-time-title = 您有多少时间？
home-time-sample = 阅读一课，无需账户：
home-verify-text = 无需账户。我们显示登记册所载内容，由您与纸本比对。
home-phone-title = 任何手机都能阅读
home-phone-text = 每课是一页文字，配有图示。没有任何内容自动播放，不用脚本也能运作。
home-source-title = 每项论述都有来源
home-source-text = 条约规则注明条款，数字注明年份。每门课程都标明最近一次核校的日期。
home-check-title = 可以核验的证书
home-check-text = 证书载明学时、考核方式和颁发机构；登记册存在多久，任何人就可以查询多久。

# The catalogue. { $length } is a duration in words, such as “8 hours”.
courses-lede = 每门课程学完都可获得任何人都能核验的证书。您今天就可以开始，随时可以停下；我们会保存您的位置。
courses-empty = 目前尚无课程开放。欢迎您过些时候再来。
course-length = { $length } · { $modules }个单元，{ $lessons }课
course-length-term = 时长
course-languages-term = 语言
course-partner-term = 合作机构
course-jointly-term = 证书联合颁发机构
course-award-term = 颁发证书
course-fictional = 虚构
course-award-ects = { $award }，{ $ects } ECTS学分
award-participation = 参与证书
award-achievement = 结业证书
# What stands between two names or languages of a list on one line.
list-comma = {"、"}
# What stands before the title of a module.
module-number = { $number }.

# The page of a course.
course-draft-title = 译文草稿。
course-draft-text = 本译文尚未经任何机构审阅。如有疑义，以原文为准。
course-outcomes-title = 学完本课程，您能够
course-outline-title = 课程目录
course-module-length = { $lessons }课 · { $minutes }分钟
course-questions = { $questions }题
course-enrol-title = 报名
course-enrol-text = 免费学习。您可以随时停下，以后再从原处继续。
course-enrol-button = 报名学习本课程
course-enrolled-title = 您已报名
course-enrolled-text = 您的位置和答案均已保存。
course-go-on = 继续学习
course-sign-in-text = 免费学习。您需要一个电子邮件地址和密码，以便我们保存您的位置，并在证书上印出您的姓名。
course-sign-up-button = 新建账户
course-sign-in-link = 我已有账户：登录
course-sample-link = 无需账户，阅读第一课
course-asks-title = 证书要求
course-asks-lessons-term = 课次
course-asks-lessons = 读完全部{ $lessons }课
course-asks-attempt = 提交一次，无论是否通过
# Below the name of the certificate of participation, before what it asks for.
course-participation = 完成以下各项即可获得，先于结业证书颁发。同时达到两种证书要求者，只颁发结业证书。
course-asks-quiz = 共{ $questions }题，得分率须达到{ $pass }%。
# Places of outcomes on the course page: 2 + 3 are counted together.
course-asks-minimum = 学习成果{ $places }的得分率须至少达到{ $percent }%。
course-asks-free = 可反复作答，最多200次。
course-asks-attempts = 可作答{ $attempts }次。
course-asks-wait = 两次作答之间须间隔{ $minutes }分钟。
course-asks-wait-hours = 两次作答之间须间隔{ $hours }小时。
course-asks-limit = 限时{ $minutes }分钟。
course-valid-for-good = 证书长期有效，并注明内容的日期。
course-valid-months = 证书有效期为{ $months }个月。
course-no-identity = 我们不核验您的身份。
course-facts-title = 基本信息
course-audience-term = 适用对象
course-authors-term = 编写
course-version-term = 版本号
course-version = { $version }（第{ $edition }版），{ $date }核校
course-licence-term = 许可协议

# The glossary of a course.
glossary-title = 术语表
glossary-lede = 本课程所用词语的含义。文中定义仅供教学，不是法律文本。
glossary-empty = 本课程没有术语表。

# The sources that a course cites.
cited-title = 资料来源
cited-lede = 本课程各课和题目所引用的资料，附文号、日期和我们查阅的日期。正文旁的注释写明简称和条款。
cited-short = 注释中作：
cited-date = 日期：{ $date }
cited-read = { $date }查阅
cited-empty = 本课程没有引用资料。

# The page of a partner.
partner-fictional-text = 该机构为展示本站运作方式而虚构，背后没有任何真实机构。
partner-founded-term = 成立年份
partner-web-term = 网址
partner-signatories-term = 证书签署人
partner-signs-since = 自{ $date }起签署

# Programmes: certificates that rest on the certificates of other courses.
course-certificates = { $count }份其他课程的证书
course-asks-certificate = 该课程的证书
programme-title = 计入本项目的证书
programme-rule-all = 须持有全部{ $count }门课程的证书。
programme-rule-some = 持有其中任意{ $needed }门课程的证书即可。
programme-left = 您已持有{ $needed }份中的{ $held }份，还差{ $left }份。
programme-complete = 所需证书您已全部持有。
programme-held = 您的证书
programme-missing = 尚未获得
programme-participation-enough = 参与证书即可
programme-earned-before = 加入之前获得的证书，只要仍然有效，同样计入。
programme-asks-term = 证书
programme-asks-link = 查看是哪些证书
programme-to-desk = 前往我的书桌
programme-time-ects = { $length } · { $ects } ECTS学分
