# Quizzes: questions of every kind, their rules, their result.

# A deadline that can be read in one way only.
moment-with-offset = { $date }، الساعة { $time } (UTC+00:00)

# How answers in several parts are marked.
rule-weighted = في الأسئلة ذات الإجابات المتعدّدة، لكلّ اختيار نصيب من النقاط، وبعضها يُنقص منها؛ ولا تقلّ نتيجة السؤال عن الصفر أبداً.
rule-places-each = في المطابقة والترتيب يُحتسب كلّ سطر صحيح؛ ولا يُنقص السطر الخاطئ شيئاً.
rule-places-exact = لا تُحتسب المطابقة ولا الترتيب إلا إذا صحّت الأسطر كلّها.
rule-typed = يُحتسب ما تكتبونه بأيّ رسم معتاد: فلا فرق في الأحرف الكبيرة ولا في علامات التشكيل ولا في أرقام أيّ كتابة.
rule-kept = لا تُصحَّح أسئلة التأمّل ولا المقاييس، وتُحفظ إجاباتكم لكم.

# Which attempt counts.
counts-highest = تُحتسب أفضل محاولة.
counts-latest = تُحتسب أحدث محاولة؛ وما تحقّق فيه النجاح مرة يبقى ناجحاً.
counts-first = تُحتسب المحاولة الأولى.
counts-average = تُحتسب نقاط المحاولات كلّها معاً.

# What is shown of an attempt, and when.
disclosure-never = لا يُعرض سوى النجاح أو عدمه، دون النقاط ودون الإجابات.
disclosure-score-only = تُعرض النقاط ولا تُعرض الإجابات.
disclosure-after-submit = تُعرض النقاط والإجابات والشروح فوراً.
disclosure-after-last-attempt = تُعرض النقاط فوراً، والإجابات والشروح حالما لا تبقى لكم أيّ محاولة.
disclosure-after-last-or-closing = تُعرض النقاط فوراً، والإجابات والشروح حالما لا تبقى لكم أيّ محاولة، وفي موعد أقصاه { $moment }.
disclosure-after-closing = تُعرض النقاط فوراً، والإجابات والشروح اعتباراً من { $moment }.

# Before the start.

# Followed by the outcomes.
quiz-minimum = { $count ->
    [one] و{ $percent } في المائة على الأقلّ من نقاط هذه النتيجة من نتائج الدورة:
   *[other] و{ $percent } في المائة على الأقلّ من نقاط نتائج الدورة التالية مجتمعةً (عددها { $count }):
}
# Where tags, twins or cases make the number of questions differ from draw to draw.
quiz-items-between = الأسئلة: من { $least } إلى { $most }
quiz-drawn = تُسحب من جديد في كل محاولة من مجموعة أسئلة عددها { $pool }، وأولها ما لم تروه من قبل.
quiz-drawn-by-topic = عدد المواضيع التي يجب أن يشملها السحب: { $topics }. وأقل عدد من الأسئلة في كل موضوع: { $counts }.
quiz-drawn-from-topics = عدد المواضيع التي يجب أن يشملها السحب: { $topics }. وأقل عدد من الأسئلة في كل موضوع منها: { $least }.
quiz-shuffled = يتغيّر ترتيبها من محاولة إلى أخرى.
quiz-choices-shuffled = يتغيّر ترتيب الإجابات من محاولة إلى أخرى.
quiz-page-size = { $count ->
    [zero] لا أسئلة في الصفحة.
    [one] في كلّ صفحة سؤال واحد؛ ويمكنكم الرجوع.
    [two] في كلّ صفحة سؤالان؛ ويمكنكم الرجوع.
    [few] في كلّ صفحة { $count } أسئلة؛ ويمكنكم الرجوع.
    [many] في كلّ صفحة { $count } سؤالاً؛ ويمكنكم الرجوع.
   *[other] في كلّ صفحة { $count } سؤال؛ ويمكنكم الرجوع.
}
quiz-grace = { $seconds ->
    [zero] لا تُقبل إجابات بعد الموعد.
    [one] تُقبل الإجابات ثانية واحدة بعد الموعد، كي لا يكلّفكم بطء الاتصال شيئاً.
    [two] تُقبل الإجابات ثانيتين بعد الموعد، كي لا يكلّفكم بطء الاتصال شيئاً.
    [few] تُقبل الإجابات { $seconds } ثوانٍ بعد الموعد، كي لا يكلّفكم بطء الاتصال شيئاً.
    [many] تُقبل الإجابات { $seconds } ثانية بعد الموعد، كي لا يكلّفكم بطء الاتصال شيئاً.
   *[other] تُقبل الإجابات { $seconds } ثانية بعد الموعد، كي لا يكلّفكم بطء الاتصال شيئاً.
}
quiz-closing-term = الإغلاق
quiz-closing = { $moment }. ولا يمكن بعد ذلك بدء شيء؛ وما حُفظ حتى ذلك الحين يُحتسب.
quiz-disclosure-term = بعد التسليم
quiz-granted-term = ما مُنح لكم
quiz-granted-time = وقت إضافي نسبته { $percent } في المائة: { $time } بدلاً من { $usual ->
        [zero] { $usual } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $usual } دقائق
        [many] { $usual } دقيقة
       *[other] { $usual } دقيقة
    }.
quiz-granted-no-limit = بلا حدّ للوقت. عدد الدقائق لغيركم: { $usual }.
quiz-granted-attempts = { $count ->
    [zero] لا محاولات إضافية.
    [one] محاولة واحدة زيادة على غيركم.
    [two] محاولتان زيادة على غيركم.
    [few] { $count } محاولات زيادة على غيركم.
    [many] { $count } محاولة زيادة على غيركم.
   *[other] { $count } محاولة زيادة على غيركم.
}
quiz-granted-closing = يُغلق الاختبار لكم في موعد لاحق.
quiz-shortened = { $left ->
    [zero] يوشك الاختبار أن يُغلق. إذا بدأتم الآن فلديكم أقلّ من دقيقة.
    [one] يُغلق الاختبار قبل انقضاء وقتكم. إذا بدأتم الآن فلديكم دقيقة واحدة.
    [two] يُغلق الاختبار قبل انقضاء وقتكم. إذا بدأتم الآن فلديكم دقيقتان.
    [few] يُغلق الاختبار قبل انقضاء وقتكم. إذا بدأتم الآن فلديكم { $left } دقائق.
    [many] يُغلق الاختبار قبل انقضاء وقتكم. إذا بدأتم الآن فلديكم { $left } دقيقة.
   *[other] يُغلق الاختبار قبل انقضاء وقتكم. إذا بدأتم الآن فلديكم { $left } دقيقة.
}
quiz-deadline-now = إذا بدأتم الآن، فآخر موعد للتسليم: { $moment }.
quiz-is-closed = أُغلق الاختبار: { $moment }.
points-not-shown = لا تُعرض

# Kinds of answer, said above each question.
form-text = كلمة أو كلمتان
form-number = عدد
form-matching = اختيار لكلّ سطر
form-ordering = ترتيب
form-reflection = بكلماتكم، دون تصحيح
form-scale = رأيكم، دون تصحيح

# Hints and problems at a question.
scale-hint = يُرجى اختيار الأقرب. لا إجابة صحيحة ولا خاطئة هنا.
text-hint = لا فرق في الأحرف الكبيرة ولا في علامات التشكيل.
number-hint = العدد وحده، بأرقام أيّ كتابة؛ مع فاصلة عشرية أو نقطة.
reflection-hint = الحدّ الأقصى لعدد الأحرف: { $longest }. يُحفظ النصّ لكم ولا يُصحَّح.
reflection-count = عدد الأحرف: { $count } من { $longest }
pairs-open = يُرجى الاختيار…
order-hint = يُرجى تحديد موضع كلّ سطر؛ والرقم 1 للأول.
order-open = الموضع…
problem-too-long = عدد أحرف هذا النصّ { $length }؛ ولا يمكن حفظ أكثر من { $longest }. يُرجى اختصاره.
problem-no-number = تتعذّر قراءة هذا كعدد. يُرجى كتابة أرقام فقط، مثل 12 أو 0.5.
problem-same-place = لسطرين الموضع نفسه. يُرجى إعطاء كلّ سطر موضعه.

# A scenario that several questions share.
case-for = للأسئلة من { $first } إلى { $last }
case-for-one = للسؤال { $first }
# Followed by the title of the case.
case-again = قراءة الحالة مرة أخرى:

# Where one stands in an open attempt.
standing-title = ما أنجزتموه
mark-answered = أُجيب عنه
mark-open = بلا إجابة
mark-part = الأسطر المُجاب عنها: { $filled } من { $total }
sitting-continue = حفظ ومتابعة
sitting-back = حفظ ورجوع
sitting-saved-counts = يُحتسب ما يُحفظ حتى ذلك الحين.
sitting-problems-title = تعذّر حفظ كلّ شيء
sitting-problem = السؤال { $number }: النصّ أطول من اللازم
sitting-problem-newer = السؤال { $number }: أُجيب عنه في مكان آخر في هذه الأثناء
sitting-problems-rest = ما كتبتموه لا يزال هنا. وحُفظ كلّ ما عداه.
unkept-too-long = يُرجى اختصار ما هو أطول من اللازم والضغط على «حفظ»، ثم تسجيل الدخول للمتابعة من حيث توقفتم.
unkept-newer = ما أُجيب عنه في مكان آخر لا يُستبدل. يُرجى تسجيل الدخول مجدداً في علامة تبويب أخرى، ثم العودة إلى هذه الصفحة والضغط على «حفظ»: عندئذٍ ترون الإجابتين وتختارون.
unkept-unseen = إجابتكم مرفقة بهذه الصفحة وإن تعذّر عرضها هنا.
sitting-busy = الخادم مشغول. تبقى إجاباتكم في هذه الصفحة وتُرسَل مرة أخرى.
sitting-restored = استُعيدت إجابة لم تكن قد أُرسلت، وجارٍ حفظها.
sitting-newer = أُجيب عن هذا السؤال في مكان آخر في هذه الأثناء. ما هو هنا غير محفوظ.
newer-saved = المحفوظ:
newer-nothing = لا إجابة
newer-which = أيّ الإجابتين تُحتسب؟ يُرجى الاختيار ثم حفظ الصفحة مرة أخرى.
newer-mine = ما هو هنا
newer-theirs = المحفوظ
sitting-unsaved = إجابات هذه الأسئلة موجودة على هذا الجهاز وحده وهي غير محفوظة. يُرجى مراجعتها قبل التسليم؛ وإذا سلّمتم رغم ذلك فلن تُحتسب:
sitting-mine = حفظ ما هو هنا
sitting-theirs = عرض المحفوظ

# Putting in order. { $label } is the line.
order-up = إلى أعلى
order-down = إلى أسفل
order-as-shown = ترقيم الأسطر كما هي
order-moved = «{ $label }» الآن في الموضع { $place } من { $count }.
order-numbered = رُقّمت الأسطر كما هي.

# Putting answers beside their lines. { $label } is the line.
pairs-answers = الإجابات التي توضع بجانب الأسطر
pairs-here = ضعوها هنا
pairs-held = «{ $answer }» مختارة. اختاروا الآن سطرها.
pairs-put = «{ $answer }» الآن بجانب «{ $label }».

# The clock. { $time } is such as 12:34.
clock-left = الوقت المتبقّي: { $time }
clock-minutes = { $minutes ->
    [zero] بقي أقلّ من دقيقة.
    [one] بقيت دقيقة واحدة.
    [two] بقيت دقيقتان.
    [few] بقيت { $minutes } دقائق.
    [many] بقيت { $minutes } دقيقة.
   *[other] بقيت { $minutes } دقيقة.
}
clock-over = انتهى الوقت. يُحتسب ما حُفظ؛ يُرجى إعادة تحميل الصفحة.
clock-none = لم يعد هناك حدّ للوقت.
clock-hide = إخفاء الساعة
clock-show = إظهار الساعة

# Handing in and the result.
submission-parts = لم يُجب عن بعض الأسئلة كاملةً. ما تُرك بلا إجابة لا نقاط له؛ ولا يكلّف السطر الخاطئ أكثر من ذلك.
result-without-points = كان المطلوب { $pass } في المائة من النقاط.
result-minimum-too = وكان مطلوباً أيضاً حدّ أدنى في بعض نتائج الدورة.
# Places of outcomes on the course page: 2 + 3 are counted together.
result-below-minimum = نسبتكم في نتيجة الدورة { $places } هي { $reached } في المائة؛ والمطلوب { $needed } في المائة.
outcomes-title = بحسب نتائج الدورة
outcomes-caption = النقاط لكلّ نتيجة من نتائج الدورة، والدروس التي تتناولها
outcomes-column = نتيجة الدورة
outcomes-lessons-column = تُدرَّس في
minimum-reached = نتيجة الدورة { $places }: تحقّق { $reached } في المائة، والمطلوب { $needed } في المائة.
minimum-met = متحقّق
minimum-missed = غير متحقّق
result-explained = تُشرح كلّ إجابة أدناه.
result-explained-again = يُرجى قراءة الشروح أدناه ثم المتابعة.
came-out-kept = محفوظ لكم
choice-withdrawn = سُحب ولا يُحتسب
typed-partly = إجابتكم، صحيحة جزئيّاً
kept-chosen = اختياركم
kept-written = ما كتبتموه
place-right = صحيح
place-wrong = غير صحيح
place-open = تُرك بلا إجابة
# Each followed by the words of a line.
target-given = اخترتم:
target-right = الصواب:
rank-given = وضعتموه في الموضع { $rank }.
rank-right = موضعه الصحيح { $rank }.
accepted = مقبول
accepted-part = مقبول مقابل { $percent } في المائة من النقاط

# On the privacy page, after the cookies.
privacy-device-text = أثناء الاختبار يحتفظ متصفّحكم أيضاً بكلّ إجابة في جهازكم إلى أن يتسلّمها خادمنا. وتُزال من الجهاز حالما تُحفظ، وعند التسليم، وعند تسجيل الخروج.
item-withdrawn = سُحب هذا السؤال ولا يُحتسب. لا حاجة إلى الإجابة عنه.
item-credited = يُحتسب هذا السؤال صحيحاً للجميع. لا حاجة إلى الإجابة عنه.
