# The transparency log (docs/transparency.md).

about-log-link = 所有证书的公开日志
log-title = 证书公开日志
log-lede = 证书发生的一切都会写入一份只能增长的日志。任何人都可以复制并监督它，因此包括我们在内，没有人能倒填证书日期，也没有人能让证书悄然消失。
log-what-title = 如何运作
log-what-text = 每次颁发、替换和撤销都是一行。所有行共同组成一棵哈希树，我们每隔几秒就对它的大小和根签名。只要有一行被更改、移动或删除，根就不再与先前签名的内容相符，任何保存了先前签名的人都能证明这一点。
log-private-title = 其中没有什么
log-private-text = 没有姓名，没有课程，没有证书编号。每一行只说明发生了哪类事情以及何时发生，并带有一个用十六个随机字节算出的哈希值，从中读不出也猜不出任何内容。只有证书持有人才能指出哪一行属于自己。
log-state-title = 日志现状
log-state = { $leaves }行，签名于{ $moment }。
log-root = 根：
log-checkpoint = 已签名的检查点（供程序读取）
log-state-empty = 尚未签名。
log-watch-title = 亲自监督
log-watch-text = 请保存下面的密钥以及您见过的任何一个检查点。凡按 C2SP 规范 tlog-tiles、tlog-checkpoint 和 signed-note 读取日志的程序都能读取本日志。我们的程序会把所有新内容与您保存的内容比对，一旦不符就发出警报。
log-address = 地址：
log-key = 密钥：
log-command = 命令：
log-holder-title = 如果您持有证书
log-holder-text = 您的证书页面会给出随机字节，以及您那一行确在日志中的证明。连同证书的签名凭证，任何人无需询问我们即可核对该证明。
log-limits-title = 日志做不到什么
log-limits-text = 它表明我们说过什么、何时说的，但不表明所说属实。只有有人监督，它才有威慑力：保存检查点的人越多，能被暗中更改的就越少。
