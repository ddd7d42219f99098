# The transparency log (docs/transparency.md).

about-log-link = The public log of all certificates
log-title = The public log of certificates
log-lede = Whatever happens to a certificate is written into a log that can only grow. Anybody can copy it and watch it, so that nobody, we included, can back-date a certificate or make one disappear unnoticed.
log-what-title = How it works
log-what-text = Each award, replacement and revocation is one line. All lines together form a tree of hashes, and every few seconds we sign its size and its root. If a single line were changed, moved or removed, the root would no longer fit what was signed before, and everybody who kept an earlier signature could prove it.
log-private-title = What it does not contain
log-private-text = No names, no courses, no certificate numbers. A line says what kind of thing happened and when, and carries a hash made with sixteen random bytes, from which nothing can be read or guessed. Only who holds the certificate can show which line is theirs.
log-state-title = The log now
log-state = { $leaves ->
    [one] { $leaves } line
   *[other] { $leaves } lines
    } signed on { $moment }.
log-root = Root:
log-checkpoint = The signed checkpoint as programs read it
log-state-empty = Nothing has been signed yet.
log-watch-title = Watch it yourself
log-watch-text = Keep the key below and any checkpoint you have seen. Programs that read logs by the C2SP specifications tlog-tiles, tlog-checkpoint and signed-note can read this one. Ours compares all that is new with what you kept and raises the alarm when the two do not fit together.
log-address = Address:
log-key = Key:
log-command = Command:
log-holder-title = If you hold a certificate
log-holder-text = The page of your certificate gives you the random bytes and a proof that your line is in the log. Together with the signed record of the certificate anybody can check the proof without asking us.
log-limits-title = What a log cannot do
log-limits-text = It shows that we said something and when, not that it was true. And it only deters if somebody watches: the more people keep checkpoints, the less can be changed unseen.
