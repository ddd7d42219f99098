# Pages of who is learning: desk, lesson, quiz, result.

# The desk. { $name } is the person's full name.
desk-title = أهلاً بكم، { $name }
desk-continue-here = المتابعة من هنا
desk-continue-reading = متابعة القراءة
desk-continue-quiz = متابعة الاختبار
desk-read = قراءة الدرس
desk-open-quiz = فتح الاختبار
desk-stopped-at = توقّفتم عند «{ $section }».
desk-next-lesson = { $minutes ->
    [zero] القراءة في أقلّ من دقيقة.
    [one] القراءة في دقيقة واحدة.
    [two] القراءة في دقيقتين.
    [few] القراءة في { $minutes } دقائق.
    [many] القراءة في { $minutes } دقيقة.
   *[other] القراءة في { $minutes } دقيقة.
}
desk-next-quiz = الاختبار متاح لكم.
desk-attempt-open = إجاباتكم محفوظة وهي في انتظاركم.
desk-attempt-until = إجاباتكم محفوظة. آخر موعد للتسليم: { $moment }.
desk-progress = الدروس المقروءة: { $done } من { $count }. أُنجز { $percent } في المائة مما تتطلّبه الشهادة.
desk-module-column = الوحدة
desk-bar-column = التقدّم
desk-lessons-column = الدروس
desk-quizzes-column = الاختبارات
desk-done-of = قُرئ { $done } من { $count }
desk-passed-of = اجتيز { $done } من { $count }
desk-missing-title = ما بقي للحصول على الشهادة
# Followed by what is missing.
desk-participation = شهادة مشاركتكم جاهزة. وما زال يلزم لشهادة الإنجاز:
desk-quiz-passed = تم اجتيازه
desk-quiz-open = لم يُجتَز بعد
# Followed by the title of a lesson.
desk-next = التالي:
desk-go-on = متابعة هذه الدورة
desk-earned-title = لقد نلتم الشهادة
desk-earned = استُوفي كلّ ما تتطلّبه هذه الدورة.
desk-no-courses = هنا تظهر الدورات التي تلتحقون بها.
desk-find-course = البحث عن دورة
desk-certificates-title = الشهادات
desk-certificate-column = الشهادة
desk-awarded-column = تاريخ المنح
desk-number-column = الرقم
desk-pdf-column = الملف
desk-pdf-download = ، تنزيل «{ $title }»
desk-no-certificates = لا شهادة بعد. تظهر الشهادة هنا فور استيفاء كلّ ما ورد أعلاه.
waits-withheld = استوفيتم كل الشروط. لكنّ الجهة المانحة لم تُصدر شهادتكم بعد لأنها تنظر في أمر يتعلق بها. ستصلكم رسالة عند صدورها، وللسؤال يمكنكم مراسلتنا.
waits-stopped = استوفيتم كل الشروط. لا تُصدر شهادات في الوقت الحاضر. ستصدر شهادتكم من تلقاء نفسها بعد ذلك، وتصلكم رسالة.
waits-unapproved = استوفيتم كل الشروط. ولم يوافق بعدُ أحد الموقّعين على ورود اسمه في الشهادة. ستصدر شهادتكم من تلقاء نفسها بعد ذلك، وتصلكم رسالة.
waits-participation = استوفيتم شروط شهادة المشاركة. لكنّها لا تُصدر في الوقت الحاضر. ستصدر من تلقاء نفسها بعد ذلك، وتصلكم رسالة.
waits-participation-unapproved = استوفيتم شروط شهادة المشاركة. ولم يوافق بعدُ أحد الموقّعين على ورود اسمه فيها. ستصدر من تلقاء نفسها بعد ذلك، وتصلكم رسالة.
waits-round = لم يعد شيء يحول دون إصدار شهادتكم. ستصدر من تلقاء نفسها خلال دقيقة، وتصلكم رسالة.
desk-certificate-revoked = ملغاة
desk-certificate-replaced = مستبدَلة
desk-certificate-held = معلّقة
desk-certificate-expired = منتهية الصلاحية
desk-altered = إحدى شهاداتكم ليست كما مُنحت، ولذلك لا تُعرض. لقد دوّنّا ذلك؛ يُرجى مراسلتنا.

# The lesson.
lessons-read = الدروس المقروءة: { $done } من { $count }
lesson-crumb = الوحدة { $module }، الدرس { $number }
lesson-over = الوحدة { $module } · الدرس { $number } من { $count }
lesson-checked = آخر تدقيق: { $date }
lesson-to-outline = محتويات الوحدة
lesson-stopped-at = { $minutes ->
    [zero] توقّفتم عند «{ $section }»، وبقي أقلّ من دقيقة
    [one] توقّفتم عند «{ $section }»، وبقيت نحو دقيقة واحدة
    [two] توقّفتم عند «{ $section }»، وبقيت نحو دقيقتين
    [few] توقّفتم عند «{ $section }»، وبقيت نحو { $minutes } دقائق
    [many] توقّفتم عند «{ $section }»، وبقيت نحو { $minutes } دقيقة
   *[other] توقّفتم عند «{ $section }»، وبقيت نحو { $minutes } دقيقة
}
lesson-mark-read = تسجيل الدرس مقروءاً والمتابعة
lesson-read-on = قُرئ في { $date }
lesson-keep-place = حفظ الموضع
lesson-place-label = التوقّف عند القسم
lesson-place-button = حفظ هذا الموضع
lesson-print = طباعة هذا الدرس
lesson-print-module = طباعة الوحدة كاملةً
lesson-neighbours-label = الدرس السابق والدرس التالي
previous-lesson = الدرس السابق
previous-quiz = الاختبار السابق
next-lesson = الدرس التالي
next-quiz = الاختبار التالي
after-last = كان هذا الجزء الأخير

# The outline beside a lesson. The words in brackets are heard, not seen.
outline-title = الوحدة { $number }.
outline-done = (منجَز)
outline-here = (موضعكم الآن)
outline-open = (غير منجَز بعد)
outline-course = الدورة كاملةً

# For paper.
print-crumb = للطباعة
print-how = أُعدّت هذه الصفحة للورق. يُرجى استعمال أمر الطباعة في المتصفّح.
# Followed by the address of the lesson.
print-foot = الإصدار { $version }، آخر تدقيق { $date }، الترخيص { $licence }.

# The sample lesson.
sample-crumb = درس نموذجي
sample-over = درس نموذجي: للقراءة من دون حساب
sample-go-on-title = متابعة القراءة
sample-go-on = { $lessons ->
    [zero] لا دروس في الدورة بعد؛ وهي تُختتم بشهادة يمكن لأيّ شخص التحقّق منها.
    [one] تتألّف الدورة من درس واحد، وتُختتم بشهادة يمكن لأيّ شخص التحقّق منها.
    [two] تتألّف الدورة من درسين، وتُختتم بشهادة يمكن لأيّ شخص التحقّق منها.
    [few] تتألّف الدورة من { $lessons } دروس، وتُختتم بشهادة يمكن لأيّ شخص التحقّق منها.
    [many] تتألّف الدورة من { $lessons } درساً، وتُختتم بشهادة يمكن لأيّ شخص التحقّق منها.
   *[other] تتألّف الدورة من { $lessons } درس، وتُختتم بشهادة يمكن لأيّ شخص التحقّق منها.
}
sample-enrol = الالتحاق بهذه الدورة
sample-sign-up = فتح حساب
sample-course = عن الدورة

# The quiz before it starts.
quiz-over = الوحدة { $module } · اختبار
quiz-conditions-title = قبل البدء
quiz-items-term = الأسئلة
quiz-items = { $count ->
    [zero] لا أسئلة
    [one] سؤال واحد
    [two] سؤالان
    [few] { $count } أسئلة
    [many] { $count } سؤالاً
   *[other] { $count } سؤال
}
quiz-pass-term = للنجاح
quiz-pass = { $percent } في المائة من النقاط على الأقلّ
quiz-rule-term = كيفية التصحيح
rule-right-minus-wrong = في الأسئلة ذات الإجابات المتعدّدة، يُسقط كلّ اختيار خاطئ ما يكسبه اختيار صحيح؛ ولا تقلّ نتيجة السؤال عن الصفر أبداً.
rule-all-or-nothing = لا تُحتسب الأسئلة ذات الإجابات المتعدّدة إلا إذا اختيرت الإجابات الصحيحة كلّها دون غيرها.
quiz-time-term = الوقت
# { $time } is a duration: “26 minutes 36 seconds”.
quiz-time-limit = { $time } من بدء المحاولة
quiz-no-time-limit = بلا حدّ
quiz-attempts-term = المحاولات
quiz-attempts-left = المتبقّي: { $left } من { $limit }.
quiz-attempts-free = أيّ عدد، على ألّا يتجاوز 200
quiz-wait = { $minutes ->
    [zero] لا انتظار بين المحاولة والأخرى.
    [one] بين المحاولة والأخرى انتظار مدته دقيقة واحدة.
    [two] بين المحاولة والأخرى انتظار مدته دقيقتان.
    [few] بين المحاولة والأخرى انتظار مدته { $minutes } دقائق.
    [many] بين المحاولة والأخرى انتظار مدته { $minutes } دقيقة.
   *[other] بين المحاولة والأخرى انتظار مدته { $minutes } دقيقة.
}
quiz-wait-hours = { $hours ->
    [zero] لا انتظار بين المحاولة والأخرى.
    [one] بين المحاولة والأخرى انتظار مدته ساعة واحدة.
    [two] بين المحاولة والأخرى انتظار مدته ساعتان.
    [few] بين المحاولة والأخرى انتظار مدته { $hours } ساعات.
    [many] بين المحاولة والأخرى انتظار مدته { $hours } ساعة.
   *[other] بين المحاولة والأخرى انتظار مدته { $hours } ساعة.
}
quiz-how = تُحفظ كلّ إجابة فور إعطائها. ويمكنكم المغادرة ثم العودة، ولو من جهاز آخر. ولا يُصحَّح شيء قبل التسليم.
quiz-made-title = محاولاتكم
quiz-made-caption = محاولاتكم في هذا الاختبار، بدءاً بأحدثها
quiz-attempt-column = المحاولة
quiz-submitted-column = تاريخ التسليم
quiz-points-column = النقاط
quiz-outcome-column = النتيجة
quiz-attempt-link = المحاولة { $number }
points-of = النقاط: { $earned } من { $max }
points-of-percent = { $earned } من { $max } ({ $percent } في المائة)
outcome-passed = نجاح
outcome-failed = لم يتحقّق النجاح
quiz-begin-title = البدء
quiz-is-passed = لقد اجتزتم هذا الاختبار.
quiz-is-open = المحاولة { $number } مفتوحة؛ وإجاباتكم محفوظة.
quiz-open-until = آخر موعد للتسليم: { $moment }.
quiz-continue = متابعة الاختبار
quiz-clock-starts = يبدأ حساب الوقت مع بدئكم: لديكم { $time }.
quiz-start = بدء المحاولة { $number }
quiz-opens-again = موعد إتاحة المحاولة التالية: { $moment }.
quiz-none-left = استُنفدت جميع المحاولات. إذا حدث خلل، فيُرجى مراسلتنا.

# The open attempt.
sitting-attempt-of = المحاولة { $number } من { $limit }
sitting-until = آخر موعد للتسليم: { $moment }.
sitting-minutes-left = { $minutes ->
    [zero] بقي أقلّ من دقيقة. وما حُفظ يُحتسب.
    [one] بقيت دقيقة واحدة. وما حُفظ يُحتسب.
    [two] بقيت دقيقتان. وما حُفظ يُحتسب.
    [few] بقيت { $minutes } دقائق. وما حُفظ يُحتسب.
    [many] بقيت { $minutes } دقيقة. وما حُفظ يُحتسب.
   *[other] بقيت { $minutes } دقيقة. وما حُفظ يُحتسب.
}
sitting-refresh = حفظ وتحديث الوقت المتبقّي
sitting-question = السؤال { $number } من { $count }
form-single = إجابة واحدة
form-multiple = إجابة واحدة أو أكثر
form-true-false = صواب أو خطأ
# The number may have decimals and comes as text, so the noun must not depend on it.
points-long = النقاط: { $points }
sitting-save = حفظ
sitting-leave = حفظ ومغادرة
sitting-hand-in = تسليم
sitting-answered = أُجيب عن { $answered } من { $count }.
sitting-change = يمكنكم تغيير أيّ إجابة حتى التسليم.
# Shown while answers are saved.
sitting-saved = حُفظ في الساعة { $time } بالتوقيت العالمي.
sitting-saving = جارٍ الحفظ …
sitting-offline = لا اتصال. تبقى إجاباتكم في هذه الصفحة، وتُرسَل مرة أخرى فور عودة الاتصال.
sitting-signed-out = سُجّل خروجكم. تبقى إجاباتكم في هذه الصفحة: يُرجى تسجيل الدخول مرة أخرى في نافذة أخرى، وعندئذ تُحفظ.
sitting-refused = تعذّر حفظ الإجابة الأخيرة. يُرجى الضغط على «حفظ».
sitting-time-is-over = انتهى الوقت. يُحتسب ما حُفظ قبل ذلك؛ يُرجى إعادة تحميل الصفحة للاطّلاع على النتيجة.
sitting-handed-in = سبق تسليم هذه المحاولة. يُرجى إعادة تحميل الصفحة للاطّلاع على النتيجة.

# Handing in.
submission-title = هل تودّون تسليم إجاباتكم؟
submission-crumb = التسليم
submission-blanks = { $blanks ->
    [zero] لا سؤال بلا إجابة من أصل { $count }.
    [one] سؤال واحد من أصل { $count } بلا إجابة. لا نقاط له؛ ولا تكلّف الإجابة الخاطئة أكثر من ذلك.
    [two] سؤالان من أصل { $count } بلا إجابة. لا نقاط لهما؛ ولا تكلّف الإجابة الخاطئة أكثر من ذلك.
    [few] { $blanks } أسئلة من أصل { $count } بلا إجابة. لا نقاط لها؛ ولا تكلّف الإجابة الخاطئة أكثر من ذلك.
    [many] { $blanks } سؤالاً من أصل { $count } بلا إجابة. لا نقاط لها؛ ولا تكلّف الإجابة الخاطئة أكثر من ذلك.
   *[other] { $blanks } سؤال من أصل { $count } بلا إجابة. لا نقاط لها؛ ولا تكلّف الإجابة الخاطئة أكثر من ذلك.
}
submission-blank = السؤال { $number }
submission-complete = { $count ->
    [zero] لا أسئلة هنا.
    [one] أُجيب عن السؤال.
    [two] أُجيب عن السؤالين كليهما.
    [few] أُجيب عن الأسئلة كلّها، وعددها { $count }.
    [many] أُجيب عن الأسئلة كلّها، وعددها { $count }.
   *[other] أُجيب عن الأسئلة كلّها، وعددها { $count }.
}
submission-final = بعد التسليم لا يمكن تغيير الإجابات في هذه المحاولة.
submission-button = تسليم
submission-back = الرجوع إلى الأسئلة

# The result.
result-page-title = النتيجة: { $quiz }
result-crumb = النتيجة
result-title = النتيجة
result-passed-title = أحسنتم، لقد نجحتم
result-failed-title = لم يتحقّق النجاح هذه المرة
result-passed = حصلتم على { $earned } من أصل { $max } من النقاط؛ وكان المطلوب { $pass } في المائة.
result-failed = حصلتم على { $earned } من أصل { $max } من النقاط؛ والمطلوب { $pass } في المائة.
result-timed-out = انتهى الوقت؛ واحتُسب ما كان قد حُفظ.
result-question = السؤال { $number }
came-out-right = صحيح
came-out-partly = صحيح جزئيّاً
came-out-wrong = غير صحيح
came-out-blank = بلا إجابة
choice-chosen-right = إجابتكم، وهي صحيحة
choice-chosen-wrong = إجابتكم، وهي غير صحيحة
choice-missed = صحيحة ولم تُختَر
choice-not-chosen = لم تُختَر
result-others = { $count ->
    [zero] لا إجابات أخرى
    [one] عرض الإجابة الأخرى مع تعليلها
    [two] عرض الإجابتين الأخريين مع تعليلهما
    [few] عرض الإجابات الأخرى مع تعليلها (عددها { $count })
    [many] عرض الإجابات الأخرى مع تعليلها (عددها { $count })
   *[other] عرض الإجابات الأخرى مع تعليلها (عددها { $count })
}
# Followed by the title of a lesson.
result-read-again = لإعادة القراءة:
# Follows the title of the lesson.
result-read-again-length = ({ $length })
result-of-points = من أصل { $max } من النقاط
result-percent = { $percent } في المائة، والنجاح من { $pass } في المائة
result-submitted = تاريخ التسليم: { $moment }.
# Followed by a code.
result-receipt = رقم الإيصال
result-certificate = استُوفي كلّ شيء: شهادتكم جاهزة.
result-certificate-link = فتح الشهادة
result-participation = شهادة مشاركتكم جاهزة.
result-next-lesson = الدرس التالي
result-next-quiz = الاختبار التالي
result-again = محاولة أخرى

# Programmes: certificates that rest on the certificates of other courses.
desk-progress-programme = أُنجز { $percent } في المائة مما تتطلّبه الشهادة.
