# Pages for those who look after a course: what single learners and groups are granted, more time
# for quizzes that run, groups, receipts.

accommodations-title = الترتيبات التيسيرية
extensions-title = وقت إضافي فوري
groups-title = المجموعات
receipts-title = الإيصالات
office-places-label = صفحات هذه الدورة
office-home-places-label = لجميع الدورات

# What is granted.
accommodations-lede = ما يُمنح لأفراد ومجموعات إضافةً إلى قواعد الاختبارات: وقت أطول، أو محاولات أكثر، أو موعد إغلاق لاحق.
grants-in-force-title = السارية
grants-in-force-empty = لا شيء ممنوح في الوقت الحاضر.
grants-ended-title = المنتهية
grants-caption = الأحدث أولاً
grants-whom = لمن
grants-quiz = الاختبار
grants-what = ما مُنح
grants-why = السبب
grants-since = منذ
grants-until = من – إلى
grants-end = إنهاء
# For screen readers, after the word “End”: for whom it was granted.
grants-end-whose = ما مُنح: { $name }
grants-end-choose = لماذا؟
# For screen readers: the list of reasons beside “End”.
grants-end-reason = سبب إنهاء ما مُنح إلى { $name }
# Before the reason, in the list of what has ended.
grants-end-why = سبب الإنهاء:
grants-end-reason-needed = لم يُنهَ شيء: اختاروا سبباً أولاً.
# A mark after the name of a group.
grants-group-mark = مجموعة
grant-all-quizzes = جميع الاختبارات
grant-time-usual = الوقت المعتاد
grant-time-more = وقت أطول بنسبة { $percent } في المائة
grant-time-unlimited = بلا حدّ للوقت
grant-attempts-more = { $count ->
    [zero] بلا محاولات إضافية
    [one] محاولة إضافية واحدة
    [two] محاولتان إضافيتان
    [few] { $count } محاولات إضافية
    [many] { $count } محاولة إضافية
   *[other] { $count } محاولة إضافية
}
grant-closes-at = موعد الإغلاق: { $at }
grant-reason-access = تكافؤ الفرص
grant-reason-duty = واجبات رسمية
grant-reason-fault = خلل تقني
grant-reason-mistake = خطأ من جانبنا
grant-reason-other = سبب آخر

# The form that grants.
grant-title = منح ترتيبات تيسيرية
grant-to-label = شخص أو مجموعة
grant-to-person = شخص واحد (العنوان أدناه)
grant-to-group = مجموعة: { $group }
grant-to-everybody = كلّ من لديه اختبار جارٍ الآن
grant-email-label = عنوان البريد الإلكتروني للشخص
grant-email-hint = لشخص واحد فقط، ممّن يدرسون هذه الدورة.
grant-quiz-label = الاختبار
grant-time-label = الوقت
grant-time-hint = لا أثر له إلا إذا كان للاختبار وقت محدّد.
grant-attempts-label = المحاولات الإضافية
grant-closing-legend = موعد إغلاق لاحق (اختياري)
grant-closing-hint = لا أثر له إلا إذا كان للاختبار موعد إغلاق.
grant-closing-none = ليس لأيّ اختبار موعد إغلاق في الإصدارات المعروضة أو التي تُدرَس.
# Before a list: title of a quiz, then when it closes.
grant-closing-known = مواعيد الإغلاق الحالية:
grant-closing-date-label = التاريخ
grant-closing-time-label = الساعة (UTC)
grant-reason-label = السبب
grant-reason-hint = تكفي كلمة واحدة؛ وهي تُدوَّن في سجلّ الوقائع.
grant-note-label = ملاحظة (اختيارية)
grant-note-hint = يُرجى عدم الكتابة عن الحالة الصحية، فالسبب يكفي. لا تظهر الملاحظات إلا في هذه الصفحة. 500 حرف على الأكثر.
grant-button = منح
grant-how-title = كيف يعمل ذلك
grant-how-at-once = يسري على الفور. ومن يؤدّي اختباراً في هذه اللحظة يكون له الوقت الجديد في الصفحة التالية.
grant-how-generous = من بين عدة ترتيبات يسري الوقت الأطول والإغلاق الأبعد، وتُجمع المحاولات الإضافية. لا يخسر أحد حين يُمنح المزيد.
grant-how-end = الإنهاء لا يُنقص شيئاً من اختبار جارٍ.
grant-how-certificate = لا تَذكر الشهادة ذلك.
grant-done = { $count ->
    [zero] تمّ المنح. ولم يلزم تغيير أيّ اختبار جارٍ.
    [one] تمّ المنح. وصار الوقت الجديد سارياً في اختبار جارٍ واحد.
    [two] تمّ المنح. وصار الوقت الجديد سارياً في اختبارين جاريين.
    [few] تمّ المنح. وصار الوقت الجديد سارياً في { $count } اختبارات جارية.
    [many] تمّ المنح. وصار الوقت الجديد سارياً في { $count } اختباراً جارياً.
   *[other] تمّ المنح. وصار الوقت الجديد سارياً في { $count } اختبار جارٍ.
}
grant-done-before = سبق منح ذلك: وصلت الاستمارة مرة ثانية ولم تغيّر شيئاً.
grant-ended = تمّ الإنهاء. وتحتفظ الاختبارات الجارية بوقتها.

# What is wrong with a form.
grant-email-needed = يُرجى إدخال عنوان البريد الإلكتروني للشخص، أو اختيار مجموعة.
grant-email-malformed = هذا ليس عنوان بريد إلكتروني. ينبغي أن يكون على الصيغة name@example.org.
grant-email-beside = اختير أكثر من شخص وأُدخل عنوان أيضاً. يُرجى اختيار «شخص واحد» أو محو العنوان.
grant-not-enrolled = لا أحد بهذا العنوان يدرس هذه الدورة. يُرجى التأكّد من كتابته، أو سؤال الشخص عن العنوان الذي سجّل به.
grant-group-unknown = لم تعد هذه المجموعة موجودة. يُرجى الاختيار من جديد.
grant-quiz-unknown = لم يعد هذا الاختبار في الدورة. يُرجى الاختيار من جديد.
grant-quiz-not-theirs = ليس هذا الاختبار في إصدار الدورة الذي يدرسه من اخترتموهم. يُرجى الاختيار من جديد.
grant-reason-needed = يُرجى اختيار سبب.
grant-note-too-long = عدد أحرف الملاحظة { $characters }؛ والحدّ الأقصى 500.
grant-nothing = يُرجى اختيار واحد على الأقل ممّا يلي: وقت أطول، أو محاولات إضافية، أو موعد إغلاق لاحق.
grant-closing-date = يُرجى إدخال يوم الإغلاق.
grant-closing-time = يُرجى إدخال ساعة الإغلاق، مثل 18:00.
grant-closing-past = انقضى هذا الموعد. يُرجى اختيار موعد لاحق.
grant-closing-early = ليس هذا بعد موعد الإغلاق المقرّر أصلاً: { $at }.

# More minutes for quizzes that run.
extensions-lede = إذا انقطعت الكهرباء أو انقطع الاتصال، فامنحوا الجميع أو مجموعة أو شخصاً واحداً دقائق إضافية للاختبارات الجارية في هذه اللحظة.
extend-running-only = لا يحصل على الدقائق إلا الاختبارات الجارية الآن التي لها وقت محدّد أو موعد إغلاق. ومن يبدأ لاحقاً يكون له الوقت المعتاد.
extend-minutes-label = الدقائق الإضافية
extend-minutes-hint = من 1 إلى 1440 (يوم واحد).
extend-minutes-wrong = يُرجى إدخال عدد صحيح من 1 إلى 1440.
extend-reopened = { $count ->
    [zero] لا يُفتح أي اختبار من جديد.
    [one] يُفتح من جديد اختبار واحد أغلقته الساعة أثناء العطل.
    [two] يُفتح من جديد اختباران أغلقتهما الساعة أثناء العطل.
    [few] تُفتح من جديد { $count } اختبارات أغلقتها الساعة أثناء العطل.
    [many] يُفتح من جديد { $count } اختباراً أغلقته الساعة أثناء العطل.
   *[other] يُفتح من جديد { $count } اختبار أغلقته الساعة أثناء العطل.
}
extend-shown = { $count ->
    [zero] لا يبقى أي اختبار مغلقاً بسبب عرض إجاباته.
    [one] يبقى مغلقاً اختبار واحد أغلقته الساعة حينها، لأن إجاباته عُرضت بعد ذلك. امنحوا محاولة إضافية بدلاً من ذلك.
    [two] يبقى مغلقين اختباران أغلقتهما الساعة حينها، لأن إجاباتهما عُرضت بعد ذلك. امنحوا محاولات إضافية بدلاً من ذلك.
    [few] تبقى مغلقة { $count } اختبارات أغلقتها الساعة حينها، لأن إجاباتها عُرضت بعد ذلك. امنحوا محاولات إضافية بدلاً من ذلك.
    [many] يبقى مغلقاً { $count } اختباراً أغلقته الساعة حينها، لأن الإجابات عُرضت بعد ذلك. امنحوا محاولات إضافية بدلاً من ذلك.
   *[other] يبقى مغلقاً { $count } اختبار أغلقته الساعة حينها، لأن الإجابات عُرضت بعد ذلك. امنحوا محاولات إضافية بدلاً من ذلك.
}
extend-outage-term = العطل
extend-outage-legend = العطل (يمكن تركه فارغاً)
extend-outage-hint = متى لم يعمل شيء ما. الاختبارات التي أغلقتها الساعة حينها ولم تُجتز تُفتح من جديد وتستمر هذا العدد من الدقائق ابتداءً من الآن، إلا اختبارات من بدأ محاولة أخرى بعد ذلك. ولا الاختبارات التي عُرضت إجاباتها بعد ذلك: فامنحوا لها محاولة إضافية.
extend-from-date = من: التاريخ
extend-from-time = من: الوقت (UTC)
extend-until-date = إلى: التاريخ
extend-until-time = إلى: الوقت (UTC)
extend-outage-wrong = أدخلوا تاريخ البداية والنهاية ووقتهما؛ يجب أن يكون العطل قد بدأ، وأن تأتي النهاية بعد البداية.
extend-go-on = متابعة
extend-step-title = هل تُمنح هذه الدقائق؟
extend-step-whom = لمن
extend-step-everybody = الجميع
extend-running = { $count ->
    [zero] لا اختبار جارياً الآن يشمله ذلك.
    [one] يجري الآن اختبار واحد وسيحصل على الدقائق.
    [two] يجري الآن اختباران وسيحصلان على الدقائق.
    [few] تجري الآن { $count } اختبارات وستحصل على الدقائق.
    [many] يجري الآن { $count } اختباراً وستحصل على الدقائق.
   *[other] يجري الآن { $count } اختبار وستحصل على الدقائق.
}
extend-step-closed = الاختبار الذي أُغلق يبقى مغلقاً ما لم تذكروا عطلاً. وإن لم يكن هناك عطل فامنحوا محاولة إضافية.
extend-button = { $minutes ->
    [zero] منح { $minutes } دقيقة
    [one] منح دقيقة واحدة
    [two] منح دقيقتين
    [few] منح { $minutes } دقائق
    [many] منح { $minutes } دقيقة
   *[other] منح { $minutes } دقيقة
}
extend-done = { $count ->
    [zero] لم يكن هناك اختبار جارٍ، ولم يتغيّر شيء.
    [one] حصل اختبار جارٍ واحد على الدقائق.
    [two] حصل اختباران جاريان على الدقائق.
    [few] حصلت { $count } اختبارات جارية على الدقائق.
    [many] حصل { $count } اختباراً جارياً على الدقائق.
   *[other] حصل { $count } اختبار جارٍ على الدقائق.
}
extend-given-title = ما مُنح من دقائق حتى الآن
extend-given-empty = لم تُمنح أيّ دقائق بعد.
extend-given-caption = الأحدث أولاً. يُرجى الرجوع إلى هذه القائمة قبل منح دقائق مرة ثانية للخلل نفسه.
extend-given-at = الوقت
extend-given-attempts = الاختبارات المشمولة

# Groups.
groups-lede = أشخاص يُمنحون ترتيبات معاً، مثل موظفي لجنة واحدة.
groups-empty = لا مجموعات بعد.
groups-caption = مجموعات هذه الدورة
groups-name = المجموعة
groups-members = الأعضاء
group-make-title = إنشاء مجموعة
group-name-label = اسم المجموعة
group-name-hint = لا يراه إلا القائمون على هذه الدورة. يُرجى ألّا يُذكر فيه مرض أو إعاقة.
group-name-needed = يُرجى إعطاء المجموعة اسماً.
group-name-too-long = الاسم سطر واحد لا يزيد على 100 حرف.
group-make-button = إنشاء المجموعة
group-members-title = الأعضاء
group-members-caption = مرتّبون بحسب الاسم
group-members-empty = لا أحد في هذه المجموعة بعد.
group-member-name = الاسم
group-member-email = البريد الإلكتروني
group-remove = إخراج
# For screen readers, after the word “Remove”.
group-remove-whom = { $name } من المجموعة
# For screen readers: the list of reasons beside “Remove”.
group-remove-reason = سبب إخراج { $name } من المجموعة
group-remove-reason-needed = لم يُخرَج { $name } من المجموعة: اختاروا سبباً أولاً.
group-removed = تمّ الإخراج. وتحتفظ الاختبارات الجارية بوقتها.
group-add-title = إضافة أشخاص
group-addresses-label = عناوين البريد الإلكتروني
group-addresses-hint = عنوان في كلّ سطر، أو عناوين تفصل بينها فواصل. لا يمكن أن يُضاف إلا من يدرسون هذه الدورة.
group-addresses-needed = يُرجى إدخال عنوان واحد على الأقل.
group-addresses-too-many = يمكن إرسال { $most } عنوان على الأكثر في المرة الواحدة. يُرجى إرسالها على دفعات.
group-add-button = إضافة
group-added = { $count ->
    [zero] كانوا جميعاً في المجموعة من قبل.
    [one] أُضيف شخص واحد.
    [two] أُضيف شخصان.
    [few] أُضيف { $count } أشخاص.
    [many] أُضيف { $count } شخصاً.
   *[other] أُضيف { $count } شخص.
}
group-moved = { $count ->
    [zero] لم يلزم تغيير أيّ اختبار جارٍ.
    [one] صار الوقت الجديد سارياً في اختبار جارٍ واحد.
    [two] صار الوقت الجديد سارياً في اختبارين جاريين.
    [few] صار الوقت الجديد سارياً في { $count } اختبارات جارية.
    [many] صار الوقت الجديد سارياً في { $count } اختباراً جارياً.
   *[other] صار الوقت الجديد سارياً في { $count } اختبار جارٍ.
}
group-malformed = { $count ->
    [one] هذا ليس عنوان بريد إلكتروني: { $addresses }.
   *[other] هذه ليست عناوين بريد إلكتروني: { $addresses }.
}
group-unknown = { $count ->
    [one] لا أحد بهذا العنوان يدرس هذه الدورة: { $addresses }.
   *[other] لا أحد بهذه العناوين يدرس هذه الدورة: { $addresses }.
}
group-grant-link = منح هذه المجموعة ترتيبات تيسيرية

# Receipts.
receipts-lede = هل وصل الاختبار، ومتى؟ لكلّ من سلّم اختباراً رقم إيصال. يُرجى إدخاله كما قُدّم إليكم.
receipts-lede-partner = تجدون هنا ما سُلّم في دورات مؤسستكم.
receipt-label = رقم الإيصال
receipt-hint = ستة عشر حرفاً ورقماً. لا أثر للمسافات والشرطات ولا فرق بين الحروف الكبيرة والصغيرة.
receipt-button = بحث
receipt-malformed = يتألّف رقم الإيصال من ستة عشر حرفاً ورقماً، مثل 7K3Q-FMXT-29AB-PDWZ. يُرجى التأكّد ممّا أُدخل.
receipt-unknown = لم نجد هنا شيئاً لهذا الإيصال. يُرجى الطلب من صاحبه أن ينسخه مرة أخرى من صفحة النتيجة.
receipt-opened-again = كان هذا الإيصال لإجابات فُتحت من جديد في { $moment }. وستعرض صفحة النتيجة إيصالاً جديداً بعد تسليمها.
receipt-found-title = ما سُلّم
receipt-name = الاسم
receipt-course = الدورة
receipt-quiz = الاختبار
receipt-attempt = رقم المحاولة
receipt-submitted = تاريخ التسليم
receipt-by-learner = سلّمه صاحبه
receipt-by-clock = سُلّم تلقائياً: انتهى الوقت
receipt-points = النقاط
receipt-tell-title = ما يمكن قوله لصاحب الإيصال
receipt-tell-arrived = وصل الاختبار كاملاً في الوقت المبيّن وجرى تصحيحه.
receipt-tell-clock = انتهى الوقت. ووصل كلّ ما كان قد حُفظ حتى تلك اللحظة وجرى تصحيحه؛ ولا تُخصم نقاط بسبب التأخّر.
receipt-tell-passed = بلغت هذه المحاولة درجة النجاح.
receipt-tell-failed = لم تبلغ هذه المحاولة درجة النجاح. وتبيّن صفحة الاختبار عدد المحاولات المتبقّية. ويمكن لإدارة الشريك منح محاولات إضافية.
receipt-tell-no-points = لا تُعرض نقاط هذا الاختبار على صاحبه. يُرجى عدم إبلاغه بها.

awards-title = منح الشهادات
awards-by-hand-title = المنح يدوياً
awards-by-hand-text = لمن سُجّل في الدورة وتنقصه شروط في المنصة، لأنه مثلاً امتُحن على الورق. تظهر أولاً الخطة سطراً سطراً، ولا يحدث شيء قبل تأكيدكم.
awards-list-label = العناوين، واحد في كل سطر
awards-list-hint = عناوين البريد الإلكتروني لحسابات مسجّلة في الدورة. 500 سطر على الأكثر.
awards-file-hint = ملف CSV والعنوان في العمود الأول. إذا اخترتم ملفاً فلا يُقرأ الحقل أعلاه.
awards-list-wrong = اكتبوا عنواناً واحداً على الأقل و{ $most } على الأكثر.
awards-reason-label = السبب
awards-reason-hint = للملف فقط، 500 حرف على الأكثر. لا تكتبوا عن الأشخاص أكثر مما يلزم.
awards-reason-needed = اكتبوا السبب.
awards-plan = هذا ما سيحدث
awards-report = هذا ما حدث
awards-count = عدد الشهادات التي تُمنح: { $count }
awards-lines = كل سطر من القائمة
awards-button = منح هذه الشهادات
awards-done = نُفّذت القائمة. يصل بريد إلى كل من مُنح شهادة.
by-hand-awards = تُمنح
by-hand-withheld = محجوبة: تُمنح بعد رفع الحجب
by-hand-stopped = الإصدار موقوف: تُمنح بعد رفع الإيقاف
by-hand-unapproved = لم يوافق أحد الموقّعين بعد: تُمنح بعد موافقته
by-hand-has = له شهادة
by-hand-revoked = أُلغيت: يمكن لمشغّل أن يصدرها من جديد
by-hand-not-enrolled = لا حساب بهذا العنوان مسجّل في الدورة
by-hand-no-address = ليس عنواناً
by-hand-repeated = مكرّر
awards-withhold-title = حجب شهادة
awards-withhold-text = من حُجبت شهادته يتعلّم كالمعتاد. إذا استوفى الشروط قيل له إنّ الشهادة لا تصدر بعد، من دون السبب، وتصدر عند رفع الحجب.
awards-withhold-button = حجبها
awards-withheld = حُجبت الشهادة.
awards-withheld-already = شهادته محجوبة بالفعل.
awards-released = رُفع الحجب. إذا كانت الشهادة مستحقّة صدرت خلال دقيقة.
awards-withheld-title = محجوبة الآن
awards-withheld-empty = لا شهادة محجوبة.
awards-earned = مستحقّة
awards-release = رفع الحجب
