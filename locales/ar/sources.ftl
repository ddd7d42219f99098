# Sources of courses that change: for holders of certificates, readers, and those who look after a
# course.

# On a learner's pages.
moved-title = ما الذي تغيّر منذ ذلك الحين
moved-text = تغيّرت مصادر تستند إليها هذه الدورة منذ أن درستموها. وتبقى شهادتكم كما هي.
moved-lessons = الدروس التي تستند إليه:
# A line of a mail: the title of a source, the day, a sentence.
moved-line = { $source }، { $date }: { $what }
lesson-moved = منذ آخر تدقيق لهذا الدرس تغيّر مصدر يستشهد به:

# For those who look after a course.
sources-title = المصادر والتغييرات
sources-lede = تتغيّر المعاهدات والقرارات والقوانين بعد كتابة الدرس. تجدون هنا ما تغيّر، وما ينبغي تدقيقه من جديد، ومن ينبغي إبلاغه.
sources-tell-title = إبلاغ حاملي الشهادات
sources-tell-text = تصل إلى كل من يحمل شهادة صالحة من طبعة سابقة رسالة واحدة بلغته، فيها التغييرات التي لم يُبلَّغ بها بعد ورابط إلى صفحة شهادته.
sources-tell-button = { $count ->
    [zero] إبلاغ حاملي الشهادات الصالحة
    [one] إبلاغ حامل شهادة صالحة واحدة
    [two] إبلاغ حاملي شهادتين صالحتين
    [few] إبلاغ حاملي { $count } شهادات صالحة
    [many] إبلاغ حاملي { $count } شهادة صالحة
   *[other] إبلاغ حاملي { $count } شهادة صالحة
}
sources-tell-nobody = لا يوجد من ينبغي إبلاغه: جميع حاملي الشهادات يعرفون التغييرات من طبعتهم أو من رسالة وصلتهم.
sources-told = { $count ->
    [zero] لم يبقَ من ينبغي إبلاغه.
    [one] رسالة واحدة في طريقها.
    [two] رسالتان في طريقهما.
    [few] { $count } رسائل في طريقها.
    [many] { $count } رسالة في طريقها.
   *[other] { $count } رسالة في طريقها.
}
sources-stale-title = للتدقيق من جديد
sources-stale-text = دُقّقت هذه النصوص آخر مرة قبل تغيّر أحد المصادر. ويقرأ المتعلّمون ملاحظة بذلك فوق الدرس. وبعد أن يصحّحها المؤلفون ويؤكّدوها، انشروا إصداراً جديداً من الدورة.
sources-stale-empty = دُقّقت جميع النصوص وفق أحدث إصدار لمصادرها.
sources-changes-title = ما الذي تغيّر
sources-changes-empty = لا تغييرات في مصادر هذه الطبعة.

# In a mail.
mail-moved-subject = ما الذي تغيّر في مصادر الدورة «{ $course }»
mail-moved-text = تغيّرت مصادر تستند إليها الدورة «{ $course }» منذ أن درستموها. وتبقى شهادتكم كما هي. وهذا ما تغيّر:
mail-moved-link = تجدون هنا الدروس التي يعنيها ذلك:
mail-why-moved = وصلتكم هذه الرسالة لأنكم تحملون شهادة عن هذه الدورة. ونُبلّغ بكل تغيير مرة واحدة.

# In the journal.
journal-verb-told = أُبلغ
journal-verb-not-told = لم يُبلَّغ

# What a course rests on, for those who look after it.
facts-title = الوقائع
facts-lede = يُذكر في كل درس وكل سؤال ما يستند إليه من وقائع. وهي هنا مع درجة اليقين فيها، ومع الوقت الذي صحّت فيه إن كانت رقماً متغيراً. ولا يرى هذه الصفحة إلا القائمون على المقرر.
facts-trace-title = ما يستند إليه كل جزء
facts-graded = تتوقف عليه نقاط
facts-ungraded = لا يُقيَّم
facts-nothing = لا تُذكر فيه واقعة
facts-unknown = ليست في قائمة الوقائع
facts-wrong = لا يجوز أن يستند إليها تقييم، أو هي مفقودة
facts-list-title = قائمة الوقائع
facts-list-empty = لم تُذكر أي واقعة.
facts-empty = ليس في هذه الطبعة دروس ولا أسئلة.
certainty-verified = متحقَّق منها
certainty-known = معروفة
certainty-synthesis = استنتاج منا
certainty-partly = يقينية جزئياً
certainty-uncertain = غير يقينية
certainty-means-verified = قُرئت في المصدر
certainty-means-known = معروفة وثابتة؛ تُقابَل بالنص الأصلي قبل النشر
certainty-means-synthesis = استنتاج للمؤلفين من وقائع أخرى
certainty-means-partly = جزء منها غير يقيني، والمصدر يبيّنه
certainty-means-uncertain = لا يجوز أن يستند إليها شيء يُقيَّم
