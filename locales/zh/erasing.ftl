# A person is erased: what is said before, and what is said of their certificates afterwards.
erase-link = 注销我的账户
erase-title = 注销我的账户
erase-lede = 请先阅读哪些内容将被删除、哪些将予保留。随后需要输入密码，一切即刻执行。
erase-has-role = 您代表合作机构行事，或参与本网站的运营。请先移交该职责：请运营人员终止您的角色，然后再回到此处。
erase-altered = 您的一份证书与封存时不符。在删除任何内容之前，须由专人查看。
erase-write = 联系我们
erase-goes-title = 将删除的内容
erase-goes-account = 您的账户：地址、密码、姓名、语言、国家和职业，以及所有登录状态。
erase-goes-learning = 您的学习记录：课程、已读课文、作答、测验及其成绩，包括尚未交卷的测验。
erase-goes-granted = 给予您的安排、您提出的申请，以及有关您的备注。
erase-goes-shown = 您的证书汇总单、展示证书的链接，以及我们保存的已签名数据。此后汇总单的编号不再指向任何内容。
erase-stays-title = 将保留的内容
erase-stays-record = 每份证书的编号、课程、颁发机构、等级、日期和状态，不含您的姓名和成绩。
erase-stays-name = 您姓名的加盐标记，无法由此读出姓名。持有纸本的人输入姓名，我们说明是否一致。
erase-stays-files = 您或他人保存的文件。其签名依然有效，证书是否已撤销仍可查询；但我们无法再次打印。
erase-stays-log = 公开日志和我们的内部日志中的条目。其中只有编号，没有姓名。
erase-stays-counts = 针对众人的统计数字，例如有多少人答对某题。
erase-certificates-title = 请先下载您的证书
erase-certificates-text = 此后任何人都无法下载，您也不能再决定陌生人能看到什么。请逐一打开，保存PDF、已签名数据和公开日志条目。
erase-hidden = 仅凭链接展示
erase-hidden-text = 链接将失效，因此此处标明的编号此后不向任何人显示任何内容，即使输入姓名也不显示。如果您希望他人能够核验，请先更改此项。
erase-transcript-link = 将它们汇总到一份汇总单并下载
erase-final = 此操作您和我们都无法撤回。即刻生效；即使恢复备份，您的账户也不会恢复。
erase-button = 永久注销我的账户
erased-title = 您的账户已注销
erased-text = 您已退出登录。最后一封邮件将予确认，此后您的地址即被遗忘。您可以随时以新用户身份重新注册。
erased-verify-link = 核验证书

erasure-link = 注销此账户
erasure-title = 注销账户
erasure-has-role = 此账户担任职务。请先终止其机构成员身份和运营职务。
erasure-altered = 此账户的一份证书与封存时不符。请先查明：被改动的内容不会重新封存。
erasure-effect-person = 账户、学习记录、特殊安排、申请、汇总单和链接均被删除。
erasure-effect-certificates = 证书予以保留，但不含姓名和成绩；其编号照常应答，仍可比对输入的姓名。
erasure-effect-letter = 本人将收到最后一封邮件，此后地址即被遗忘。
erasure-effect-final = 此操作无法撤回。公开日志和内部日志会载明此事及其时间。
erasure-reason-label = 对方以何种方式提出请求？
erasure-reason-hint = 将载入不含姓名的内部日志。请先确认请求人为本人或有权代表本人者。
erasure-reason-in-writing = 书面，来自账户的地址
erasure-reason-in-person = 当面或电话，已核实身份
erasure-reason-by-representative = 由有权代表本人者提出
erasure-problem-reason = 请选择请求方式。
erasure-button = 永久注销此账户
journal-verb-erased = 注销
history-erased = 应持证人请求删除其姓名

verify-erased = 已颁发；持证人姓名已于{ $day }应其请求删除。
verify-erased-text = 课程、日期和状态仍按颁发时的内容载于我们的登记册，姓名和成绩已不在其中。请输入纸本上的姓名进行比对。
verify-erased-name = 请输入纸本上的姓名。我们已不再保存姓名本身，但仍能说明是否一致。
list-erased = 持证人姓名已于{ $day }删除
file-word-erased = 签名相符；登记册已不再载有姓名。
file-text-erased = 本证书的记录仍在，但姓名已应持证人请求删除。文件中的签名内容与颁发时一致；文件本身已无法逐字节比对。请输入姓名进行比对。
file-word-erased-unsigned = 此文件已无法比对。
file-text-erased-unsigned = 其中的编号属于一份姓名已应持证人请求删除的证书。文件中没有任何签名内容。该记录仍在，但不含姓名：请查询编号，输入姓名进行比对，并目视比对其他各行。
file-gap-erased = 文件的逐字节比对及其印刷内容：持证人姓名已从登记册中删除。

mail-erased-subject = 您在{ $house }的账户已注销
mail-erased-text = 您的账户已注销，您在此处的学习记录和申请一并删除。{ $certificates ->
    [0] 您没有证书。
   *[other] 有{ $certificates }份证书留在登记册中，不含您的姓名。
}持有证书的人仍可通过输入姓名进行核验。这是我们的最后一封邮件；发出后您的地址即被遗忘。
mail-erased-link = 在此核验证书：
mail-why-erased = 您收到本邮件一次，因为此地址的账户已注销。如果这并非您的请求，请立即与我们联系。
