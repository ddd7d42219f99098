# Words of the house, used on every page.

house-tagline = 短课程，讲授合成毒品政策与法律
skip-to-content = 跳到正文
languages-label = 语言
nav-label = 主导航
nav-courses = 课程
nav-verify = 核验证书
nav-desk = 我的书桌
nav-sign-in = 登录
nav-operator = 运行管理
nav-partner = 您的机构
nav-account = 账户
breadcrumbs-label = 当前位置
foot-sentence = 本站为虚构机构的演示。课程讲解法律，不构成法律意见。
foot-label = 关于本站
foot-about = 关于我们
foot-privacy = 隐私
foot-disclaimer = 免责声明
foot-accessibility = 无障碍
foot-contact = 联系我们
go-back = 返回
change-something = 修改
content-not-translated = 本文尚无您所选语言的译文，现以{ $language }显示。
demonstration-mark = 演示：虚构机构
# What stands between two sentences of a page, and before brackets.
sentence-gap = {""}
# Signs between what stands side by side.
sign-colon = {"："}
sign-comma = {"，"}
in-brackets = （{ $what }）

# The six languages, as named in a sentence of this language.
language-ar = 阿拉伯文
language-en = 英文
language-es = 西班牙文
language-fr = 法文
language-ru = 俄文
language-zh = 中文

# Dates and times. { $day } is a number; { $month } is a name and { $year } digits.
date-long = { $year }年{ $month }{ $day }日
moment-long = { $date }{ $time }（协调世界时）
month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月

# Durations.
minutes-long = { $minutes }分钟
seconds-long = { $seconds }秒
# Both parts are durations: “26 minutes” and “36 seconds”.
minutes-and-seconds = { $minutes }{ $seconds }
hours-long = { $hours }小时

# Forms.
form-problem-title = 有{ $count }项内容需要修改

# Pages for what went wrong.
error-not-found-title = 没有这个页面
error-not-found-text = 网址可能输入有误，或页面已经移动。您的内容没有丢失。
error-forbidden-title = 您无权打开这个页面
error-forbidden-text = 您的账户没有相应权限。如果您认为应当有，请与我们联系。
error-form-expired-title = 请再次提交表单
error-form-expired-text = 我们无法确定表单来自本站。请返回上一页，重新载入后再次提交；您输入的内容仍在浏览器中。
error-too-many-title = 尝试次数过多
error-too-many-text = 请等待{ $seconds }秒后再试。
error-busy-title = 目前访问繁忙
error-busy-text = 请过几秒钟再试。已经确认的内容不会丢失。
error-bad-request-title = 我们无法读取这一请求
error-bad-request-text = 网址或表单中有不符合预期的内容。请返回后再试。
error-too-large-title = 内容过大
error-too-large-text = 表单超过我们接受的大小。请缩短后再次提交。
error-method-title = 这个页面不能这样使用
error-method-text = 请使用本站的链接和按钮。
error-fault-title = 我们这边出了故障
error-fault-text = 我们已记录此事。来信时请注明事件编号{ $incident }。
error-home-link = 前往首页
