# El certificado tal como lo leen las máquinas.

credential-description-achievement = Certificado de aprovechamiento: la persona titular completó con éxito el curso en línea «{ $course }» y superó las evaluaciones exigidas.
credential-description-participation = Certificado de participación: la persona titular participó en el curso en línea «{ $course }».
credential-description-programme-achievement = Certificado de aprovechamiento: la persona titular completó con éxito el programa «{ $course }».
credential-description-programme-participation = Certificado de participación: la persona titular participó en el programa «{ $course }».
credential-issued-jointly = Otorgado conjuntamente por: { $issuers }.
credential-criteria-achievement = Se leyeron todas las lecciones exigidas de «{ $course }» y se superaron todas las evaluaciones exigidas.
credential-criteria-participation = Se completaron todas las partes exigidas de «{ $course }».
credential-criteria-beside = Se completó la parte de «{ $course }» que exige la participación. El curso otorga también un certificado de aprovechamiento, que exige más.
credential-result = Resultado
credential-hours = Horas de aprendizaje

holder-machine-title = Para máquinas
holder-machine-text = El mismo certificado, firmado por el emisor según la norma abierta Open Badges 3.0. Las carteras digitales y otras plataformas lo leen, y cualquiera puede comprobarlo sin nosotros.
holder-machine-waiting = Todavía no se ha firmado. Vuelva a mirar dentro de unos minutos.
holder-machine-json = Credencial (JSON)
holder-machine-jwt = Credencial (JWT)
holder-machine-png = Insignia con la credencial dentro (PNG)
holder-machine-svg = Insignia con la credencial dentro (SVG)
holder-machine-note = Muchos sitios eliminan la credencial de una imagen. Guarde también el archivo JSON.

achievement-title = Qué se certifica
achievement-criteria = Qué se exige
achievement-issuer = Emisor
# Followed by fields or competences of public frameworks, such as ISCED-F.
achievement-alignment = Corresponde a
achievement-version = Edición
achievement-json = Lo mismo para máquinas (JSON)

issuer-keys-title = Claves de firma
issuer-keys-lede = { $issuer } firma con estas claves sus certificados para máquinas. Una clave retirada ya no firma; lo que firmó sigue siendo válido.
issuer-keys-none = Todavía no hay claves.
issuer-keys-name = Clave
issuer-keys-purpose = Firma
issuer-keys-since = Desde
issuer-keys-state = Estado
issuer-keys-purpose-credential = Certificados
issuer-keys-purpose-status = Listas de revocación
issuer-keys-purpose-jwt = Certificados como JWT
issuer-keys-state-waiting = Publicada; firmará más adelante
issuer-keys-state-signing = En uso
issuer-keys-state-retired = Retirada el { $day }
issuer-keys-state-compromised = Comprometida; deja de ser fiable desde el { $day }
issuer-keys-did = Nombre para máquinas (DID)
issuer-keys-document = Las claves en uso, para máquinas
issuer-keys-roots = Raíces de los documentos firmados
issuer-keys-roots-text = Los documentos PDF de esta entidad emisora están firmados bajo estas raíces, creadas aquí: los lectores de PDF no las conocen y así lo indican. Si desea que su lector confíe en ellas, compare antes el SHA-256 con uno que haya recibido de la entidad emisora por otra vía.
issuer-keys-roots-digest = SHA-256 de la raíz
issuer-keys-roots-file = Las raíces en un archivo (PEM)
issuer-keys-link = Sus claves de firma y desde cuándo

# Programmes: certificates that rest on the certificates of other courses.
credential-criteria-programme = Se poseían los certificados válidos que exige «{ $course }» y se cumplió todo lo demás que exige.
credential-parts = Certificados en los que se basa este
