# Fields of the forms: labels and the small text under them.
field-name = الاسم الكامل
field-name-hint = بأيّ كتابة كانت، كما ينبغي أن يظهر في شهادتكم تماماً.
field-latin-name = الاسم بالحروف اللاتينية (اختياري)
field-latin-name-hint = إذا كان اسمكم يُكتب بحروف أخرى. ويُطبع تحت اسمكم في الشهادات.
field-name-forms = أشكال الرموز الصينية في اسمي (اختياري)
field-name-forms-hint = تختلف أشكال كثير من الرموز بين الصينية واليابانية والكورية. ويُطبع اسمكم في الشهادات الجديدة بالأشكال التي تختارونها.
han-forms-any = دون اختيار: أوّل هذه الأشكال التي تتوافر فيها جميع الرموز
han-forms-zh-hans = الصينية المبسّطة
han-forms-zh-hant = الصينية التقليدية
han-forms-ja = اليابانية
han-forms-ko = الكورية
field-email = عنوان البريد الإلكتروني
field-email-hint = لا نكتب إليه إلا بشأن حسابكم وشهاداتكم.
field-new-email = عنوان البريد الإلكتروني الجديد
field-new-email-hint = نرسل إليه رابطاً. ويبقى عنوانكم القديم سارياً حتى تفتحوا ذلك الرابط.
field-password = كلمة المرور
field-current-password = كلمة المرور الحالية
field-new-password = كلمة المرور الجديدة
field-new-password-hint = 8 أحرف على الأقلّ من أيّ نوع. وأفضلها بضع كلمات لا يخطر لأحد أن يجمع بينها.
field-language = اللغة
field-language-hint = لغة الصفحات والرسائل.
field-certificate-language = لغة شهاداتي
field-certificate-language-hint = تُطبع بها الشهادات الجديدة، وتحتفظ الشهادات التي لديكم بلغتها.
certificate-language-as-pages = لغة الصفحات نفسها
field-country = البلد (اختياري)
field-country-hint = لإحصاء بلدان المشاركين في دوراتنا فقط. ولا يُعرض أبداً إلى جانب اسمكم.
field-occupation = المهنة (اختياري)
field-occupation-hint = لإحصاء الفئات التي تصل إليها دوراتنا فقط. ولا تُعرض أبداً إلى جانب اسمكم.
prefer-not-to-say = أفضّل عدم الإفصاح

# Occupations in the profile.
occupation-parliamentarian = عضوية البرلمان
occupation-adviser = تقديم المشورة إلى عضو أو كتلة برلمانية
occupation-staff = العمل في أمانة برلمان
occupation-civil-servant = الخدمة المدنية
occupation-academic = التدريس أو البحث
occupation-student = الدراسة
occupation-other = غير ذلك

# What is wrong with an entry, and what to do.
name-needed = يُرجى إدخال الاسم.
name-too-long = لا يتجاوز الاسم 200 حرف؛ وعدد أحرف هذا الاسم { $characters }.
name-unprintable = في الاسم علامة لا يمكن طباعتها على شهادة. يُرجى استعمال الحروف والمسافات والشرطات والفواصل العليا والنقاط.
name-not-latin = يُرجى استعمال الحروف اللاتينية فقط، أو ترك هذا الحقل فارغاً.
email-needed = يُرجى إدخال عنوان البريد الإلكتروني.
email-malformed = لا يبدو هذا عنوان بريد إلكتروني. ينبغي أن يكون على الصيغة name@example.org.
email-unchanged = هذا هو عنوانكم الحالي. يُرجى إدخال عنوان آخر.
password-needed = يُرجى إدخال كلمة المرور.
password-too-short = يُرجى استعمال 8 أحرف على الأقلّ.
password-too-long = يُرجى استعمال 128 حرفاً على الأكثر.
password-too-common = هذه الكلمة من أول ما يُجرَّب. يُرجى استعمال كلمة أطول أو كلمات لا رابط بينها.
current-password-wrong = ليست هذه كلمة المرور الحالية.

# Signing up.
sign-up-title = إنشاء حساب
sign-up-lede = يحفظ الحساب موضعكم في الدورة ويحفظ شهاداتكم. وهو مجاني.
sign-up-button = إنشاء الحساب
sign-up-have-account = لديكم حساب بالفعل؟
sign-up-link = إنشاء حساب
sign-up-sent-title = يُرجى الاطّلاع على بريدكم
sign-up-sent-text = أرسلنا رسالة إلى العنوان الذي أدخلتموه. يُرجى فتح الرابط الوارد فيها خلال 24 ساعة لتأكيد أنّ العنوان لكم.
mail-sent-nothing = لم تصل رسالة بعد بضع دقائق؟ يُرجى النظر في مجلّد البريد غير المرغوب فيه، والتأكّد من كتابة العنوان.
mail-sent-again = إدخال العنوان مرة أخرى

# The page behind the link of the confirmation mail. { $name } is the name entered when signing up.
confirm-title = تأكيد عنوانكم
confirm-text = بهذا يُؤكَّد حساب { $name } ويُسجَّل دخولكم.
confirm-button = تأكيد وتسجيل الدخول
confirm-not-you = إذا لم يكن هذا اسمكم، فيُرجى إغلاق هذه الصفحة: لقد أُدخل عنوانكم خطأً، ولن يحدث شيء.

# Links in mails that do not work any more. { $moment } is a date with a time.
link-unknown-title = هذا الرابط لا يعمل
link-unknown-text = ربما اقتطعه برنامج البريد، أو حلّت محلّه رسالة أحدث. يُرجى استعمال الرابط الوارد في أحدث رسالة.
link-expired-title = انتهت صلاحية هذا الرابط
link-expired-text = كان صالحاً حتى { $moment }.
link-used-title = سبق استعمال هذا الرابط
link-used-text = استُعمل في { $moment }. إذا كنتم أنتم من استعمله، فيكفي تسجيل الدخول.
link-again = طلب رابط جديد

# Signing in and out.
sign-in-title = تسجيل الدخول
sign-in-button = تسجيل الدخول
sign-in-link = تسجيل الدخول
sign-in-forgot = نسيت كلمة المرور
sign-in-no-account = ليس لديكم حساب بعد؟
sign-in-refused = لا يتطابق هذا العنوان وكلمة المرور هذه. يُرجى التأكّد من كليهما؛ وللحروف الكبيرة والصغيرة أثرها في كلمة المرور.
sign-in-unconfirmed = لم يُؤكَّد هذا العنوان بعد. يُرجى فتح الرابط الوارد في رسالتنا، أو إنشاء الحساب مرة أخرى لتصلكم رسالة جديدة.
sign-in-after-reset = عُيّنت كلمة المرور الجديدة. يُرجى تسجيل الدخول بها.
sign-in-after-email = أصبح عنوانكم الجديد سارياً. يُرجى تسجيل الدخول به.
sign-in-after-kept = انتهت جلستكم. إجاباتكم محفوظة. يُرجى تسجيل الدخول للمتابعة من حيث توقفتم.
sign-in-after-other = فُتحت هذه الصفحة من حساب آخر. الإجابات الواردة فيها محفوظة هناك: يُرجى تسجيل الدخول بذلك الحساب للمتابعة.
sign-in-after-over = انتهت جلستكم وانتهت المحاولة أيضاً: ما وصل الآن لا يُحتسب. ما حُفظ في الموعد يُحتسب؛ يُرجى تسجيل الدخول لرؤية النتيجة.
sign-out-button = تسجيل الخروج

# A new password when the old one is lost.
reset-title = تعيين كلمة مرور جديدة
reset-lede = يُرجى إدخال عنوان حسابكم. نرسل إليكم رابطاً لاختيار كلمة مرور جديدة.
reset-button = إرسال الرابط
reset-sent-title = يُرجى الاطّلاع على بريدكم
reset-sent-text = إذا كان لهذا العنوان حساب، فقد أُرسلت إليه رسالة فيها رابط. والرابط صالح 30 دقيقة.
new-password-title = اختيار كلمة مرور جديدة
new-password-lede = سيُسجَّل الخروج من حسابكم في جميع المتصفّحات.
new-password-button = تعيين كلمة المرور هذه

# One's own account.
account-nav-label = حسابكم
profile-link = البيانات الشخصية
profile-title = بياناتكم الشخصية
profile-lede = تحمل الشهادات الجديدة اسمكم كما يرد هنا. أما الشهادات التي لديكم فتحتفظ بالاسم الذي مُنحت به.
profile-button = حفظ البيانات
profile-saved = حُفظت بياناتكم.
profile-preview-title = ما سيرد في شهادتكم المقبلة
profile-preview-note = وفق البيانات المحفوظة. ويرد العنوان والدورة والتواريخ باللغة نفسها. يُرجى التصحيح قبل الحصول على الشهادة؛ أما بعده فيُطلب التصحيح في صفحة الشهادة نفسها.
# On the desk and before a quiz that a certificate asks for.
prints-line = سيرد اسمكم في الشهادة هكذا: { $name }. ولغتها: { $language }.
prints-line-latin = سيرد اسمكم في الشهادة هكذا: { $name } ({ $latin }). ولغتها: { $language }.
prints-correct = تصحيح ذلك في بياناتكم الشخصية
prints-ask = هل الاسم صحيح حرفاً حرفاً؟ لا يلزمكم الجواب؛ فالشهادة تصدر في كل حال.
prints-confirm = اسمي صحيح كما ورد هنا
prints-confirmed = أكّدتم في { $date } أنّ اسمكم صحيح.
password-link = كلمة المرور
password-title = تغيير كلمة المرور
password-lede = سيُسجَّل الخروج من حسابكم في جميع المتصفّحات الأخرى.
password-button = تغيير كلمة المرور
password-saved = تغيّرت كلمة المرور، وسُجّل الخروج في جميع المتصفّحات الأخرى.
email-link = عنوان البريد الإلكتروني
email-title = تغيير عنوان البريد الإلكتروني
email-lede = عنوانكم الحالي:
email-button = إرسال الرابط
email-sent = أرسلنا رابطاً إلى العنوان الجديد. يُرجى فتحه خلال 24 ساعة. وقد أبلغنا أيضاً عنوانكم الحالي.
email-confirm-title = تأكيد عنوانكم الجديد
email-confirm-text = من الآن فصاعداً يكون تسجيل الدخول بهذا العنوان، وإليه نكتب:
email-confirm-button = استعمال هذا العنوان
sessions-link = الجلسات المفتوحة
sessions-title = الجلسات المفتوحة
sessions-lede = كلّ سطر متصفّح سُجّل فيه الدخول. إذا لم تعرفوا أحدها، فيُرجى إنهاء جلسته وتغيير كلمة المرور.

# { $browser } and { $system } are names of products: Firefox, Android.
session-device = { $browser } على { $system }
session-device-unknown = متصفّح لم يذكر اسمه
session-this = هذا المتصفّح
session-since = تسجيل الدخول: { $moment }.
session-seen = آخر استعمال: { $moment }، بفارق ساعة على الأكثر.
session-end = إنهاء هذه الجلسة
session-end-this = تسجيل الخروج هنا
sessions-end-others = تسجيل الخروج في كلّ المواضع الأخرى

# The first operator's page, behind a link that the server printed when it started.
welcome-title = تشغيل هذا النظام
welcome-lede = لقد فتحتم الرابط الذي طبعه الخادوم. والحساب الذي تنشئونه هنا له جميع صلاحيات التشغيل اطّلاعاً وإجراءً.
welcome-button = إنشاء حساب التشغيل
welcome-claim = يُمنح حساب { $name } دور تشغيل هذا النظام.
welcome-claim-button = منح هذا الحساب دور التشغيل
welcome-address-in-use = لهذا العنوان حساب. يُرجى تسجيل الدخول إليه أولاً، ثم فتح الرابط مرة أخرى.
