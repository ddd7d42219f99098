# The start page.

home-title = سياسات المخدِّرات الاصطناعية وقوانينها، في دروس قصيرة.
home-lede = نشرح في { $house } كيف تُنظَّم المخدِّرات الاصطناعية، من الاتفاقيات الثلاث إلى مشروع قانون وطني متين، ونشهد بما تعلّمتموه. والدورات معدّة لأعضاء البرلمانات ومستشاريهم وموظفيهم، ولدارسي القانون.
home-time-title = كم لديكم من الوقت؟
home-time-sample = قراءة درس واحد من دون حساب:
home-verify-text = لا حاجة إلى حساب. نعرض ما يرد في سجلّنا، وتقارنونه بالورقة.
home-phone-title = للقراءة على أيّ هاتف
home-phone-text = الدرس صفحة من نص ورسوم. لا شيء يعمل من تلقاء نفسه، وكلّ شيء يعمل من دون نصوص برمجية.
home-source-title = لكلّ معلومة مصدرها
home-source-text = تُذكر المادة إلى جانب كلّ قاعدة في المعاهدات، والسنة إلى جانب كلّ رقم. وتبيّن كلّ دورة تاريخ آخر تدقيق.
home-check-title = شهادة يمكن التحقّق منها
home-check-text = تبيّن الساعات وطريقة التقييم والجهة المانحة، ويمكن لأيّ شخص الاستعلام عنها ما دام السجلّ قائماً.

# The catalogue. { $length } is a duration in words, such as “8 hours”.
courses-lede = تُختتم كلّ دورة بشهادة يمكن لأيّ شخص التحقّق منها. يمكنكم البدء اليوم والتوقّف عند أيّ سطر؛ فنحن نحفظ موضعكم.
courses-empty = لا دورة متاحة بعد. أهلاً بعودتكم قريباً.
course-length = { $length } · { $modules ->
    [zero] لا وحدات
    [one] وحدة واحدة
    [two] وحدتان
    [few] { $modules } وحدات
    [many] { $modules } وحدة
   *[other] { $modules } وحدة
}، { $lessons ->
    [zero] لا دروس
    [one] درس واحد
    [two] درسان
    [few] { $lessons } دروس
    [many] { $lessons } درساً
   *[other] { $lessons } درس
}
course-length-term = المدة
course-languages-term = اللغات
course-partner-term = الشريك
course-jointly-term = يمنح الشهادة أيضاً
course-award-term = الشهادة الممنوحة
course-fictional = متخيَّلة
course-award-ects = { $award }، { $ects } من نقاط ECTS
award-participation = شهادة مشاركة
award-achievement = شهادة إنجاز
# What stands between two names or languages of a list on one line.
list-comma = {"، "}
# What stands before the title of a module.
module-number = { $number }.

# The page of a course.
course-draft-title = ترجمة أولية.
course-draft-text = لم تراجع أيّ مؤسسة هذه الترجمة بعد. وعند الشك يُعتدّ باللغة الأصلية.
course-outcomes-title = بعد هذه الدورة يمكنكم
course-outline-title = المحتويات
course-module-length = { $lessons ->
    [zero] لا دروس
    [one] درس واحد
    [two] درسان
    [few] { $lessons } دروس
    [many] { $lessons } درساً
   *[other] { $lessons } درس
} · { $minutes ->
    [zero] { $minutes } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
course-questions = { $questions ->
    [zero] لا أسئلة
    [one] سؤال واحد
    [two] سؤالان
    [few] { $questions } أسئلة
    [many] { $questions } سؤالاً
   *[other] { $questions } سؤال
}
course-enrol-title = الالتحاق
course-enrol-text = الالتحاق مجاني. ويمكنكم التوقّف في أيّ وقت والعودة إلى الموضع نفسه.
course-enrol-button = الالتحاق بهذه الدورة
course-enrolled-title = أنتم ملتحقون بالدورة
course-enrolled-text = موضعكم وإجاباتكم محفوظة.
course-go-on = متابعة التعلّم
course-sign-in-text = الالتحاق مجاني. ويلزمكم عنوان بريد إلكتروني وكلمة مرور، كي نحفظ موضعكم ونطبع اسمكم على الشهادة.
course-sign-up-button = إنشاء حساب
course-sign-in-link = تسجيل الدخول لمن لديه حساب
course-sample-link = قراءة الدرس الأول من دون حساب
course-asks-title = ما تتطلّبه الشهادة
course-asks-lessons-term = الدروس
course-asks-lessons = { $lessons ->
    [zero] لا دروس للقراءة
    [one] قراءة الدرس الوحيد
    [two] قراءة الدرسين كليهما
    [few] قراءة الدروس كلّها، وعددها { $lessons }
    [many] قراءة الدروس كلّها، وعددها { $lessons }
   *[other] قراءة الدروس كلّها، وعددها { $lessons }
}
course-asks-attempt = تسليمه مرة واحدة، سواء اجتيز أم لا
# Below the name of the certificate of participation, before what it asks for.
course-participation = تُمنح قبل شهادة الإنجاز، فور استيفاء ما يلي. ومن استوفى شروط الشهادتين معاً في وقت واحد مُنح شهادة الإنجاز وحدها.
course-asks-quiz = { $pass } في المائة أو أكثر من نقاط { $questions ->
    [zero] الأسئلة.
    [one] سؤال واحد.
    [two] سؤالين.
    [few] { $questions } أسئلة.
    [many] { $questions } سؤالاً.
   *[other] { $questions } سؤال.
}
# Places of outcomes on the course page: 2 + 3 are counted together.
course-asks-minimum = { $percent } في المائة على الأقلّ في نتيجة الدورة { $places }.
course-asks-free = أيّ عدد من المحاولات، على ألّا يتجاوز 200.
course-asks-attempts = { $attempts ->
    [zero] لا محاولات.
    [one] محاولة واحدة.
    [two] محاولتان.
    [few] { $attempts } محاولات.
    [many] { $attempts } محاولة.
   *[other] { $attempts } محاولة.
}
course-asks-wait = { $minutes ->
    [zero] لا انتظار بين المحاولة والأخرى.
    [one] دقيقة واحدة بين المحاولة والأخرى.
    [two] دقيقتان بين المحاولة والأخرى.
    [few] { $minutes } دقائق بين المحاولة والأخرى.
    [many] { $minutes } دقيقة بين المحاولة والأخرى.
   *[other] { $minutes } دقيقة بين المحاولة والأخرى.
}
course-asks-wait-hours = { $hours ->
    [zero] لا انتظار بين المحاولة والأخرى.
    [one] ساعة واحدة بين المحاولة والأخرى.
    [two] ساعتان بين المحاولة والأخرى.
    [few] { $hours } ساعات بين المحاولة والأخرى.
    [many] { $hours } ساعة بين المحاولة والأخرى.
   *[other] { $hours } ساعة بين المحاولة والأخرى.
}
course-asks-limit = { $minutes ->
    [zero] الوقت: أقلّ من دقيقة.
    [one] الوقت: دقيقة واحدة.
    [two] الوقت: دقيقتان.
    [few] الوقت: { $minutes } دقائق.
    [many] الوقت: { $minutes } دقيقة.
   *[other] الوقت: { $minutes } دقيقة.
}
course-valid-for-good = لا تنتهي صلاحية الشهادة؛ وهي تذكر تاريخ المحتوى.
course-valid-months = { $months ->
    [zero] الشهادة صالحة لأقلّ من شهر.
    [one] الشهادة صالحة لشهر واحد.
    [two] الشهادة صالحة لشهرين.
    [few] الشهادة صالحة لمدة { $months } أشهر.
    [many] الشهادة صالحة لمدة { $months } شهراً.
   *[other] الشهادة صالحة لمدة { $months } شهر.
}
course-no-identity = لا يجري التحقّق من هويتكم.
course-facts-title = بيانات الدورة
course-audience-term = الفئة المقصودة
course-authors-term = الإعداد
course-version-term = الإصدار
course-version = { $version } (الطبعة { $edition })، آخر تدقيق { $date }
course-licence-term = الترخيص

# The glossary of a course.
glossary-title = المسرد
glossary-lede = معاني الألفاظ في هذه الدورة. التعاريف هنا تعليمية وليست نصوصاً قانونية.
glossary-empty = ليس لهذه الدورة مسرد.

# The sources that a course cites.
cited-title = المصادر
cited-lede = ما تستشهد به دروس هذه الدورة وأسئلتها، مع الرمز والتاريخ واليوم الذي اطُّلع فيه عليه. وتذكر الحواشي بجانب النص الاسم المختصر والمادة.
cited-short = في الحواشي:
cited-date = بتاريخ { $date }
cited-read = اطُّلع عليه في { $date }
cited-empty = لا تستشهد هذه الدورة بأي مصدر.

# The page of a partner.
partner-fictional-text = هذه المؤسسة متخيَّلة لبيان طريقة عمل هذا الموقع. ولا تقف وراءها أيّ مؤسسة حقيقية.
partner-founded-term = سنة التأسيس
partner-web-term = العنوان على الإنترنت
partner-signatories-term = توقيع الشهادات
partner-signs-since = يوقّع منذ { $date }

# Programmes: certificates that rest on the certificates of other courses.
course-certificates = { $count ->
    [zero] لا شهادات من دورات أخرى
    [one] شهادة واحدة من دورة أخرى
    [two] شهادتان من دورتين أخريين
    [few] { $count } شهادات من دورات أخرى
    [many] { $count } شهادة من دورات أخرى
   *[other] { $count } شهادة من دورات أخرى
}
course-asks-certificate = شهادة هذه الدورة
programme-title = الشهادات المحتسبة
programme-rule-all = { $count ->
    [zero] لا يلزم شيء.
    [one] يلزم الحصول على شهادة هذه الدورة.
    [two] يلزم الحصول على شهادتي الدورتين معاً.
    [few] يلزم الحصول على شهادات الدورات الـ{ $count } كلّها.
    [many] يلزم الحصول على شهادات الدورات الـ{ $count } كلّها.
   *[other] يلزم الحصول على شهادات الدورات الـ{ $count } كلّها.
}
programme-rule-some = { $needed ->
    [zero] لا يلزم شيء.
    [one] تكفي شهادة أيّ دورة من هذه الدورات.
    [two] تكفي شهادتا أيّ دورتين من هذه الدورات.
    [few] تكفي شهادات أيّ { $needed } من هذه الدورات.
    [many] تكفي شهادات أيّ { $needed } من هذه الدورات.
   *[other] تكفي شهادات أيّ { $needed } من هذه الدورات.
}
programme-left = لديكم { $held } من { $needed }؛ والمتبقّي: { $left }.
programme-complete = لديكم كلّ الشهادات اللازمة.
programme-held = شهادتكم
programme-missing = لم تُنل بعد
programme-participation-enough = تكفي شهادة مشاركة
programme-earned-before = تُحتسب أيضاً الشهادة التي نلتموها قبل الالتحاق، ما دامت سارية.
programme-asks-term = الشهادات
programme-asks-link = ما هي؟
programme-to-desk = إلى مكتبي
programme-time-ects = { $length } · { $ects } ECTS
