# Pages for the operators of the installation.

operator-home-title = التشغيل
operator-counted-at = تاريخ الإحصاء: { $at }
operator-places-label = أقسام التشغيل
operator-partners-link = الشركاء
operator-courses-link = الدورات وطبعاتها
operator-accounts-link = الحسابات
operator-journal-link = سجلّ الوقائع
# Labels of large numbers, each with a line below it.
operator-mails-waiting = الرسائل المنتظرة
operator-mails-none = لا رسالة تنتظر الإرسال.
operator-mails-since = كُتبت أقدمها في { $since }
operator-jobs-stuck = المهام العالقة
operator-jobs-none = لا مهمة جُرّبت اثنتي عشرة مرة بلا جدوى.
operator-jobs-below = جُرّبت اثنتي عشرة مرة أو أكثر؛ ترد أدناه
operator-accounts-count = الحسابات
operator-accounts-unconfirmed = { $count ->
    [zero] مؤكَّدة؛ ولا حساب غيرها ينتظر التأكيد
    [one] مؤكَّدة؛ وحساب آخر ينتظر التأكيد
    [two] مؤكَّدة؛ وحسابان آخران ينتظران التأكيد
    [few] مؤكَّدة؛ و{ $count } حسابات أخرى تنتظر التأكيد
    [many] مؤكَّدة؛ و{ $count } حساباً آخر تنتظر التأكيد
   *[other] مؤكَّدة؛ و{ $count } حساب آخر تنتظر التأكيد
}
operator-enrolments-count = حالات الالتحاق
operator-enrolments-open = { $count ->
    [zero] لا اختبار مفتوحاً
    [one] اختبار واحد مفتوح
    [two] اختباران مفتوحان
    [few] { $count } اختبارات مفتوحة
    [many] { $count } اختباراً مفتوحاً
   *[other] { $count } اختبار مفتوح
}
operator-certificates-count = الشهادات
operator-certificates-fate = ممنوحة؛ منها ملغاة: { $revoked }، ومستبدَلة: { $replaced }
operator-found-title = ما اكتُشف في آخر 30 يوماً
operator-found-nothing = لم يُكتشف أيّ خلل.
operator-found-altered = { $count ->
    [zero] لم تُصادَف أيّ شهادة تختلف عما خُتمت عليه.
    [one] صودفت مرة واحدة شهادة تختلف عما خُتمت عليه.
    [two] صودفت مرتين شهادات تختلف عما خُتمت عليه.
    [few] صودفت { $count } مرات شهادات تختلف عما خُتمت عليه.
    [many] صودفت { $count } مرة شهادات تختلف عما خُتمت عليه.
   *[other] صودفت { $count } مرة شهادات تختلف عما خُتمت عليه.
}
operator-found-altered-do = يُرجى تشغيل «pmast verify-all» على الخادوم، والمقارنة بنسخة احتياطية.
operator-found-lists = { $count ->
    [zero] لا قائمة إلغاءات يتعذّر توقيعها.
    [one] تعذّر توقيع قائمة إلغاءات واحدة، فلا تحصل عليها البرامج التي تتحقق من الشهادات.
    [two] تعذّر توقيع قائمتَي إلغاءات، فلا تحصل عليهما البرامج التي تتحقق من الشهادات.
    [few] تعذّر توقيع { $count } قوائم إلغاءات، فلا تحصل عليها البرامج التي تتحقق من الشهادات.
    [many] تعذّر توقيع { $count } قائمة إلغاءات، فلا تحصل عليها البرامج التي تتحقق من الشهادات.
   *[other] تعذّر توقيع { $count } قائمة إلغاءات، فلا تحصل عليها البرامج التي تتحقق من الشهادات.
}
operator-found-lists-do = يُرجى تشغيل «pmast doctor» على الخادوم لمعرفة أيّها وسبب ذلك.
operator-found-keys = شهادات المفاتيح التي توقّع الأوراق تقترب من نهايتها أو انتهت:
operator-found-keys-do = يُرجى إنشاء المفتاح التالي أو استيراده في الوقت المناسب.
operator-key-ends = تنتهي في { $day }؛ وما يصدر بعد ذلك لن يوقَّع
operator-key-ended = انتهت في { $day }؛ وما صدر منذ ذلك الحين غير موقَّع
operator-not-printed = تعذّرت طباعة شهادات أو كشوف شهادات لأن هذه المحارف ليست في أيّ خط:
operator-not-printed-do = وهي سارية رغم ذلك. أضيفوا إلى الإصدار القادم خطّاً يحوي المحرف.
operator-found-clock = { $count ->
    [zero] لم ترجع ساعة الخادوم إلى الوراء.
    [one] رجعت ساعة الخادوم إلى الوراء مرة واحدة.
    [two] رجعت ساعة الخادوم إلى الوراء مرتين.
    [few] رجعت ساعة الخادوم إلى الوراء { $count } مرات.
    [many] رجعت ساعة الخادوم إلى الوراء { $count } مرة.
   *[other] رجعت ساعة الخادوم إلى الوراء { $count } مرة.
}
operator-found-by-hand = مُنحت يدوياً خلال 24 ساعة من { $partner }: { $count }، منذ { $since }.
operator-found-by-hand-do = اسألوا مشرفيها هل هذا صحيح؛ فقد يكون أحد الحسابات في أيدٍ غير أمينة.
operator-stuck-title = ما هو عالق
operator-stuck-caption = تُعاد تجربة كلّ منها كلّ ست ساعات. وتُعرض أقدم عشرين مهمة.
operator-stuck-kind = النوع
operator-stuck-since = تنتظر منذ
operator-stuck-attempts = عدد المحاولات
operator-stuck-next = المحاولة التالية
operator-stuck-reason = نتيجة المحاولة الأخيرة

operator-partners-title = الشركاء
operator-partners-caption = المؤسسات التي تُعِدّ الدورات وتمنح الشهادات. وبياناتها مأخوذة من partner.toml.
operator-partners-empty = لا شركاء بعد. يُنشر مجلّد دورة بالأمر «pmast publish» على الخادوم.
operator-partner-column = الشريك
operator-members-column = الأعضاء
operator-members-title = الأعضاء
operator-members-caption = يتيح دور التأليف نشر الدورات. ويتيح دور الإدارة أيضاً معرفة عدد من يدرسونها.
operator-members-empty = لا أحد يعمل باسم هذا الشريك بعد.
operator-member-name = الاسم
operator-member-role = الدور
operator-member-since = منذ
operator-role-author = التأليف
operator-role-admin = الإدارة
operator-partner-public = صفحة الشريك العامة
operator-join-title = إضافة عضو
operator-join-email = عنوان البريد الإلكتروني للحساب
operator-join-email-hint = يجب أن يكون للشخص حساب وعنوان مؤكَّد.
operator-join-unknown = لا حساب مؤكَّداً بهذا العنوان. يُرجى أن يُطلب من الشخص إنشاء حساب أولاً، أو التأكّد من كتابة العنوان.
operator-join-role = الدور
operator-join-button = إضافة العضو
operator-end-link = إنهاء
# For screen readers, after the word “End”: whose role.
operator-end-whose = دور { $name }
operator-end-title = إنهاء دور { $name }؟
operator-end-text = ينتهي عمل { $name } باسم { $partner }. وتبقى الدورات المنشورة كما هي. ويمكنكم إضافة هذا الشخص من جديد في أيّ وقت.
operator-end-button = إنهاء الدور

operator-courses-title = الدورات وطبعاتها
operator-courses-empty = لم يُنشر شيء بعد. يُنشر مجلّد دورة بالأمر «pmast publish» على الخادوم.
operator-courses-explain = تُتاح للملتحقين الجدد الطبعة المعروضة. ومن التحق قبل ذلك يبقى على طبعته.
operator-edition-caption = الطبعات، بدءاً بأحدثها
operator-edition-column = الطبعة
operator-edition-version = الإصدار
operator-edition-published = تاريخ النشر
operator-edition-state = الحالة
operator-edition-learners = عدد الملتحقين بها
operator-edition-offered = معروضة
operator-edition-earlier = سابقة

operator-accounts-title = الحسابات
operator-find-email = عنوان البريد الإلكتروني
operator-find-hint = كاملاً؛ لا توجد قائمة حسابات للتصفّح.
operator-find-unknown = لا حساب بهذا العنوان. يُرجى التأكّد من كتابته.
operator-find-button = البحث عن الحساب
operator-operators-title = القائمون على التشغيل
operator-account-facts = ما نعرفه
operator-account-name = الاسم
operator-account-latin = بالحروف اللاتينية
operator-account-email = البريد الإلكتروني
operator-account-language = اللغة
operator-account-created = تاريخ إنشاء الحساب
operator-account-confirmed = تاريخ تأكيد العنوان
operator-account-not-confirmed = لم يُؤكَّد بعد
operator-account-roles = الأدوار
operator-account-is-operator = تشغيل هذا النظام
operator-account-no-role = التعلّم، من دون دور آخر
operator-account-role-at = { $role ->
    [admin] الإدارة
   *[author] التأليف
} لدى { $partner }
operator-account-events = ما حدث لهذا الحساب
operator-account-no-events = لم يُكتب شيء في سجلّ الوقائع.
operator-appoint-link = منح دور التشغيل
operator-appoint-title = منح { $name } دور التشغيل؟
operator-appoint-text = يتيح دور التشغيل الاطّلاع على كلّ حساب ومنح هذا الدور لآخرين وإلغاء الشهادات. ولا زرّ للرجوع عن ذلك.
operator-appoint-button = منح دور التشغيل

operator-journal-title = سجلّ الوقائع
operator-journal-caption = أحدث 100 قيد، بدءاً بأحدثها. ولا ترد في سجلّ الوقائع أسماء، بل أرقام فقط.
operator-journal-empty = لم يحدث شيء بعد.
operator-journal-at = التاريخ
operator-journal-what = الواقعة
operator-journal-object = الموضوع
operator-journal-detail = التفصيل
operator-journal-actor = الجهة الفاعلة
operator-journal-platform = المنصّة

# What happened, as one word or two: “registered”, then the object.
journal-verb-registered = تسجيل
journal-verb-confirmed = تأكيد
journal-verb-signed-in = تسجيل الدخول
journal-verb-sign-in-refused = رفض تسجيل الدخول
journal-verb-signed-out = تسجيل الخروج
journal-verb-changed = تغيير
journal-verb-appointed = تعيين
journal-verb-joined = انضمام
journal-verb-published = نشر
journal-verb-offered = عرض
journal-verb-withdrawn = سحب
journal-verb-enrolled = التحاق
journal-verb-initialized = بدء
journal-verb-completed = إتمام
journal-verb-submitted = تسليم
journal-verb-passed = نجاح
journal-verb-failed = عدم نجاح
journal-verb-satisfied = استيفاء المتطلبات
journal-verb-awarded = منح
journal-verb-replaced = استبدال
journal-verb-revoked = إلغاء
journal-verb-held = عُلّقت
journal-verb-released = أُنهي التعليق
journal-verb-asked = طُلب
journal-verb-proposed = اقتُرح
journal-verb-stopped = أُوقف
journal-verb-lifted = رُفع
journal-verb-withheld = حُجبت
journal-verb-refused = رُفض
journal-verb-found-altered = اكتشاف تغيّر
journal-verb-not-printed = تعذّرت الطباعة
journal-verb-clock-went-back = رجوع الساعة إلى الوراء

# Pages for the members of a partner.

partner-counts-explain = لا تُعرض بالأرقام مجموعة يقلّ عدد أفرادها عن خمسة، كي لا يُعرف أحد بعينه. ولا تُذكر في هذه الأعداد أسماء.
partner-courses-caption = الدورات المعروضة. يُحصى المتعلّمون في جميع الطبعات.
partner-courses-empty = لا دورة معروضة لهذا الشريك بعد.
partner-course-column = الدورة
partner-edition-column = الطبعة
partner-edition-cell = { $number }، الإصدار { $version }، { $date }
partner-enrolled-column = الملتحقون
partner-started-column = من بدؤوا
partner-certified-column = الشهادات السارية
partner-author-note = لديكم دور التأليف لدى هذا الشريك. ويرى أصحاب دور الإدارة أيضاً عدد من يدرسون الدورات.
people-few = أقلّ من 5
journal-verb-reported = بُلّغ عنه
journal-verb-closed = أُغلق
operator-found-reports = { $count ->
    [zero] لا بلاغات تزوير في الانتظار.
    [one] بلاغ تزوير واحد في انتظاركم.
    [two] بلاغا تزوير في انتظاركم.
    [few] { $count } بلاغات تزوير في انتظاركم.
    [many] { $count } بلاغ تزوير في انتظاركم.
   *[other] { $count } بلاغ تزوير في انتظاركم.
}

# Reports of forgeries.
reports-title = بلاغات التزوير
reports-lede = ما أبلغنا به من يتحقّقون من الشهادات. يُرجى النظر في كلّ بلاغ ثم إغلاقه بملاحظة للملف.
reports-open = { $count ->
    [zero] لا بلاغات مفتوحة.
    [one] بلاغ واحد مفتوح.
    [two] بلاغان مفتوحان.
    [few] { $count } بلاغات مفتوحة.
    [many] { $count } بلاغاً مفتوحاً.
   *[other] { $count } بلاغ مفتوح.
}
reports-is-open = مفتوح
reports-closed = مغلق
reports-language = لغة البلاغ
reports-note-label = ما آل إليه الأمر
reports-note-hint = للملف، بما لا يزيد على 500 حرف. والإغلاق يحذف عنوان المبلِّغ، فيُرجى الردّ أولاً.
reports-close = إغلاق البلاغ

# Keys of programs that check long lists of certificates.
keys-title = مفاتيح البرامج
keys-lede = يتيح المفتاح لمكتب أن يتحقّق من قوائم تضمّ ما يصل إلى 10,000 شهادة، من الصفحة أو ببرنامج. ولا يعرض أكثر ممّا يراه أيّ شخص.
keys-caption = المفاتيح، السارية منها أولاً
keys-name = صاحب المفتاح
keys-name-hint = مكتب لا شخص.
keys-lists = القوائم في الساعة
keys-lists-hint = من 1 إلى 600.
keys-made = تاريخ الإنشاء
keys-state = الحالة
keys-ended = أُنهي في { $date }
keys-end = إنهاء هذا المفتاح
keys-none = لا يوجد مفتاح بعد.
keys-make-title = إنشاء مفتاح
keys-make = إنشاء المفتاح
keys-new = المفتاح الجديد
keys-new-text = يُرجى نسخه الآن وتسليمه بطريقة آمنة. فنحن لا نحفظ منه إلّا بصمته ولا يمكننا عرضه ثانية.
keys-name-wrong = يُرجى كتابة صاحب المفتاح بما لا يزيد على 100 حرف.
keys-lists-wrong = يُرجى كتابة عدد صحيح من 1 إلى 600.
keys-many = يوجد 200 مفتاح سارٍ. يُرجى إنهاء ما لم تعد إليه حاجة.
reports-place = مكان رؤيتها
reports-contact = عنوان للردّ
keys-copy = نسخ المفتاح

stops-title = إيقاف الإصدار
stops-lede = ما دام الإيقاف سارياً لا تصدر شهادة ولا تحلّ شهادة محلّ سابقتها: لا تصحيح اسم ولا تجديد ولا تمديد. يبقى التعلّم محسوباً، ومن استوفى الشروط يُقال له إنه ينتظر، وتصدر الشهادات كلها بعد رفعه.
stops-where = أين
stops-everywhere = في المنصة كلها
stops-reason-hint = يقرؤه المشغّلون وحدهم مع الإيقاف. 500 حرف على الأكثر، ولا شيء عن أشخاص.
stops-button = إيقاف الإصدار
stops-already = الإصدار موقوف هنا بالفعل.
stops-list = حالات الإيقاف
stops-empty = لم يُوقف الإصدار قط.
stops-in-force = ساري
stops-lift = رفع الإيقاف
stops-lift-reason = سبب رفعه
stops-lifted = رُفع:

lots-title = إلغاء عدّة شهادات
lots-lede = يقترح أحد المشغّلين ويؤكّد آخر. قبل ذلك لا يحدث شيء.
lots-propose-title = اقتراح
lots-codes = أرقام الشهادات
lots-codes-hint = رقم واحد في كل سطر، 500 على الأكثر.
lots-size = اكتبوا رقماً واحداً على الأقل و{ $most } على الأكثر.
lots-unknown = لا شهادة يمكن إلغاؤها بالرقم { $code }.
lots-propose = اقتراح الإلغاء
lots-count = عدد الشهادات المراد إلغاؤها: { $count }
lots-revoked = شهادات أُلغيت: { $revoked } من { $count }
lots-revoked-before = أُلغيت بطريق آخر: { $count }.
lots-kept = هذه لم تُلغَ. انظروا في كل منها:
lots-replaced = حلّت شهادات أحدث محلّ بعضها منذ الاقتراح. والتأكيد يلغي ما هو قائم الآن.
lots-proposed = اقترحه:
lots-was-confirmed = أكّده:
lots-was-withdrawn = سحبه:
lots-own = يجب أن يؤكّده مشغّل آخر.
lots-confirm = إلغاء هذه الشهادات ({ $count })
lots-withdraw = سحب الاقتراح
lots-withdraw-reason = سبب سحب الاقتراح
lots-confirmed = شهادات أُلغيت الآن: { $count }. ويُبلَّغ أصحابها.
lots-confirmed-untold = شهادات أُلغيت الآن: { $count }. ولا يُراسَل أصحابها؛ ويذكر ذلك سجلّ الوقائع.
lots-withdrawn = سُحب الاقتراح. لم يحدث شيء.
lots-same-person = من اقترح لا يستطيع أن يؤكّد.

# Programmes: certificates that rest on the certificates of other courses.
lots-with-resting = اقتراح شهادات البرامج المستندة إلى هذه أيضاً
lots-left = هذه تستند إلى بعضها وستبقى قائمة:

# The register as a file, for partners and operators. { $count } is how many there are, { $most } how many
# may be.
register-title = سجلّ الشهادات
register-lede = قائمة بالشهادات وما تساويه كل منها اليوم، وحدها أو مع نسخها الورقية. فيها أسماء أشخاص: لا تحتفظوا بها أطول مما تحتاجون. ويُقيَّد كل تنزيل في سجلّ الوقائع.
register-from = مُنحت من
register-until = مُنحت حتى
register-days-hint = أيام بالتوقيت العالمي المنسق، ويُحتسب كلاهما. وبلا يوم لا حدّ.
register-all-courses = جميع الدورات
register-papers-text = عدد النسخ الورقية في المرة الواحدة: { $most } على الأكثر. والشهادة التي أُلغيت أو استُبدلت أو عُلّقت، أو التي مُحي صاحبها، ترد في القائمة بلا نسخة ورقية.
register-csv = تنزيل القائمة (CSV)
register-zip = تنزيل القائمة والنسخ الورقية (ZIP)
register-day-wrong = اكتبوا اليوم على هذا النحو: 2026-11-20.
register-span-wrong = اليوم الأخير سابق لليوم الأول.
register-too-many = في القائمة أكثر من { $most } شهادة: اختاروا مدة أقصر.
register-too-many-papers = عدد النسخ الورقية في هذه المدة: { $count }. ولا يُرسل منها أكثر من { $most } في المرة الواحدة: اختاروا مدة أقصر.
journal-verb-downloaded = تنزيل

# Operators: certificates get a later last day.
extending-title = تمديد الشهادات
extending-lede = الورقة لا تتغيّر أبداً: من تُمدَّد شهادته ينال شهادة جديدة برقم جديد وبيوم أخير أبعد. ويبقى الرقم القديم يجيب ويقود إلى الجديد. ترون أولاً ما سيحدث، ولا يحدث شيء قبل تأكيدكم.
extending-course = أو دورة
extending-no-course = بلا دورة: الأرقام أعلاه
extending-until = اليوم الأخير الجديد
extending-until-hint = يوم مقبل، بالتوقيت العالمي المنسق، في غضون عشر سنوات على الأكثر.
extending-until-wrong = اكتبوا يوماً مقبلاً على هذا النحو: 2030-11-20، في غضون عشر سنوات على الأكثر.
extending-which = اكتبوا أرقاماً، { $most } على الأكثر، أو اختاروا دورة: أحد الأمرين.
extending-tell = مراسلة أصحابها
extending-told = يتلقّى كل صاحب شهادة رسالة فيها الرقم الجديد.
extending-not-told = لا يُراسَل أصحابها.
extending-count = عدد الشهادات التي تُمدَّد: { $count }
extending-more = في الدورة شهادات أخرى تنتهي قبل ذلك. كرّروا العملية بعدئذ لما يليها.
extending-lines = شهادة فشهادة
extending-from = اليوم الأخير حتى الآن
extending-button = تمديد هذه الشهادات
extent-extends = تُمدَّد
extent-long = صالحة حتى ذلك اليوم أو بعده
extent-endless = لا تنتهي صلاحيتها
extent-revoked = أُلغيت: لا تُمدَّد
extent-replaced = استُبدلت: تُمدَّد الأحدث
extent-held = معلّقة: يُرفع تعليقها أولاً
extent-erased = مُحي صاحبها: لا تُمدَّد
extent-stopped = الإصدار موقوف: يُرفع الإيقاف أولاً
extent-altered = القيد مغيَّر: لا تُمدَّد
extent-unknown = لا شهادة بهذا الرقم
extent-repeated = ورد أعلاه
