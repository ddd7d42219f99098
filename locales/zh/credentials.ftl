# 供机器读取的证书。

credential-description-achievement = 结业证书：持有人已圆满完成在线课程“{ $course }”，并通过了规定的测评。
credential-description-participation = 参与证书：持有人参加了在线课程“{ $course }”。
credential-description-programme-achievement = 结业证书：持有人已圆满完成项目“{ $course }”。
credential-description-programme-participation = 参与证书：持有人参加了项目“{ $course }”。
credential-issued-jointly = 由以下机构联合颁发：{ $issuers }。
credential-criteria-achievement = 已阅读“{ $course }”的所有必修课文，并通过所有规定的测评。
credential-criteria-participation = 已完成“{ $course }”的所有必修部分。
credential-criteria-beside = 已完成“{ $course }”参与证书所要求的部分。本课程另颁发结业证书，要求更高。
credential-result = 成绩
credential-hours = 学时

holder-machine-title = 供机器使用
holder-machine-text = 同一份证书，由颁发机构按照开放标准 Open Badges 3.0 签名。数字钱包和其他平台可以读取，任何人无需我们即可核验。
holder-machine-waiting = 尚未签名。请过几分钟再看。
holder-machine-json = 凭证（JSON）
holder-machine-jwt = 凭证（JWT）
holder-machine-png = 内含凭证的徽章（PNG）
holder-machine-svg = 内含凭证的徽章（SVG）
holder-machine-note = 许多网站会删除图片中的凭证。请同时保存 JSON 文件。

achievement-title = 所证明的内容
achievement-criteria = 要求
achievement-issuer = 颁发机构
# Followed by fields or competences of public frameworks, such as ISCED-F.
achievement-alignment = 对应
achievement-version = 版次
achievement-json = 供机器使用的同样内容（JSON）

issuer-keys-title = 签名密钥
issuer-keys-lede = { $issuer }用这些密钥签署供机器读取的证书。停用的密钥不再签名；其已签署的内容仍然有效。
issuer-keys-none = 尚无密钥。
issuer-keys-name = 密钥
issuer-keys-purpose = 签署
issuer-keys-since = 起始时间
issuer-keys-state = 状态
issuer-keys-purpose-credential = 证书
issuer-keys-purpose-status = 撤销列表
issuer-keys-purpose-jwt = JWT 形式的证书
issuer-keys-state-waiting = 已公布，稍后开始签名
issuer-keys-state-signing = 使用中
issuer-keys-state-retired = { $day }停用
issuer-keys-state-compromised = 已泄露；自{ $day }起不再可信
issuer-keys-did = 供机器使用的名称（DID）
issuer-keys-document = 使用中的密钥（供机器读取）
issuer-keys-roots = 签名文件的根证书
issuer-keys-roots-text = 该颁发方的PDF文件在这些根证书之下签名。根证书由本平台自行生成，PDF阅读器不认识它们并会提示。如需让您的阅读器信任它们，请先将SHA-256与您通过其他途径从颁发方获得的数值进行比对。
issuer-keys-roots-digest = 根证书的SHA-256
issuer-keys-roots-file = 根证书文件（PEM）
issuer-keys-link = 其签名密钥及起始时间

# Programmes: certificates that rest on the certificates of other courses.
credential-criteria-programme = 持有“{ $course }”所要求的各项有效证书，并已完成其他全部要求。
credential-parts = 本证书所依据的证书
