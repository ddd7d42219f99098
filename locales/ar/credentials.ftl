# الشهادة كما تقرؤها الآلات.

credential-description-achievement = شهادة إنجاز: أتمّ حاملها بنجاح الدورة الإلكترونية «{ $course }» واجتاز التقييمات المطلوبة فيها.
credential-description-participation = شهادة مشاركة: شارك حاملها في الدورة الإلكترونية «{ $course }».
credential-description-programme-achievement = شهادة إنجاز: أتمّ حاملها بنجاح البرنامج «{ $course }».
credential-description-programme-participation = شهادة مشاركة: شارك حاملها في البرنامج «{ $course }».
credential-issued-jointly = تمنحها بالاشتراك: { $issuers }.
credential-criteria-achievement = قُرئت جميع الدروس المطلوبة في «{ $course }» واجتيزت جميع التقييمات المطلوبة.
credential-criteria-participation = أُنجزت جميع الأجزاء المطلوبة في «{ $course }».
credential-criteria-beside = أُنجز الجزء الذي تتطلّبه المشاركة في «{ $course }». وتمنح الدورة أيضًا شهادة إنجاز تتطلّب أكثر من ذلك.
credential-result = النتيجة
credential-hours = ساعات التعلّم

holder-machine-title = للآلات
holder-machine-text = الشهادة نفسها موقّعةً من الجهة المانحة وفق المعيار المفتوح Open Badges 3.0. تقرؤها المحافظ الرقمية والمنصات الأخرى، ويستطيع أي شخص التحقق منها من دوننا.
holder-machine-waiting = لم تُوقَّع بعد. أعيدوا النظر بعد بضع دقائق.
holder-machine-json = الاعتماد الرقمي (JSON)
holder-machine-jwt = الاعتماد الرقمي (JWT)
holder-machine-png = شارة تحوي الاعتماد الرقمي (PNG)
holder-machine-svg = شارة تحوي الاعتماد الرقمي (SVG)
holder-machine-note = تحذف مواقع كثيرة الاعتماد الرقمي من الصورة. احتفظوا بملف JSON أيضاً.

achievement-title = ما تشهد به الشهادة
achievement-criteria = ما هو مطلوب
achievement-issuer = الجهة المانحة
# Followed by fields or competences of public frameworks, such as ISCED-F.
achievement-alignment = يقابل
achievement-version = الطبعة
achievement-json = المحتوى نفسه للآلات (JSON)

issuer-keys-title = مفاتيح التوقيع
issuer-keys-lede = بهذه المفاتيح توقّع { $issuer } شهاداتها المعدّة للآلات. المفتاح المسحوب من الخدمة لا يوقّع بعد ذلك، وما وقّعه يبقى صحيحاً.
issuer-keys-none = لا توجد مفاتيح بعد.
issuer-keys-name = المفتاح
issuer-keys-purpose = ما يوقّعه
issuer-keys-since = منذ
issuer-keys-state = الحالة
issuer-keys-purpose-credential = الشهادات
issuer-keys-purpose-status = قوائم الإلغاء
issuer-keys-purpose-jwt = الشهادات بصيغة JWT
issuer-keys-state-waiting = منشور، ويبدأ التوقيع لاحقاً
issuer-keys-state-signing = قيد الاستخدام
issuer-keys-state-retired = سُحب من الخدمة في { $day }
issuer-keys-state-compromised = مكشوف، ولا يوثق به منذ { $day }
issuer-keys-did = الاسم المخصص للآلات (DID)
issuer-keys-document = المفاتيح قيد الاستخدام، للآلات
issuer-keys-roots = جذور الوثائق الموقّعة
issuer-keys-roots-text = وثائق PDF الصادرة عن هذه الجهة موقّعة بموجب هذه الجذور التي أُنشئت هنا، فلا تعرفها قارئات PDF وتنبّه إلى ذلك. وإذا أردتم أن تثق بها قارئتكم، فيُرجى أولاً مقارنة بصمة SHA-256 ببصمة حصلتم عليها من الجهة المُصدِرة بطريق آخر.
issuer-keys-roots-digest = بصمة SHA-256 للجذر
issuer-keys-roots-file = الجذور في ملف (PEM)
issuer-keys-link = مفاتيح توقيعها ومنذ متى

# Programmes: certificates that rest on the certificates of other courses.
credential-criteria-programme = توافرت الشهادات السارية التي يتطلّبها «{ $course }» وأُنجز كلّ ما عداها من متطلّباته.
credential-parts = الشهادات التي تستند إليها هذه الشهادة
