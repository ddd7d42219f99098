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
certificate-alt-seal = ختم ذهبي يحيط به إكليل غار
certificate-alt-qr = رمز استجابة سريعة يحمل العنوان { $address }
certificate-alt-signature = التوقيع الرقمي: { $issuers }
certificate-attachment = الشهادة بصيغة تقرؤها الآلة (Open Badges 3.0)

# Checking a certificate: the form.
verify-title = التحقّق من شهادة
verify-lede = يُرجى كتابة الرقم المطبوع على الشهادة تحت الرمز المربّع، أو مسح الرمز. ولا حاجة إلى حساب.
verify-code-label = رقم الشهادة
verify-code-hint = خمس عشرة علامة في ثلاث مجموعات. لا فرق بين الحروف الكبيرة والصغيرة، ولا أثر للشرطات.
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
verify-problem-sign = في المجموعة { $group } العلامة «{ $sign }»، وهي لا ترد في أرقامنا أبدًا. يُرجى النظر فيها مرة أخرى.
verify-problem-check = لا تتّسق العلامات بعضها مع بعض، فقد قُرئت واحدة منها على الأقلّ خطأً. يُرجى مقارنة المجموعات واحدة واحدة.
verify-where-title = أين يوجد الرقم
verify-where-text = تحت الرمز المربّع في زاوية الشهادة. ولا تتضمّن أرقامنا حروف العلّة اللاتينية ولا 0 أو 1 أو L، كي لا تلتبس علامة بأخرى.
verify-keeps-title = ما تحفظه هذه الصفحة
verify-keeps-text = لا نسجّل من يستعلم ولا عن أيّ رقم. وتبقى عناوين الشبكة في الذاكرة بضع دقائق فقط، كي لا تُجرَّب الأرقام بالآلاف.

# Checking a certificate: the answer. A title says first whether to rely on the paper.
verify-answer = النتيجة
verify-certificate = الشهادة رقم
verdict-valid-title = هذه الشهادة صحيحة.
verdict-valid-text = هي مقيَّدة في سجلّنا كما صدرت ولم تتغيّر. يُرجى الآن مقارنتها بالشهادة التي بين أيديكم، فقد يُطبع رقم صحيح على ورقة مزوَّرة.
verdict-revoked-title = هذه الشهادة لا يُعتمد عليها.
verdict-revoked-tag = ملغاة
verdict-revoked-text = صدرت ثم سُحبت لاحقًا. قد تبدو الورقة أصلية، لكنها لم تعد معتبرة.
verdict-replaced-title = يُرجى طلب الشهادة الأحدث.
verdict-replaced-tag = مستبدَلة
verdict-replaced-text = كانت هذه الشهادة صحيحة عند صدورها. ثم صُحّح الاسم الوارد فيها وحلّت محلّها شهادة جديدة؛ والدورة والنتيجة لم تتغيّرا.
verdict-new-number = الرقم الجديد
verdict-new-number-hidden = معروف لصاحب الشهادة. ولا نعرضه هنا لأنّ الرقم يفتح القيد.
verdict-expired-title = انتهت مدة صلاحية هذه الشهادة.
verdict-expired-tag = منتهية الصلاحية
verdict-expired-text = هي أصلية، وكانت صالحة حتى اليوم المبيَّن أدناه. ولكم أن تقدّروا هل تكفي معرفة أقدم.
verdict-altered-title = هذه الشهادة لا يُعتمد عليها في الوقت الحاضر.
verdict-altered-tag = غير مؤكَّدة
verdict-altered-text = القيد الذي لدينا لهذا الرقم ليس كما خُتم، فلا نعرض منه شيئًا. وقد أُبلغت الجهة المشغِّلة. يُرجى مراسلتنا إذا احتجتم إلى جواب قريب.
verdict-unknown-title = ليس لدينا شهادة بهذا الرقم.
verdict-unknown-tag = غير موجودة
verdict-unknown-text = يُرجى قراءة الرقم مرة أخرى في إضاءة جيدة من السطر الواقع تحت الرمز المربّع. وإذا كُتب صحيحًا ولم يوجد، فالورقة لا يُعتمد عليها.
verify-checked = تاريخ الاستعلام
verify-another = الاستعلام عن رقم آخر
verify-ask = السؤال عن هذه الشهادة

# Classes of reasons for a revocation, as published.
reason-issued-in-error = صدرت خطأً
reason-misconduct = لم تُستوفَ شروط المنح
reason-name-corrected = صُحّح الاسم
reason-content-withdrawn = سُحبت الدورة
reason-holders-request = بناءً على طلب صاحب الشهادة

# Checking a certificate: the comparison.
verify-compare-title = المقارنة سطرًا سطرًا
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
verify-differs-text = فلا يُعتمد على الورقة. يُرجى أن ترسلوا إلينا الرقم وصورة.
verify-differs-link = الإبلاغ عن اختلاف
verify-genuine-title = هل هذه الصفحة أصلية؟
verify-genuine-text = قد يُطبع رمز مزوَّر يقود إلى نسخة من هذه الصفحة. يُرجى كتابة العنوان باليد؛ وهو يبدأ بما يلي:
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
holder-expired-text = كانت هذه الشهادة صالحة حتى { $date }. وهي باقية في السجلّ وتُعرض على أنها منتهية الصلاحية.
# The sign is a letter of the holder's name.
holder-unprintable = لا يمكننا بعد طباعة العلامة «{ $sign }»، فلا توجد نسخة ورقية. والشهادة معتبرة مع ذلك.
holder-facts = ما تقوله الشهادة
holder-paper-title = النسخة الورقية
holder-paper-text = صفحة واحدة بحجم A4 للطباعة أو الإرسال. تُرسم من البيانات المختومة، وهي الملف نفسه في كلّ مرة.
holder-paper-link = فتح ملف PDF
holder-share-title = مشاركة الشهادة
holder-share-text = كلّ من لديه هذا الرابط يرى جميع أسطر الشهادة، ومنها اسمكم. ولا يصل إليها أحد من دون الرابط أو الورقة.
holder-share-label = رابط التحقّق من الشهادة
holder-copy = نسخ الرابط
holder-copied = نُسخ الرابط.
holder-linkedin = إضافة إلى ملفكم في LinkedIn
# The name of the entry: title of the course, kind of certificate.
holder-linkedin-name = { $course }: { $kind }
holder-linkedin-text = يُفتح LinkedIn وقد مُلئت فيه الدورة والجهة المانحة والتواريخ والرابط. ولا يُرسَل شيء قبل فتح الرابط.

# Operators: finding a certificate.
certificates-title = الشهادات
certificates-lede = يُعثر على الشهادة برقمها. ولا بحث بالاسم: فالسجلّ ليس دليلًا للأشخاص.
certificates-unknown = لا شهادة بهذا الرقم.
verdict-valid-tag = صحيحة
certificate-altered-text = القيد ليس كما خُتم: إما أنّ قاعدة البيانات غُيّرت، وإما أنّ مفتاح هذا النظام استُبدل. ولا يُعرض منه شيء ولا يُطبع. يُرجى مقارنته بنسخة احتياطية.
certificate-history = ما حدث
history-awarded = مُنحت
history-revoked = أُلغيت
history-replaced = استُبدلت بشهادة أحدث
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
revoke-effect-for-good = لا رجوع في الإلغاء. وتصل صاحب الشهادة رسالة بذلك فيها السبب المنشور من دون ملاحظتكم.
revoke-button = إلغاء هذه الشهادة
replace-title = تصحيح الاسم
replace-name-label = الاسم الكامل
replace-name-hint = كما ينبغي أن يُطبع، بأيّ كتابة كانت.
replace-latin-label = بالحروف اللاتينية
replace-latin-hint = اختياري؛ يُطبع تحت الاسم.
replace-problem-empty = يُرجى كتابة اسم.
replace-problem-too-long = لا يتجاوز الاسم 200 حرف؛ يُرجى اختصاره.
replace-problem-unprintable = في الاسم علامة لا يمكن طباعتها. يُرجى حذفها.
replace-problem-not-latin = يُرجى استعمال الحروف اللاتينية فقط، أو ترك هذا الحقل فارغًا.
replace-problem-same = هذا الاسم مطبوع على الشهادة بالفعل. يُرجى تغييره أو الرجوع.
# { $latin } is the same name in Latin letters.
replace-effect-new = تصدر شهادة جديدة برقم جديد باسم { $name }.
replace-effect-new-latin = تصدر شهادة جديدة برقم جديد باسم { $name } ({ $latin }).
replace-effect-old = يظهر لمن يستعلم عن الرقم القديم أنّ الشهادة «مستبدَلة»، من دون ذكر الرقم الجديد.
replace-effect-same = تبقى الدورة والنتيجة ويوم المنح وسائر البيانات كما خُتمت.
replace-effect-holder = تصل صاحب الشهادة رسالة فيها الرقم القديم والرقم الجديد، وتظهر الشهادة الجديدة في مكتبه.
replace-button = إصدار الشهادة المصحَّحة
