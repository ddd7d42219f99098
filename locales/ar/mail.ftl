# Mails. { $house } is the name of the site, { $name } the recipient's full name, { $contact } the
# address of the office. Every mail has a subject, one paragraph, and where needed words that stand
# before an address on a line of its own.
mail-greeting = تحية طيبة إلى { $name }،
mail-contact = الجهة المرسِلة: { $house }. يمكنكم مراسلتنا على العنوان { $contact }.

# The last lines: why you get this mail, and what to do if it was not you.
mail-why-entered = وصلتكم هذه الرسالة لأنّ هذا العنوان أُدخل في موقعنا. إذا لم تُدخلوه أنتم، فلا يلزمكم شيء: لا يحدث شيء ما لم يُفتح الرابط الوارد أعلاه. ولن نكتب إليكم في هذا الشأن مرة أخرى إلا إذا أُدخل العنوان من جديد.
mail-why-reset = وصلتكم هذه الرسالة لأنّ كلمة مرور جديدة طُلبت لهذا العنوان. إذا لم تطلبوها أنتم، فلا يلزمكم شيء: تبقى كلمة المرور على حالها.
mail-why-security = نرسل هذه الرسالة دائماً عند تغيّر بيانات الدخول إلى حساب، ولا يمكن إيقافها.
mail-why-certificate = تصلكم هذه الرسالة مرة واحدة لحصولكم على هذه الشهادة. لا اشتراك هنا ليُلغى.
mail-why-certificate-expires = وصلتكم هذه الرسالة لأنّ صلاحية شهادة لكم تقترب من نهايتها. نكتب إليكم قبل ستين يوماً وقبل سبعة أيام، مرة واحدة في كلّ حالة.
mail-why-certificate-changed = وصلتكم هذه الرسالة لأنّ إحدى شهاداتكم تغيّرت، ولا يمكن إيقافها.

# After signing up.
mail-confirm-subject = تأكيد عنوانكم لدى { $house }
mail-confirm-text = أهلاً بكم. يُرجى تأكيد أنّ هذا العنوان لكم؛ عندئذ يصبح حسابكم جاهزاً ويمكنكم الالتحاق بدورة.
mail-confirm-link = يُرجى فتح هذا العنوان خلال 24 ساعة. وهو صالح لمرة واحدة.

# Somebody signed up with an address that has an account.
mail-already-registered-subject = لديكم حساب بالفعل لدى { $house }
mail-already-registered-text = أُدخل هذا العنوان، ولعلّكم أنتم من أدخله، لإنشاء حساب أو لنقل حساب إليه. ولهذا العنوان حساب بالفعل، فلم نغيّر شيئاً. يمكنكم تسجيل الدخول بكلمة المرور كما في السابق.
mail-already-registered-link = إذا نسيتم كلمة المرور، فيمكنكم تعيين كلمة جديدة هنا:

# A new password.
mail-reset-subject = تعيين كلمة مرور جديدة لدى { $house }
mail-reset-text = يمكنكم الآن اختيار كلمة مرور جديدة. وعند اختيارها يُسجَّل الخروج من حسابكم في جميع المتصفّحات.
mail-reset-link = يُرجى فتح هذا العنوان خلال 30 دقيقة. وهو صالح لمرة واحدة.

mail-password-changed-subject = تغيّرت كلمة المرور
mail-password-changed-text = تغيّرت الآن كلمة المرور لحسابكم لدى { $house }. إذا كنتم أنتم من غيّرها، فكلّ شيء على ما يرام.
mail-password-changed-link = إذا لم تغيّروها أنتم، فيُرجى تعيين كلمة مرور جديدة هنا فوراً ومراسلتنا:

# A new address.
mail-email-change-subject = تأكيد عنوانكم الجديد لدى { $house }
mail-email-change-text = طلبتم أن نكتب إلى هذا العنوان من الآن فصاعداً. ويبقى عنوانكم القديم سارياً إلى أن تؤكّدوا هذا العنوان.
mail-email-change-link = يُرجى فتح هذا العنوان خلال 24 ساعة. وهو صالح لمرة واحدة.

mail-email-change-asked-subject = عنوانكم على وشك التغيّر
mail-email-change-asked-text = طُلب نقل حسابكم لدى { $house } إلى عنوان آخر، وقُدّم الطلب بكلمة المرور الصحيحة. ويُنقل الحساب عند فتح رابط أُرسل إلى ذلك العنوان. إذا كنتم أنتم من طلب ذلك، فكلّ شيء على ما يرام.
mail-email-change-asked-link = إذا لم تطلبوا ذلك، فيُرجى تغيير كلمة المرور هنا فوراً. وبذلك يتوقّف النقل أيضاً.

# { $email } is the new address.
mail-email-changed-subject = تغيّر عنوانكم
mail-email-changed-text = حسابكم لدى { $house } مرتبط الآن بالعنوان { $email }. يُرجى استعماله لتسجيل الدخول. إذا لم تطلبوا ذلك، فيُرجى مراسلتنا فوراً.

# { $course } is the title of the course, { $code } the number printed on the certificate.
mail-certificate-subject = شهادتكم: { $course }
mail-certificate-text = تهانينا. لقد استوفيتم جميع متطلبات الدورة «{ $course }»، وشهادتكم جاهزة. ورقمها { $code }؛ وبهذا الرقم يمكن لكلّ من يطّلع على الشهادة أن يتحقّق منها في موقعنا من دون تسجيل الدخول.
mail-participation-text = تهانينا. لقد شاركتم في الدورة «{ $course }»، وشهادة مشاركتكم جاهزة. ورقمها { $code }؛ وبهذا الرقم يمكن لكلّ من يطّلع على الشهادة أن يتحقّق منها في موقعنا من دون تسجيل الدخول. وما زال بإمكانكم نيل شهادة الإنجاز، ويبيّن مكتبكم ما يلزم لها.
mail-certificate-link = للاطّلاع عليها وتنزيلها:

# A certificate ended. { $day } is the day, { $reason } one of the public reasons.
mail-revoked-subject = أُلغيت شهادتكم: { $course }
mail-revoked-text = أُلغيت في { $day } شهادتكم رقم { $code } عن الدورة «{ $course }». والسبب كما يقرؤه كلّ من يتحقّق من الرقم: { $reason }. إذا رأيتم أنّ في ذلك خطأً، فيُرجى مراسلتنا على العنوان { $contact }.
mail-revoked-link = هذا ما يراه من الآن فصاعداً كلّ من يتحقّق من الرقم:
mail-held-subject = عُلّقت شهادتكم: { $course }
mail-held-text = عُلّقت في { $day } شهادتكم رقم { $code } عن الدورة «{ $course }» ريثما يُنظر في أمر يتعلق بها. والسبب كما يقرؤه كلّ من يتحقّق من الرقم: { $hold-reason }. وهذا ليس حكماً. سنكتب إليكم عندما ينتهي ذلك، ويمكنكم مراسلتنا على العنوان { $contact }.
mail-released-subject = شهادتكم تُحتسب من جديد: { $course }
mail-released-text = أُنهي في { $day } تعليق شهادتكم رقم { $code } عن الدورة «{ $course }». وهي تُحتسب من جديد كما كانت، ومن يتحقّق من الرقم يُبلَّغ بذلك.
mail-expires-subject = شهادتكم صالحة حتى { $day }: { $course }
mail-expires-text = شهادتكم رقم { $code } عن الدورة «{ $course }» صالحة حتى { $day }. بعد ذلك تبقى في السجلّ وتُعرض على أنها منتهية الصلاحية.
mail-expires-link = هنا تجدون هل يمكن تجديدها وكيف:
mail-renewed-subject = جُدّدت شهادتكم: { $course }
mail-renewed-text = اجتزتم تجديد المعرفة في الدورة «{ $course }». تحلّ الشهادة الجديدة رقم { $code } محلّ الشهادة رقم { $replaced } وهي صالحة حتى { $day }. ومن يتحقّق من الرقم القديم يُبلَّغ بأنّ شهادة أحدث حلّت محلّها.

# { $replaced } is the number of the old certificate, { $code } that of the new one, { $name } the name
# on it.
mail-replaced-subject = استُبدلت شهادتكم: { $course }
mail-replaced-text = استُبدلت في { $day } شهادتكم رقم { $replaced } عن الدورة «{ $course }». والشهادة الجديدة صادرة باسم { $name } ورقمها { $code }. يُرجى استعمالها من الآن فصاعداً: فمن يتحقّق من الرقم القديم يُبلَّغ بأنّ الشهادة استُبدلت. إذا كان فيها ما ليس صحيحاً، فيُرجى مراسلتنا على العنوان { $contact }.
mail-replaced-link = للاطّلاع على الشهادة الجديدة وتنزيلها:
mail-name-refused-subject = لم يتغيّر الاسم في شهادتكم: { $course }
mail-name-refused-text = طلبتم اسماً آخر في شهادتكم رقم { $code } عن الدورة «{ $course }». لم توافق الجهة المانحة على ذلك. والسبب الذي ذكرته: «{ $why }». الشهادة باقية كما هي. إذا رأيتم أنّ في ذلك خطأً، فيُرجى مراسلتنا على العنوان { $contact }.

# { $replaced } is the number of the old certificate, { $code } that of the new one, { $day } the last
# day.
mail-extended-subject = شهادتكم صالحة مدة أطول: { $course }
mail-extended-text = مُدّدت صلاحية شهادتكم في الدورة «{ $course }». تحلّ الشهادة الجديدة رقم { $code } محلّ الشهادة رقم { $replaced } وهي صالحة حتى { $day }. ومن يتحقّق من الرقم القديم يُبلَّغ بأنّ شهادة أحدث حلّت محلّها.
mail-reissued-subject = أُصدرت شهادتكم من جديد: { $course }
mail-reissued-text = كانت شهادتكم رقم { $replaced } عن الدورة «{ $course }» قد أُلغيت. وفي { $day } أُصدرت من جديد باسم { $name } ورقمها { $code }. يُرجى استعمالها من الآن فصاعداً: فمن يتحقّق من الرقم القديم يُبلَّغ بأنّ شهادة جديدة حلّت محلّها. إذا كان فيها ما ليس صحيحاً، فيُرجى مراسلتنا على العنوان { $contact }.
