# Pages of a partner: its quizzes, and the correction of a wrong key.
quizzes-title = الاختبارات
quizzes-explain = جميع اختبارات جميع الإصدارات. يمكنكم هنا الاطلاع على أسئلتها وتصحيح مفتاح خاطئ.
quizzes-offered = يحصل المتعلمون الجدد على هذا الإصدار
quizzes-earlier = لا يُعرض على المتعلمين الجدد
quizzes-items = عدد الأسئلة: { $count }
quizzes-empty = لا يوجد بعد أي اختبار في إصدارات مؤسستكم.
quiz-edition = الإصدار { $number }، النسخة { $version }
quiz-running = { $count ->
    [0] لا يؤدي أحد هذا الاختبار الآن.
    [one] يؤدي هذا الاختبار الآن متعلم واحد، ويبقى على هذا الإصدار.
    [two] يؤدي هذا الاختبار الآن متعلمان، ويبقيان على هذا الإصدار.
    [few] يؤدي هذا الاختبار الآن { $count } متعلمين، ويبقون على هذا الإصدار.
    [many] يؤدي هذا الاختبار الآن { $count } متعلماً، ويبقون على هذا الإصدار.
   *[other] يؤدي هذا الاختبار الآن { $count } متعلم، ويبقون على هذا الإصدار.
}
quiz-items-title = الأسئلة
quiz-items-explain = إذا كان المفتاح خاطئاً فصحّحوه هنا: ترون أولاً من يعنيه الأمر، ولا يتغير شيء قبل تأكيد أحد المسؤولين.
quiz-number-column = الرقم
quiz-item-column = السؤال
quiz-form-column = النوع
quiz-key-column = المفتاح
quiz-correct-link = تصحيح المفتاح
quiz-which-item = السؤال { $number }
quiz-no-key = لا يُقيَّم

# Kinds of question.
item-form-single = إجابة واحدة
item-form-multiple = عدة إجابات
item-form-true-false = صحيح أو خطأ
item-form-text = نص قصير
item-form-number = عدد
item-form-matching = مطابقة
item-form-ordering = ترتيب
item-form-reflection = تأمل
item-form-scale = مقياس
corrections-title = التصحيحات المُجراة
corrections-line = السؤال { $number }:

# The four remedies: on the form, explained, and as a mark beside an item.
remedy-keep-higher = تُحتسب المفاتيح القديمة وهذا المفتاح، أيها أعطى أكثر
remedy-new-key = يُحتسب المفتاح الجديد وحده
remedy-full-credit = صحيح للجميع
remedy-drop = لا يُحتسب
remedy-hint-keep-higher = لا يخسر أحد أي نقطة. وهو الأعدل في العادة.
remedy-hint-new-key = من أجاب وفق المفتاح القديم يفقد نقاطه.
remedy-hint-full-credit = كامل النقاط لكل من ورد السؤال في اختباره، أجاب أم لم يجب. لسؤال لا تناسبه أي إجابة.
remedy-hint-drop = تُحذف نقاطه مما اكتُسب ومما يمكن اكتسابه.
remedy-done-keep-higher = كل المفاتيح محتسبة
remedy-done-new-key = مفتاح جديد
remedy-done-full-credit = صحيح للجميع
remedy-done-drop = غير محتسب

# The form of a correction.
correction-title = تصحيح مفتاح
correction-explain = يسري التصحيح على كل ما سُلّم في هذا الإصدار وما سيُسلَّم. تبيّن الخطوة التالية من يعنيه الأمر، ولا تغيّر شيئاً بعد.
correction-remedy-label = ما الذي يُحتسب؟
correction-answer-label = الإجابة الصحيحة
correction-answer-hint = يلزم للخيارين الأولين فقط.
correction-lines-label = ما يُحتسب، واحد في كل سطر
correction-texts-hint = علامة «= 50%» قبل السطر تمنح نصف النقاط، و«= 33.3%» الثلث. لا تهم حالة الأحرف ولا علامات التشكيل ولا اللغة.
correction-numbers-hint = بفاصلة عشرية على شكل نقطة، مع هامش إن شئتم: 179.5 ± 0.5. وكتابة «= 50%» قبل السطر تمنح نصف النقاط.
correction-reason-label = السبب
correction-reason-hint = للملف، حتى 500 حرف: ما الخطأ ومن لاحظه. لا يراه المتعلمون.
correction-preview-button = عرض من يعنيه الأمر
correction-problem-remedy = اختاروا ما يُحتسب.
correction-problem-nothing-right = حددوا إجابة صحيحة واحدة على الأقل.
correction-problem-incomplete = حددوا لكل سطر موضعه الخاص.
correction-problem-unreadable = تعذرت قراءة أحد الأسطر. انظروا الإرشاد فوق الحقل.
correction-problem-unknown = هذه الإجابة لا تخص السؤال. افتحوا النموذج من جديد.
correction-problem-reason = اكتبوا سبباً لا يتجاوز 500 حرف.
correction-problem-nothing-left = لن يبقى في هذا الاختبار ما يُقيَّم. اختاروا «صحيح للجميع».

# What it would do.
correction-effect-title = ما الذي سيحدث
correction-marked = المحاولات المسلَّمة التي ورد فيها السؤال: { $count }
correction-raised = محاولات تتحسن نتيجتها: { $count }
correction-lowered = محاولات تتراجع نتيجتها: { $count }
correction-passing = متعلمون سيجتازون الاختبار: { $count }.
correction-certified = منهم من ينال الشهادة فوراً: { $count }.
correction-in-programme = منهم في برنامج يستند إلى هذه الشهادة: { $count }. ومن لا ينقصه شيء آخر ينال شهادة البرنامج أيضاً.
correction-below = متعلمون اجتازوا وما كانوا ليجتازوا: { $count }. يحتفظون بالنجاح والشهادة، ولا يُسحب شيء.
correction-in-flight = محاولات ما زالت مفتوحة: { $count }. ستُقيَّم وفق التصحيح.
correction-confirm-explain = تُخزَّن النتائج الجديدة وتُحفظ القديمة. وتُمنح الشهادات وتُرسل الرسائل في اللحظة نفسها.
correction-confirm-button = تنفيذ التصحيح
correction-csv-button = جميع الأشخاص في ملف CSV
correction-elsewhere-title = طبعات أخرى فيها السؤال نفسه
correction-elsewhere-explain = التصحيح يخص طبعة واحدة. من هو في طبعة أخرى لا يبلغه التصحيح إلا إذا صُحّح السؤال هناك أيضاً.
correction-elsewhere-done = صُحّح هناك من قبل
correction-admin-only = يستطيع أحد مسؤولي مؤسستكم تنفيذ ذلك، وهو يرى الأسماء. أخبروه بالسؤال وبما يُحتسب وبالسبب.
correction-passing-title = سيجتازون
correction-below-title = ما كانوا ليجتازوا
correction-others-title = تغيرات أخرى في النقاط
correction-person-column = الاسم
correction-attempt-column = المحاولة
correction-before-column = قبل
correction-after-column = بعد
correction-certificate-column = الشهادة
correction-certificate-new = جديدة
correction-more = لم يُدرج: { $count }

# What it did.
correction-report-title = مفتاح مصحَّح
correction-done-title = ما الذي حدث
correction-changed = محاولات تغيرت نقاطها: { $count }
correction-passed = متعلمون اجتازوا بفضله: { $count }.
correction-certified-done = شهادات مُنحت: { $count }.
correction-fell = متعلمون ما كانوا ليجتازوا: { $count }. يبقى نجاحهم وشهاداتهم قائمة.
correction-fell-title = ما كانوا ليجتازوا؛ يبقى النجاح والشهادة
correction-passed-title = اجتازوا بفضله
correction-names-admin = يرى مسؤولو مؤسستكم الأسماء أيضاً.

# Beside a question on the learner's result.
corrected-full-credit = يُحتسب صحيحاً للجميع
corrected-dropped = غير محتسب
corrected-key = قُيِّم وفق مفتاح مصحَّح

# Verbs of the journal.
journal-verb-corrected = صُحِّح المفتاح
journal-verb-regraded = أُعيد التقييم

# Statistics of a quiz.
statistics-title = الإحصاءات
statistics-of = الإحصاءات: { $quiz }
statistics-explain = للمحاولة الأولى لكل متعلم؛ ولا يُحتسب منتسبو مؤسستكم. في دورة غايتها نجاح الجميع، النتائج المرتفعة هدف لا عيب.
statistics-behind = لم تُحتسب بعض المحاولات بعد. أعيدوا النظر بعد دقيقة.
statistics-few = أقل من خمسة أشخاص. تُعرض الأرقام ابتداءً من خمسة.
statistics-indicative = أقل من 30 شخصاً: كل الأرقام هنا إرشادية فقط.
statistics-indicative-short = إرشادي
statistics-people = الأشخاص: { $count }
statistics-mean = متوسط النتيجة: { $percent }%
statistics-csv = كل الأرقام بصيغة CSV
statistics-hidden-sign = ∗
statistics-hidden = ∗ لا تُعرض أعداد من واحد إلى أربعة، ولا الأعداد التي يمكن حسابها منها.
number-percent = { $number }%
number-decimal-sign = .
statistics-chart-title = الأشخاص بحسب نتيجتهم كنسبة مئوية من النقاط
statistics-percent-row = النسبة
statistics-people-row = الأشخاص
statistics-revision = المراجعة { $number }
statistics-facility = السهولة (متوسط حصة النقاط)
statistics-discrimination = التمييز (من −1 إلى 1)
statistics-blanks = تُرك فارغاً
statistics-time = متوسط الوقت
statistics-seconds = { $count } ث
statistics-by-language = بحسب اللغة
statistics-language-column = اللغة
statistics-choices = عدد مرات اختيار كل إجابة، بحسب أثلاث الأشخاص وفق نتيجتهم الكلية
statistics-choices-in = الإجابات المختارة: { $language }
statistics-choice-column = الإجابة
statistics-lower = الثلث الأدنى
statistics-middle = الوسط
statistics-upper = الثلث الأعلى
statistics-right = صحيح

# Why an author should look at a question.
flag-look = يرجى المراجعة:
flag-negative-discrimination = من يعرف أكثر ينال أقل في هذا السؤال. هل المفتاح صحيح؟
flag-distractor = يفضّل الثلث الأعلى إجابة خاطئة على الصحيحة:
flag-distractor-all = الجميع تقريباً بالنتيجة نفسها، ويفضّلون إجابة خاطئة على الصحيحة. هل المفتاح صحيح؟
flag-language-gap = أصعب كثيراً بلغة منه بسائر اللغات ({ $language }: أقل بنسبة { $percent } في المئة من النقاط مما يُتوقع من بقية الأسئلة). لعله خطأ في الترجمة.

# Pre-test and post-test.
gain-title = ما جرى تعلّمه
gain-explain = لمن أدّوا الاختبارين: الاختبار القبلي الأول مقابل الاختبار البعدي المحتسب. الاختبار القبلي هو
gain-few = أدّى الاختبارين أقل من خمسة أشخاص.
gain-people = من أدّوا الاختبارين
gain-before = قبل
gain-after = بعد
gain-mean = متوسط الكسب كنسبة مئوية من النقاط، مع مجال ثقة 95%
gain-normalised = الكسب المعياري (حصة مما كان يمكن كسبه)
gain-parts = بحسب السؤال، في المحاولات الأولى لمن أتمّوا الاختبارين
gain-difference = الفرق
gain-twins = أسئلة متوازية

# Signals: unusual attempts, for a person to look at.
signals-title = محاولات غير معتادة
signals-explain = لينظر فيها إنسان. لا يترتب على الإشارة شيء بذاتها: لا تُمس نتيجة ولا شهادة ولا حساب، ولا يُبلَّغ المتعلمون. تُحذف الإشارات بعد نصف سنة.
signals-first-ask = اسألوا قبل أن تحكموا. لمعظم الإشارات سبب بريء.
signals-empty = لم يُعثر على شيء غير معتاد.
signals-before = الصفحة السابقة
signals-after = الصفحة التالية (بعد الصفحة { $page })
signal-means = ما معناها:
signal-not = ما لا تعنيه:
signal-title-speed = اجتياز أسرع من الوقت اللازم لقراءة الأسئلة
signal-title-alike = الإجابات الخاطئة نفسها التي قدّمها شخص آخر
signal-title-device = عدة حسابات على جهاز واحد
signal-means-speed = اجتيزت المحاولة الأولى بأقل من ثلاث ثوانٍ لكل سؤال أُجيب عنه. وقراءة سؤال من عشرين كلمة تستغرق نحو خمس ثوانٍ.
signal-not-speed = أن أحداً غشّ. فلعله أعدّ الإجابات مع زملاء أو على ورق، أو يعرف الموضوع والأسئلة من مصدر آخر.
signal-means-alike = قدّم شخصان أربع إجابات خاطئة أو أكثر، وكلها متطابقة. لا تُقارن الإجابات الصحيحة ولا الفارغة، وتُستبعد الأخطاء التي يشترك فيها عدد أكبر. ولا يكون شخصان لهما إجابة إلى ثلاث إجابات خاطئة متطابقة إشارةً أبداً.
signal-not-alike = أن أحدهما نقل عن الآخر، ولا مَن نقل عن مَن. فلعلهما تعلّما معاً من الملاحظات نفسها وفيها الخطأ نفسه.
signal-means-device = سلّمت ثلاثة حسابات أو أكثر الاختبار نفسه في يوم واحد من عنوان إنترنت واحد وبالنوع نفسه من المتصفحات. وربما جرّب أحدهم الأسئلة أولاً بحسابات أخرى.
signal-not-device = أنّ وراءها شخصاً واحداً. فالمكاتب والمكتبات والبرلمانات والأسر تتقاسم عنواناً واحداً، والأجهزة المُعدّة بالطريقة نفسها تتشابه.
signal-evidence-speed = الثواني من البداية إلى آخر إجابة: { $amount }. الأسئلة المُجاب عنها: { $items }.
signal-evidence-alike = الإجابات الخاطئة المتطابقة: { $amount }. أسئلة الاختبار: { $items }.
signal-evidence-device = الحسابات التي سلّمت من هناك في ذلك اليوم: { $amount }. أسئلة الاختبار: { $items }.
signal-attempt = المحاولة { $number }
signal-looked = نُظر فيها:
signal-note-label = ماذا وجدتم؟
signal-note-hint = للملف، حتى 500 حرف؛ لا يراها إلا مسؤولو مؤسستكم.
signal-note-too-long = لا تتجاوز الملاحظة 500 حرف؛ وهذه { $characters }. لم يُحفظ شيء.
signal-look-button = نظرت فيها
journal-verb-looked-at = نُظر فيه

pass-mark-title = خفض عتبة النجاح
pass-mark-offer = عتبة النجاح هنا { $from } في المائة، والإصدار { $number } (النسخة { $version }) يطلب { $to } في المائة. يسري حد { $from } في المائة على من هم في هذا الإصدار إلى أن تُطبَّق العتبة الأدنى عليه أيضاً.
pass-mark-link = عرض من سيجتاز وتطبيق العتبة الأدنى
pass-mark-lowered = خُفضت عتبة النجاح من { $from } في المائة إلى { $to } في المائة
pass-mark-in-flight = محاولات ما زالت مفتوحة: { $count }. ستُقيَّم وفق العتبة الأدنى، وكذلك كل محاولة تبدأ هنا لاحقاً.
pass-mark-nothing-lost = لا يخسر أحد شيئاً: لا تتغير أي نقاط، ومن اجتاز يبقى مجتازاً.
pass-mark-reason-hint = للملف، حتى 500 حرف: لماذا يكفي الأقل لمن قدّموا الاختبار من قبل. لا يراه المتعلمون.
pass-mark-confirm-explain = لا رجوع عن ذلك: العتبة التي خُفضت هنا لا تُرفع أبداً. وتُمنح الشهادات وتُرسل الرسائل في اللحظة نفسها.
pass-mark-button = اعتماد { $to } في المائة للنجاح في هذا الإصدار
pass-mark-admin-only = يستطيع أحد مسؤولي مؤسستكم تنفيذ ذلك، وهو يرى الأسماء. أخبروه لماذا ينبغي أن تسري العتبة الأدنى هنا.
