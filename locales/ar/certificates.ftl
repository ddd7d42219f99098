# The printed certificate. Short lines: each is set in one line on the page.

certificate-title-achievement = شهادة إنجاز
certificate-title-participation = شهادة مشاركة
certificate-certify = تُمنح هذه الشهادة إلى
# Follows the name: “Maria Fernanda Ñáñez has successfully completed the online course”.
certificate-completed-achievement = تقديرًا للنجاح في إتمام الدورة الإلكترونية
certificate-completed-participation = تقديرًا للمشاركة في الدورة الإلكترونية
# Both parts are durations: “1 hour” and “30 minutes”.
certificate-hours-and-minutes = { $hours } و{ $minutes }
# “8 hours of learning”
certificate-learning-time = { $duration } من التعلّم
certificate-learning-time-ects = { $duration } من التعلّم ({ $ects } من نقاط ECTS)
certificate-result = نتيجة التقييم: { $percent } في المائة
certificate-awarded-on = مُنحت في { $date }
certificate-valid-until = صالحة حتى { $date }
certificate-scan = للتحقّق بمسح الرمز
certificate-verify-at = للتحقّق من هذه الشهادة: { $address }
# Whole sentences of the small print.
certificate-edition = الطبعة { $edition }، الإصدار { $version }؛ المحتوى كما كان في { $date }.
certificate-reissued = صدرت في { $date } بدلًا من شهادة سابقة.
certificate-identity = لم يجرِ التحقّق من الهوية.
certificate-demonstration = عرض توضيحي: المؤسسات المذكورة هنا متخيَّلة.
# What stands between two of these sentences.
certificate-sentence-gap = {" "}
certificate-document-title = { $name }: { $course }
# Descriptions of pictures for people who cannot see them.
certificate-alt-logo = شعار { $partner }
certificate-alt-handwritten = التوقيع بخط اليد: { $name }
certificate-alt-seal = ختم ذهبي يحيط به إكليل غار
certificate-alt-qr = رمز استجابة سريعة يحمل العنوان { $address }
certificate-alt-signature = التوقيع الرقمي: { $issuers }
certificate-attachment = الشهادة بصيغة تقرؤها الآلة (Open Badges 3.0)

# Checking a certificate: the form.
verify-title = التحقّق من شهادة
verify-lede = يُرجى كتابة الرقم المطبوع على الشهادة تحت الرمز المربّع، أو مسح الرمز. ولا حاجة إلى حساب.
verify-code-label = رقم الشهادة
verify-code-hint = خمس عشرة علامة في ثلاث مجموعات. لا فرق بين الحروف الكبيرة والصغيرة، ولا أثر للشرطات، وتُصحَّح العلامة التي يسهل الخلط فيها، مثل O بدل D، حيثما أمكن.
verify-button = استعلام
verify-problem-length = { $signs ->
    [zero] يتألّف الرقم من خمس عشرة علامة، ولم تُكتب أيّ علامة. يُرجى قراءته مرة أخرى.
    [one] يتألّف الرقم من خمس عشرة علامة، وفي هذا علامة واحدة. يُرجى قراءته مرة أخرى.
    [two] يتألّف الرقم من خمس عشرة علامة، وفي هذا علامتان. يُرجى قراءته مرة أخرى.
    [few] يتألّف الرقم من خمس عشرة علامة، وفي هذا { $signs } علامات. يُرجى قراءته مرة أخرى.
    [many] يتألّف الرقم من خمس عشرة علامة، وفي هذا { $signs } علامة. يُرجى قراءته مرة أخرى.
   *[other] يتألّف الرقم من خمس عشرة علامة، وفي هذا { $signs } علامة. يُرجى قراءته مرة أخرى.
}
# The sign that is never used may be a letter, a digit or anything else.
verify-problem-sign = في المجموعة { $group } العلامة «{ $sign }»، وهي لا ترد في أرقامنا أبداً. يُرجى النظر فيها مرة أخرى.
verify-problem-check = لا تتّسق العلامات بعضها مع بعض، فقد قُرئت واحدة منها على الأقلّ خطأً. يُرجى مقارنة المجموعات واحدة واحدة.
verify-where-title = أين يوجد الرقم
verify-where-text = تحت الرمز المربّع في زاوية الشهادة. ولا تتضمّن أرقامنا حروف العلّة اللاتينية ولا 0 أو 1 أو L، كي لا تلتبس علامة بأخرى.
verify-keeps-title = ما تحفظه هذه الصفحة
verify-keeps-text = لا نسجّل من يستعلم ولا عن أيّ رقم، والاسم الذي يُكتب للمقارنة يُنسى في الحال. وتبقى عناوين الشبكة في الذاكرة بضع دقائق فقط، كي لا تُجرَّب الأرقام بالآلاف.

# Checking a certificate: the answer. A title says first whether to rely on the paper.
verify-answer = النتيجة
verify-certificate = الشهادة رقم
verdict-valid-title = هذه الشهادة صحيحة.
verdict-valid-text = هي مقيَّدة في سجلّنا كما صدرت ولم تتغيّر. يُرجى الآن مقارنتها بالشهادة التي بين أيديكم، فقد يُطبع رقم صحيح على ورقة مزوَّرة.
verdict-revoked-title = هذه الشهادة لا يُعتمد عليها.
verdict-revoked-tag = ملغاة
verdict-revoked-text = صدرت ثم سُحبت لاحقاً. قد تبدو الورقة أصلية، لكنها لم تعد معتبرة.
verdict-replaced-title = يُرجى طلب الشهادة الأحدث.
verdict-replaced-tag = مستبدَلة
verdict-replaced-text = كانت هذه الشهادة صحيحة عند صدورها. ثم صُحّح الاسم الوارد فيها وحلّت محلّها شهادة جديدة؛ والدورة والنتيجة لم تتغيّرا.
verdict-renewed-text = كانت هذه الشهادة صحيحة عند صدورها. ثم جدّد صاحبها معرفته وحلّت محلّها شهادة جديدة بمدة صلاحية جديدة.
verdict-extended-text = كانت هذه الشهادة صحيحة عند صدورها. ثم مُدّدت صلاحيتها وحلّت محلّها شهادة جديدة بيوم أخير أبعد.
verdict-reissued-text = أُلغيت هذه الشهادة خطأً. وحلّت محلّها شهادة جديدة بالبيانات نفسها؛ يُرجى طلبها من صاحبها.
verdict-earned-since-text = أُلغيت هذه الشهادة. وجميع متطلباتها مستوفاة الآن وحلّت محلّها شهادة جديدة؛ يُرجى طلبها من صاحبها.
verdict-new-number = الرقم الجديد
verdict-new-number-hidden = معروف لصاحب الشهادة. ولا نعرضه هنا لأنّ الرقم يفتح القيد.
verdict-expired-title = انتهت مدة صلاحية هذه الشهادة.
verdict-expired-tag = منتهية الصلاحية
verdict-expired-text = هي أصلية، وكانت صالحة حتى اليوم المبيَّن أدناه. ولكم أن تقدّروا هل تكفي معرفة أقدم.
verdict-held-title = لا تعتمدوا على هذه الشهادة في الوقت الحاضر.
verdict-held-tag = معلّقة
verdict-held-text = هي أصلية، لكن أمراً يتعلق بها قيد النظر. وهذا ليس حكماً. استعلموا مرة أخرى لاحقاً، أو اسألونا.
verdict-altered-title = هذه الشهادة لا يُعتمد عليها في الوقت الحاضر.
verdict-altered-tag = غير مؤكَّدة
verdict-altered-text = القيد الذي لدينا لهذا الرقم ليس كما خُتم، فلا نعرض منه شيئاً. وقد أُبلغت الجهة المشغِّلة. يُرجى مراسلتنا إذا احتجتم إلى جواب قريب.
verdict-unknown-title = لا تُعرض شهادة لهذا الرقم.
verdict-unknown-tag = لا تُعرض
verdict-unknown-text = إمّا أنه ليس لدينا شهادة بهذا الرقم، وإمّا أنّ صاحبها لا يعرضها إلّا برابط شخصي. يُرجى قراءة الرقم مرة أخرى في إضاءة جيدة من السطر الواقع تحت الرمز المربّع. وإذا كُتب صحيحاً، فيُرجى أن تطلبوا رابطاً من صاحب الشهادة؛ وحتى ذلك الحين لا يُعتمد على الورقة.
verify-checked = تاريخ الاستعلام
verify-another = الاستعلام عن رقم آخر
verify-ask = السؤال عن هذه الشهادة

# Classes of reasons for a revocation, as published.
reason-issued-in-error = صدرت خطأً
reason-misconduct = لم تُستوفَ شروط المنح
reason-name-corrected = صُحّح الاسم
reason-content-withdrawn = سُحبت الدورة
reason-holders-request = بناءً على طلب صاحب الشهادة
hold-reason-inquiry = يجري النظر في كيفية الحصول عليها
hold-reason-facts = يجري التحقق من بيان وارد فيها
hold-reason-holders-request = بناءً على طلب صاحب الشهادة

# Checking a certificate: the comparison.
verify-compare-title = المقارنة سطراً سطراً
verify-record-title = ما طُبع عليها
verify-plan-label = رسم للشهادة يبيّن مواضع البيانات المرقّمة
verify-plan-text = تبيّن الأرقام موضع كلّ بيان على الورقة.
verify-ticks = العلامات لكم وحدكم ولا تُرسَل.
verify-table-caption = ما يرد في سجلّنا. تاريخ الاستعلام: { $moment }.
verify-place = الموضع على الورقة
verify-fact = البيان
verify-register = في سجلّنا
verify-paper = على ورقتكم
verify-same = مطابق
# Heard, not seen, after the word above.
verify-same-fact = : { $fact }
verify-differs-if = إذا اختلف سطر،
verify-differs-text = فلا يُعتمد على الورقة. يُرجى إبلاغنا بما يختلف.
verify-differs-link = الإبلاغ عن اختلاف
verify-genuine-title = هل هذه الصفحة أصلية؟
verify-genuine-text = قد يطبع المزوّر رمزاً يقود إلى نسخة من هذه الصفحة. يُرجى كتابة هذا العنوان بأنفسكم:
verify-json-link = الجواب نفسه للآلات
verify-demonstration = هذا عرض توضيحي: المؤسسات المذكورة في الشهادة متخيَّلة.
verify-course-link = ما تعلّمه الدورة

# Labels of the facts.
fact-name = الاسم
fact-kind = النوع
fact-course = الدورة
fact-time = مدة التعلّم
fact-result = النتيجة
fact-awarded = تاريخ المنح
fact-valid-until = صالحة حتى
fact-issuers = الجهة المانحة
fact-signatories = التوقيع
# “Dr. Amara Okonkwo, Director of Studies”
fact-signatory = { $name }، { $office }
fact-signatory-of = { $name }، { $office }، { $organisation }
fact-small-print = الحاشية
fact-number = الرقم
fact-reason = السبب

# A holder's certificate.
holder-title = شهادتكم
holder-valid-text = الشهادة صحيحة. تصلح النسخة الورقية المعروضة هنا لوضعها في إطار، ويمكن لكلّ من يطّلع عليها أن يتحقّق من كلّ سطر فيها.
holder-revoked-text = أُلغيت هذه الشهادة في { $date }. ويُبلَّغ بذلك كلّ من يتحقّق منها.
holder-reason = السبب المعلن:
holder-replaced-text = استُبدلت هذه الشهادة في { $date }. ويظهر لمن يستعلم عن رقمها أنها «مستبدَلة»؛ يُرجى استعمال الشهادة الأحدث.
holder-successor-link = فتح الشهادة الأحدث
holder-held-text = عُلّقت هذه الشهادة في { $date } ريثما يُنظر في أمر يتعلق بها. ومن يتحقّق منها يُبلَّغ بذلك. لا تُطبع في هذه الأثناء.
holder-expired-text = كانت هذه الشهادة صالحة حتى { $date }. وهي باقية في السجلّ وتُعرض على أنها منتهية الصلاحية.
# The sign is a letter of the holder's name.
holder-unprintable = لا يمكننا بعد طباعة العلامة «{ $sign }»، فلا توجد نسخة ورقية. والشهادة معتبرة مع ذلك.
holder-facts = ما تقوله الشهادة
holder-paper-title = النسخة الورقية
holder-paper-text = صفحة واحدة بحجم A4 للطباعة أو الإرسال. تُرسم من البيانات المختومة، وهي الملف نفسه في كلّ مرة.
holder-paper-link = فتح ملف PDF
holder-share-title = مشاركة الشهادة
holder-share-text = من يفتح هذا الرابط يرى ما اخترتموه أدناه. ولا يصل أحد إلى الشهادة من دون الرابط أو الورقة.
holder-share-label = رابط التحقّق من الشهادة
holder-copy = نسخ الرابط
holder-copied = نُسخ الرابط.
holder-linkedin = إضافة إلى ملفكم في LinkedIn
# The name of the entry: title of the course, kind of certificate.
holder-linkedin-name = { $course }: { $kind }
holder-linkedin-text = يُفتح LinkedIn وقد مُلئت فيه الدورة والجهة المانحة والتواريخ والرابط. ولا يُرسَل شيء قبل فتح الرابط.

# The entry of a certificate in the transparency log.
logged-title = قيدها في السجل العلني
logged-text = منحُ هذه الشهادة مقيّد منذ { $moment } في سجلّ لا يمكن إلّا أن ينمو. وحتى نحن لا نستطيع تغيير القيد أو إزالته دون أن يُكتشف ذلك.
logged-secret = بالملف والرقم السرّي أدناه يمكنكم، أنتم وحدكم، إثبات أنّ القيد يخصّ شهادتكم.
logged-leaf = القيد
logged-salt = الرقم السرّي (الملح)
logged-proof-link = الحصول على الإثبات
logged-record-link = ما الذي قُيّد
logged-log-link = عن السجل

# Operators: finding a certificate.
certificates-title = الشهادات
certificates-lede = يُعثر على الشهادة برقمها. ولا بحث بالاسم: فالسجلّ ليس دليلاً للأشخاص.
certificates-unknown = لا شهادة بهذا الرقم.
verdict-valid-tag = صحيحة
certificate-altered-text = القيد ليس كما خُتم: إما أنّ قاعدة البيانات غُيّرت، وإما أنّ مفتاح هذا النظام استُبدل. ولا يُعرض منه شيء ولا يُطبع. يُرجى مقارنته بنسخة احتياطية.
certificate-history = ما حدث
certificate-history-notes = الأسماء والملاحظات في هذه الصفحة للمشغّلين وحدهم.
history-awarded = مُنحت
history-revoked = أُلغيت
history-replaced = استُبدلت بشهادة أحدث
history-renewed = حلّت محلّها شهادة أحدث بعد تجديد المعرفة
history-extended = مُدّدت: حلّت محلّها شهادة أحدث بيوم أخير أبعد
history-reissued = أُصدرت من جديد: كانت قد أُلغيت خطأً، وحلّت محلّها شهادة أحدث
history-earned-since = أُصدرت من جديد: المتطلبات كلها مستوفاة، وحلّت محلّها شهادة أحدث
history-by-hand = مُنحت يدوياً مع نقص في الشروط
history-withheld = حُجبت قبل إصدارها
history-no-longer-withheld = رُفع الحجب
history-asked = طُلب اسم آخر
history-granted = وُوفق على الاسم المطلوب
history-refused = رُفض الاسم المطلوب
history-disclosed = اختار صاحبها ما يراه الغرباء
history-linked = أنشأ صاحبها رابطاً
history-unlinked = ألغى صاحبها رابطاً
history-not-told = لم يُراسَل صاحبها
history-held = عُلّقت
history-released = أُنهي تعليقها: تُحتسب من جديد
history-found-altered = وُجدت متغيّرة عند الاستعلام عنها
history-not-printed = تعذّرت طباعتها: أحد محارفها ليس في أيّ خط
history-other = قيد آخر في سجلّ الوقائع
certificate-elsewhere = في مواضع أخرى
certificate-public-page = ما يراه من يتحقّق من الشهادة
certificate-successor = الشهادة التي حلّت محلّها
certificate-predecessor = الشهادة التي حلّت هذه محلّها
certificate-end-title = إذا كان هناك خطأ
certificate-replace-text = الاسم ليس كما ينبغي: تُصدر شهادة جديدة بالاسم المصحَّح.
certificate-replace-link = تصحيح الاسم
certificate-extend-text = ينبغي أن تكون صالحة مدة أطول: مدّدوها.
certificate-extend-link = تمديدها
certificate-reissue-text = أُلغيت خطأً، أو استُكمل بعد ذلك ما كان ناقصاً: تُصدر من جديد.
certificate-reissue-link = إصدارها من جديد
certificate-hold-text = أمر يتعلق بها يجب النظر فيه: علّقوها إلى حين ذلك.
certificate-hold-link = تعليقها
certificate-release-text = انتهى النظر في الأمر، والشهادة صحيحة: أنهوا التعليق.
certificate-release-link = إنهاء التعليق
certificate-revoke-text = لا ينبغي أن تبقى الشهادة سارية: تُلغى.
certificate-revoke-link = إلغاء الشهادة

# Operators: two steps, first what will happen.
end-what-happens = ما سيحدث
end-go-on = متابعة
revoke-title = إلغاء شهادة
revoke-reason-label = السبب المعلن
revoke-reason-hint = يقرؤه كلّ من يتحقّق من الرقم.
revoke-note-label = ملاحظة للملف
revoke-note-hint = اختيارية، 500 حرف على الأكثر. لا يقرؤها إلا القائمون على التشغيل. يُرجى ألّا يُكتب عن الشخص أكثر مما يلزم.
revoke-problem-reason = يُرجى اختيار سبب.
revoke-problem-note = عدد أحرف الملاحظة { $characters }؛ يُرجى اختصارها إلى 500.
# Followed by the published reason in quotation marks.
revoke-effect-page = كلّ من يتحقّق من الرقم يقرأ أنّ الشهادة أُلغيت اليوم، مع السبب التالي:
revoke-effect-paper = لا يعود بإمكان صاحب الشهادة طباعتها. أما النسخ الورقية فلا يمكن استرجاعها.
revoke-effect-note = تُحفظ ملاحظتكم مع الإلغاء ولا تُعرض على أحد من الخارج.
revoke-effect-for-good = لا رجوع في الإلغاء. والشهادة التي أُلغيت خطأً تُصدر من جديد برقم آخر.
revoke-button = إلغاء هذه الشهادة
replace-title = تصحيح الاسم
replace-name-label = الاسم الكامل
replace-name-hint = كما ينبغي أن يُطبع، بأيّ كتابة كانت.
replace-latin-label = بالحروف اللاتينية
replace-latin-hint = اختياري؛ يُطبع تحت الاسم.
replace-note-label = سبب تصحيح الاسم
replace-note-hint = 500 محرف على الأكثر، للملف فقط، ولا يقرؤه سوى المشغّلين. اذكروا ما اطّلعتم عليه، مثل وثيقة وتاريخها.
replace-problem-note = اذكروا سبب تصحيح الاسم.
replace-problem-empty = يُرجى كتابة اسم.
replace-problem-too-long = لا يتجاوز الاسم 200 حرف؛ يُرجى اختصاره.
replace-problem-unprintable = في الاسم علامة لا يمكن طباعتها. يُرجى حذفها.
replace-problem-not-latin = يُرجى استعمال الحروف اللاتينية فقط، أو ترك هذا الحقل فارغاً.
replace-problem-same = هذا الاسم مطبوع على الشهادة بالفعل. يُرجى تغييره أو الرجوع.
replace-problem-stopped = إصدار الشهادات موقوف: لا يمكن الآن إصدار شهادة باسم آخر. ما كتبتموه باقٍ هنا؛ أرسلوه من جديد بعد رفع الإيقاف.
# { $latin } is the same name in Latin letters.
replace-effect-new = تصدر شهادة جديدة برقم جديد باسم { $name }.
replace-effect-new-latin = تصدر شهادة جديدة برقم جديد باسم { $name } ({ $latin }).
replace-effect-old = يظهر لمن يستعلم عن الرقم القديم أنّ الشهادة «مستبدَلة». ويظهر الرقم الجديد لصاحب الشهادة وللمشغّلين، ولا يظهر لغيرهم إلّا إذا كان صاحبها يعرض الشهادة الجديدة للجميع.
replace-effect-same = تبقى الدورة والنتيجة ويوم المنح وسائر البيانات كما خُتمت.
replace-effect-holder = تصل صاحب الشهادة رسالة فيها الرقم القديم والرقم الجديد، وتظهر الشهادة الجديدة في مكتبه.
replace-button = إصدار الشهادة المصحَّحة
# Operators: a revoked certificate is issued anew.
reissue-title = إصدار شهادة ملغاة من جديد
reissue-basis-label = ما تذكره الشهادة الجديدة
reissue-basis-as-sealed = كان الإلغاء خطأً: جميع البيانات كما في الشهادة الملغاة
reissue-basis-as-earned = استُوفيت الآن جميع المتطلبات: النتيجة والتواريخ والموقّعون كما هم اليوم
reissue-note-label = سبب إصدارها من جديد
reissue-note-hint = 500 محرف على الأكثر، للملف فقط، ولا يقرؤه سوى المشغّلين.
reissue-problem-note = اذكروا سبب إصدارها من جديد.
reissue-problem-earned = لم تُستوفَ الآن جميع متطلبات الشهادة، أو أنّ منحها محجوز أو ينتظر موقّعاً. يُرجى اختيار بيانات الشهادة الملغاة أو الرجوع.
reissue-problem-part = شهادة تستند إليها لم تعد سارية: تُصدر تلك الشهادة من جديد أولاً.
reissue-problem-stopped = إصدار الشهادات موقوف: لا يمكن الآن إصدار شيء من جديد. ما كتبتموه باقٍ هنا؛ أرسلوه من جديد بعد رفع الإيقاف.
reissue-effect-new = تصدر شهادة جديدة برقم جديد باسم { $name }.
reissue-effect-old = لا يظهر بعد ذلك لمن يستعلم عن الرقم القديم أنّ الشهادة «ملغاة» بل «مستبدَلة» مع ذكر السبب. ويظلّ سجلّها يذكر أنها أُلغيت ومتى.
reissue-effect-as-sealed = الدورة والنتيجة ويوم المنح وسائر البيانات هي بيانات الشهادة الملغاة.
reissue-effect-as-earned = يوم المنح هو اليوم. والنتيجة واليوم الأخير والموقّعون والاسم في الملف الشخصي كما هي اليوم.
reissue-effect-rest = تبقى الشهادات التي أُلغيت معها ملغاة: تُصدر كل منها من جديد في صفحتها.
reissue-button = إصدارها من جديد
hold-title = تعليق شهادة
hold-effect-page = من يتحقّق من الرقم يقرأ أنّ الشهادة معلّقة منذ اليوم، مع السبب المنشور. وهي لا تُلغى بذلك.
hold-effect-paper = لا يستطيع صاحبها طباعتها في هذه الأثناء.
hold-effect-holder = تصل إلى صاحبها رسالة بالسبب المنشور، من دون ملاحظتكم.
tell-holder = مراسلة صاحب الشهادة: رسالة من دون ملاحظتكم. وإن لم تفعلوا ذكر ذلك سجلّ الوقائع.
tell-holders = مراسلة أصحاب الشهادات: رسائل من دون ملاحظتكم. وإن لم تفعلوا ذكر ذلك سجلّ الوقائع لكل شهادة.
tell-holder-not = لا يُراسَل صاحب الشهادة؛ ويذكر ذلك سجلّ الوقائع.
hold-button = تعليق هذه الشهادة
release-title = إنهاء تعليق شهادة
release-effect = تُحتسب الشهادة من جديد كما كانت. ويبقى التعليق وإنهاؤه مذكورين في تاريخها، من دون السبب.
release-button = إنهاء تعليق هذه الشهادة

# Checking a certificate: what was typed, and whose it is.
verify-mended = كتبتم { $typed }. ولا ترد علامة كهذه في أرقامنا، فقرأناها على أنها الرقم الوارد أعلاه. يُرجى مطابقته بالورقة.
verdict-valid-short = هي مقيَّدة في سجلّنا كما صدرت ولم تتغيّر. أمّا لمن هي فيدلّ عليه الاسم: يُرجى كتابته أدناه.
verdict-link-title = لم يعد هذا الرابط يعرض شيئاً.
verdict-link-text = انتهت مدّته، أو أنهاه صاحب الشهادة، أو لم يُنسخ كاملاً. يُرجى طلب رابط جديد من صاحب الشهادة، أو الاستعلام عن الرقم المطبوع على الورقة.
verify-shared = عرض عليكم صاحب الشهادة شهادته برابط شخصي يُظهر جميع أسطرها.
verify-name-title = لمن هذه الشهادة؟
verify-name-text = صدرت باسم { $hint }. يُرجى كتابة الاسم الوارد على الورقة. فإذا تطابق، ظهرت لكم جميع أسطر الشهادة.
verify-name-label = الاسم على الورقة
verify-name-hint = بكتابته الأصلية أو بالحروف اللاتينية. لا أثر للتشكيل والمسافات والشرطات ولا لحجم الحروف.
verify-name-button = مقارنة الاسم
verify-name-match = الاسم هو الوارد في الشهادة.
verify-name-match-text = يُرجى الآن مقارنة الأسطر الأخرى أيضاً.
verify-name-differs = هذا الاسم ليس الوارد في الشهادة.
verify-name-differs-text = يُرجى قراءته مرة أخرى من الورقة. وإذا كتبتموه كما طُبع، فلا يُعتمد على الورقة، إذ قد تحمل رقم شخص آخر.
verify-name-wait = جُرّبت أسماء كثيرة لهذه الشهادة.
verify-name-wait-text = { $minutes ->
    [zero] يمكن مقارنة الاسم التالي بعد أقلّ من دقيقة.
    [one] يمكن مقارنة الاسم التالي بعد دقيقة واحدة.
    [two] يمكن مقارنة الاسم التالي بعد دقيقتين.
    [few] يمكن مقارنة الاسم التالي بعد { $minutes } دقائق.
    [many] يمكن مقارنة الاسم التالي بعد { $minutes } دقيقة.
   *[other] يمكن مقارنة الاسم التالي بعد { $minutes } دقيقة.
}
verify-name-forgotten = يُقارن الاسم ثم يُنسى، فلا يُحفظ ولا يرد في أيّ سجلّ تقني.
verify-history = ما جرى عليها
history-succeeds = حلّت محلّ شهادة سابقة
history-expired = آخر يوم للصلاحية
verify-issuers = من أصدرها
verify-report-title = هل تبدو الورقة مزوَّرة؟
verify-report-text = يُرجى إبلاغنا بما رأيتم. يستغرق ذلك دقيقتين ولا يتطلّب حساباً.
verify-report-link = الإبلاغ عن ورقة مزوَّرة

# A holder decides what strangers see.
sight-title = ما يراه الآخرون
sight-lede = من لديه رقم هذه الشهادة يرى:
sight-public = جميع الأسطر
sight-public-text = اسمكم ونتيجتكم وكلّ ما على الورقة، لكلّ من لديه الرقم.
sight-name-match = اسمكم لمن يعرفه فقط
sight-name-match-text = الدورة والمستوى وجهة الإصدار والتواريخ والحالة، وبدل اسمكم { $hint }. ومن يكتب الاسم الوارد على الورقة يُبلَّغ هل يتطابق، ثم يرى جميع الأسطر. وهذا هو الاختيار المعتاد.
sight-links-only = لا شيء إلّا برابط منكم
sight-links-only-text = يُجاب عن الرقم كأنه غير موجود، فلا يمكن التحقّق من الورقة وحدها. يُرجى إعطاء رابط لمن يحتاج إلى التحقّق منها.
sight-save = حفظ الاختيار
sight-saved = حُفظ اختياركم. وهو سارٍ من الآن، وعلى ما سبق أن سلّمتموه من أوراق أيضاً.
sight-links-title = روابط تعرض جميع الأسطر
sight-links-text = يعرض الرابط الشهادة كاملة لمن لديه الرابط، أيّاً كان اختياركم، حتى يحلّ أجله أو تنهوه.
sight-link-days-label = مدّة الرابط
sight-link-days = { $days ->
    [zero] { $days } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يوماً
   *[other] { $days } يوم
}
sight-link-make = إنشاء رابط
sight-link-new = رابطكم الجديد
sight-link-once = يُرجى نسخه الآن. فنحن لا نحفظ منه إلّا بصمته ولا يمكننا عرضه ثانية.
sight-link-until = حتى { $date }
sight-link-made = أُنشئ في { $date }
sight-link-end = إنهاء هذا الرابط
sight-link-ended = أُنهي الرابط ولم يعد يعرض شيئاً.
sight-links-many = يوجد عشرون رابطاً بالفعل. يُرجى إنهاء أحدها أولاً.
rename-title = هل الاسم غير صحيح؟
holder-look-at-name = لم تؤكّدوا بعدُ أنّ اسمكم صحيح. يمكنكم طلب غيره أدناه:
rename-text = اطلبوا شهادة باسم آخر. ينظر في طلبكم شخص من الجهة التي منحت الشهادة. إذا وافق، حصلتم على شهادة جديدة برقم جديد، وأجاب الرقم القديم بأنها «مستبدَلة».
rename-why-label = السبب
rename-why-hint = 500 حرف على الأكثر. مثلاً: ينقص الاسم حرف، أو تغيّر الاسم. لا ترسلوا أرقام وثائق.
rename-why-needed = اكتبوا السبب.
rename-button = إرسال الطلب
rename-asked = أُرسل طلبكم. ستصلكم رسالة عند البتّ فيه.
rename-waiting = طلبتم في { $date } الاسم { $name }. لم يُبتّ في الطلب بعد.
rename-refused = رُفض آخر طلب لكم في { $date }. والسبب:
renewal-title = تجديد الشهادة
renewal-later = هي صالحة حتى { $until }. اعتباراً من { $from } يكفي لتجديدها اجتياز هذه الاختبارات من جديد:
renewal-now = آخر يوم لصلاحيتها هو { $until }. يكفي لتجديدها اجتياز هذه الاختبارات من جديد:
renewal-lesson = للقراءة
renewal-quiz = للاجتياز
names-title = أسماء مطلوبة
names-lede = يطلب أصحاب شهادات أن يرد فيها اسم آخر. ما دامت الهوية لم تُفحص عند المنح، فاسألوا أنفسكم هل هو الشخص نفسه.
names-empty = لا طلب ينتظر.
names-forms = أشكال الرموز
names-asked = تاريخ الطلب
names-approve-text = تصدر شهادة جديدة برقم جديد، وتصل إلى صاحبها رسالة.
names-approve = الموافقة
names-refuse = الرفض
names-why-label = سبب الرفض
names-why-hint = يقرؤه صاحب الشهادة. 500 حرف على الأكثر.
names-why-needed = اكتبوا سبب الرفض: صاحب الشهادة يقرؤه.
names-why-long = السبب طويل؛ اختصروه إلى 500 حرف.
names-ended = لا يمكن تغيير الاسم الآن: أُلغيت الشهادة أو استُبدلت أو عُلّقت. يمكنكم رفض الطلب.
names-stopped = إصدار الشهادات موقوف: لا يمكن الآن إصدار شهادة بالاسم الجديد. يبقى الطلب هنا؛ وافقوا عليه بعد رفع الإيقاف.
names-same = هذا الاسم وارد في الشهادة بالفعل. ارفضوا الطلب لهذا السبب.
names-approved = صدرت شهادة بالاسم الجديد.
names-refused = رُفض الطلب، وصاحب الشهادة يُبلَّغ بذلك.
names-decided = بُتّ فيها
names-was-approved = قُبل الطلب
names-was-refused = رُفض الطلب:

# Reporting a forged paper.
forgery-title = الإبلاغ عن شهادة مزوَّرة
forgery-lede = بين أيديكم ورقة لا يمكن أن تكون صحيحة، أو رأيتم مثلها. يُرجى إبلاغنا، وسينظر في الأمر أحد مشغّلي المنصة. ولا حاجة إلى حساب.
forgery-code-label = الرقم على الورقة
forgery-code-hint = إن وُجد، كما طُبع، حتى إن لم يكن معروفاً لدينا.
forgery-what-label = ما العيب فيها
forgery-what-hint = مثلاً: الاسم يختلف عمّا في السجلّ، أو الرمز يقود إلى عنوان آخر. يُرجى ألّا يُكتب عن الأشخاص أكثر ممّا يلزم.
forgery-place-label = أين رأيتموها
forgery-place-hint = مثلاً: في طلب توظيف، أو في صفحة شخصية، أو على عنوان في الشبكة. يمكن ترك الخانة فارغة.
forgery-contact-label = كيف نتواصل معكم
forgery-contact-hint = فقط إذا أردتم جواباً. ويُحذف عند إغلاق البلاغ.
forgery-button = إرسال البلاغ
forgery-needs-what = يُرجى بيان العيب في الورقة.
forgery-long = يتّسع هذا الحقل لعدد من الأحرف لا يتجاوز { $most }، وعدد ما كُتب { $characters }.
forgery-sent-title = شكراً لكم. وصل بلاغكم.
forgery-sent-text = سينظر فيه أحد المشغّلين. وإذا تركتم عنواناً فسيصلكم الجواب عليه. وحتى ذلك الحين لا يُعتمد على الورقة.

# Checking many certificates at once.
list-title = التحقّق من شهادات كثيرة
list-lede = يُرجى لصق الأرقام أو اختيار ملف. وستحصلون على جدول بحالة كلّ شهادة وملف لسجلّاتكم وإيصال للطباعة. ولا حاجة إلى حساب.
list-text-label = الأرقام، رقم في كلّ سطر
list-text-hint = يمكن أن يُكتب بعد الرقم الاسم الوارد على الورقة، مفصولاً بفاصلة أو فاصلة منقوطة أو علامة جدولة، فتجري مقارنته.
list-file-label = أو ملف
list-file-hint = ملف CSV أو نصّ عادي، يكون الرقم في عموده الأول والاسم، إن وُجد، في الثاني.
list-key-label = المفتاح
list-key-hint = فقط إذا سلّمتكم الجهة المشغِّلة للمنصة مفتاحاً.
list-button = التحقّق من القائمة
list-limits-title = طول القائمة المسموح به
list-limits-text = ما يصل إلى 10,000 سطر، وثلاث قوائم في الساعة من الشبكة الواحدة. والمكاتب التي تتحقّق أكثر من ذلك تحصل منّا على مفتاح لهذه الصفحة أو لبرنامج. وتستغرق القائمة الطويلة بضع ثوانٍ، وتبيّن الصفحة ما أُنجز منها.
list-keeps-text = لا شيء من القائمة. فهي تُراجَع ثم تُنسى، والجواب وملفه موجودان في الصفحة التي تحصلون عليها ولا يوجدان في غيرها.
list-empty = لا سطر في القائمة يحمل رقماً. يُرجى لصق رقم واحد على الأقلّ أو اختيار ملف.
list-long = في القائمة أكثر من { $most } سطر. يُرجى تقسيمها.
list-key-unknown = هذا المفتاح غير سارٍ. يُرجى نسخه مرة أخرى أو سؤال الجهة المشغِّلة.
list-progress = الأسطر التي جرى التحقّق منها: { $done } من { $all }
list-broken = توقّف التحقّق قبل نهايته. ولم يُحفظ شيء، فيُرجى إرسال القائمة مرة أخرى.
list-answer-title = قائمتكم بعد التحقّق منها
list-lines = الأسطر
list-head-taken = عُدّ السطر الأول عناوين للأعمدة.
list-digest = بصمة القائمة (SHA-256)
list-site = مكان التحقّق
list-counts-title = الخلاصة
list-csv = تنزيل بصيغة CSV
list-again = التحقّق من قائمة أخرى
list-receipt = تُطبع هذه الصفحة إيصالاً لكم. وتبيّن البصمة أيّ قائمة جرى التحقّق منها: فللقائمة الواحدة بصمة واحدة دائماً.
list-table-title = سطراً سطراً
list-table-caption = كلّ سطر من القائمة بترتيبه. ولمقارنة ما عدا ذلك على الأوراق تُفتح الأرقام.
list-line = السطر
list-state = الحالة
list-mistyped = خطأ في الكتابة
list-not-checked = لم يُستعلم عنه
list-not-checked-text = طُلب عدد كبير من الأرقام التي تبدأ مثله. يُرجى إرساله من جديد بعد بضع دقائق.
list-mended = قُرئ من { $typed }
list-name-match = الاسم مطابق
list-name-differs = الاسم مختلف
list-name-wait = لم يُقارن: محاولات كثيرة
list-link = التحقّق من شهادات كثيرة دفعة واحدة
list-link-text = للمكاتب التي لديها أوراق كثيرة: تُلصق القائمة، ويصدر جدول وملف وإيصال.

# Programmes: certificates that rest on the certificates of other courses.
certificate-completed-programme = تقديرًا للنجاح في إتمام البرنامج
certificate-completed-programme-participation = تقديرًا للمشاركة في البرنامج
certificate-parts = تستند هذه الشهادة إلى: { $parts }
certificate-part = { $course } ({ $date }، { $code })
certificate-part-gap = {"؛ "}
fact-parts = تستند إلى
fact-part = { $course }، { $date }
reason-part-revoked = أُلغيت شهادة تستند إليها
verify-parts-text = حالة كلّ منها في هذه اللحظة.
verify-part-lost = لم تعد شهادة تستند إليها هذه الشهادة محتسبة.
verify-part-lost-text = أمّا هذه الشهادة نفسها فلم تُلغَ. اسألوا الجهة المانحة عمّا يترتّب على ذلك.
certificate-part-lost = لا يتغيّر شيء في هذه الشهادة من تلقاء نفسه: ألغوها أيضاً أو أبقوها.
certificate-resting = شهادات تستند إلى هذه
parts-lost-title = تستند إلى شهادة لم تعد محتسبة
parts-lost-text = تبقى قائمة ما لم يلغها أحد. وتذكر صفحاتها أنّ إحدى الشهادات لم تعد محتسبة.
parts-lost-partner = تبقى قائمة ما لم يلغها مشغّل. وتذكر صفحاتها أنّ إحدى الشهادات لم تعد محتسبة. اكتبوا إلى المشغّلين إن وجب إنهاؤها.
revoke-resting-label = شهادات تستند إلى هذه الشهادة
revoke-resting-hint = حدّدوا ما يُلغى معها بسبب إلغاء شهادة تستند إليها. أمّا غيرها فيبقى قائماً، وتذكر صفحته ذلك.
revoke-effect-with = تُلغى معها هذه الشهادة:
revoke-effect-stays = تبقى هذه الشهادة قائمة، وتذكر صفحتها أنّ إحدى الشهادات لم تعد محتسبة:

# Who signs certificates, and whether they approve.
signatories-title = الموقّعون
signatories-lede = من ترد أسماؤهم في الشهادات، ومنذ متى. وأي تغيير في الاسم أو المنصب أو التوقيع يحتاج إلى موافقة جديدة. ولا يتغيّر ما صدر.
signatories-link-new = رابط الموقّع
signatories-link-text = يُرجى إرساله إلى الموقّع بأنفسكم. مدة صلاحيته بالأيام: { $days }. ويُجاب عنه مرة واحدة، ولا تعمل الروابط السابقة بعد الآن.
signatories-waits = لا تصدر الشهادات إلا بعد موافقة جميع من يوقّعونها. وحتى ذلك الحين تنتظر.
signatories-waits-not = تصدر الشهادات سواء وافق من يوقّعونها أم لم يوافقوا.
signatories-wait-yes = جعل الشهادات تنتظر الموافقة
signatories-wait-no = عدم انتظار الموافقة
signatories-since = منذ { $date }
signatories-ask = طلب الموافقة
signatories-none = لا يوقّع أحد.
signatories-past = سابقاً
signatories-approved = تمت الموافقة في { $date }
signatories-declined = رُفض في { $date }
signatories-asked = طُلبت الموافقة؛ يعمل الرابط حتى { $date }
signatories-open = لم تتم الموافقة
signatories-withdraw = سحب الموافقة
signatories-withdraw-hint = من طلب ذلك ولماذا؟ 500 حرف على الأكثر. لا تتغيّر الشهادات الصادرة، ويمكن سؤال الموقّع من جديد.
signatories-withdrawn = سُحبت الموافقة في { $date }
signatories-withdrawals = موافقات مسحوبة
signatories-advice = { $count ->
    [one] موقّع واحد لم يوافق على ورود اسمه في الشهادات.
    [two] موقّعان لم يوافقا على ورود اسميهما في الشهادات.
    [few] { $count } موقّعين لم يوافقوا على ورود أسمائهم في الشهادات.
    [many] { $count } موقّعاً لم يوافقوا على ورود أسمائهم في الشهادات.
   *[other] { $count } موقّع لم يوافقوا على ورود أسمائهم في الشهادات.
}
signatory-title = اسمكم في الشهادات
signatory-lede = يرد اسمكم في شهادات { $partner }. يُرجى الاطلاع على النموذج وإبلاغنا بموافقتكم أو عدمها.
signatory-dead = لم يعد هذا الرابط يعمل. يُرجى طلب رابط جديد من المؤسسة.
signatory-name-term = الاسم
signatory-office-term = المنصب
signatory-sample = فتح النموذج (PDF)
signatory-who-label = اسم من يجيب
signatory-who-hint = اسمكم أنتم، حتى إن أجبتم نيابة عن الموقّع.
signatory-answer-label = إجابتكم
signatory-answer-needed = يُرجى اختيار إحدى الإجابتين.
signatory-approve-text = ابتداءً من اليوم يرد اسمي، وتوقيعي إن ظهر في النموذج، في شهادات { $partner } كما في النموذج.
signatory-approve = أوافق
signatory-reason-label = السبب
signatory-reason-hint = في حال عدم الموافقة فقط: ما الذي ينبغي تغييره؟ 500 حرف على الأكثر.
signatory-reason-needed = يُرجى بيان سبب عدم الموافقة.
signatory-decline = لا أوافق
signatory-send = إرسال الإجابة
signatory-approved = تمت الموافقة في { $date }.
signatory-approved-text = شكراً لكم. إذا تغيّر اسمكم أو منصبكم أو توقيعكم سُئلتم من جديد.
signatory-declined = رُفض في { $date }.
signatory-declined-text = ترى المؤسسة السبب الذي ذكرتموه ويمكنها أن تسألكم من جديد.
signatory-withdraw-title = سحب موافقتكم
signatory-withdraw-text = يمكنكم ذلك هنا حتى { $moment }؛ وبعد ذلك يُرجى مراسلة المؤسسة. وتبقى الشهادات الصادرة كما هي.
signatory-withdraw-hint = تطّلع عليه المؤسسة والقائمون على تشغيل هذا الموقع. 500 حرف على الأكثر.
signatory-withdraw-sure = لم أعد أوافق على ورود اسمي في الشهادات.
signatory-withdraw-needed = يُرجى تأكيد أنكم لم تعودوا موافقين.
signatory-withdraw-reason = يُرجى بيان سبب سحب الموافقة.
signatory-withdraw-button = سحب الموافقة
signatory-withdrawn = سُحبت الموافقة في { $date }.
signatory-withdrawn-waits = تبقى الشهادات الصادرة كما هي، وتنتظر الشهادات الجديدة. ويمكن للمؤسسة أن تسألكم من جديد.
signatory-withdrawn-waits-not = تبقى الشهادات الصادرة كما هي. ولا تنتظر الشهادات الجديدة موافقة: فعلى المؤسسة أن ترفع اسمكم منها. ويمكنها أن تسألكم من جديد.

# A sample of a partner's certificate.
specimen-title = نموذج من الشهادة
specimen-alt = الصفحة الأولى من نموذج شهادة
specimen-link = الاطلاع على نموذج من شهادة هذه الجهة المُصدِرة (PDF)
specimen-holder = الاسم واسم العائلة
specimen-course = نموذج – ليس شهادة
specimen-note = نموذج. هذه ليست شهادة: لم يحصل عليها أحد، ولا يعود رقمها إلى أي شهادة، ولا تثبت شيئاً.
verdict-sample-title = هذا رقم نموذج.
verdict-sample-text = لا يعود إلى أي شهادة. والورقة التي تحمل هذا الرقم لا تبيّن إلا شكل الشهادات، فلا يُعتمد عليها.
