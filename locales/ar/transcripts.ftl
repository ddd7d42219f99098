# كشوف الشهادات: شهادات عدّة لشخص واحد على ورقة واحدة.
transcript-title = كشوف الشهادات
transcript-desk-link = جمع شهادات عدّة في كشف واحد
transcript-lede = يمكنكم جمع شهادات على ورقة واحدة لها رقمها الخاص، ويستطيع أيّ شخص التحقّق منه.
transcript-choose = ما ينبغي أن يرد في الكشف
transcript-language = لغة الورقة
transcript-make = إصدار الكشف
transcript-frozen = ما تصدرونه لا يتغيّر أبداً. وإذا نقص شيء لاحقاً فأصدروا كشفاً آخر واسحبوا هذا الكشف.
transcript-none = ليست لديكم بعدُ شهادة يمكن أن ترد في كشف.
transcript-unprintable = لا نستطيع بعدُ طباعة العلامة «{ $sign }»، ولذلك لا توجد ورقة. ويمكن مع ذلك التحقّق من الكشف برقمه.
transcript-problem-nothing = يُرجى اختيار شهادة واحدة على الأقلّ.
transcript-problem-too-long = يضمّ الكشف أربعين شهادة على الأكثر. يُرجى اختيار عدد أقلّ.
transcript-problem-unfit = لم تعد إحدى الشهادات سارية. يُرجى الاختيار من جديد.
transcript-problem-names-differ = هذه الشهادات بأسماء مختلفة. يُرجى طلب تصحيح الاسم أولاً أو إصدار كشف لكلّ اسم.
transcript-problem-too-many = لديكم خمسون كشفاً. يُرجى سحب كشف لم يعد أحد بحاجة إليه.
transcript-made = صدر الكشف، وتجدونه أدناه.
transcript-saved = حُفظ اختياركم، وهو سارٍ من الآن.
transcript-gone = سُحب الكشف، ويُبلَّغ بذلك كلّ من يتحقّق من رقمه.
transcript-issued-title = الكشوف الصادرة
transcript-count = { $count ->
    [zero] لا شهادات
    [one] شهادة واحدة
    [two] شهادتان
    [few] { $count } شهادات
    [many] { $count } شهادة
   *[other] { $count } شهادة
}
transcript-pdf-a4 = ملف PDF بمقاس A4
transcript-pdf-letter = ملف PDF بمقاس Letter
transcript-sight = من لديه الرقم يرى
transcript-public = جميع الأسطر مع اسمكم ونتائجكم
transcript-name-match = الدورات وحالتها؛ أمّا اسمكم والنتائج والأرقام فلا يراها إلا من يعرف الاسم
transcript-withdraw = سحب الكشف
transcript-withdraw-text = يجيب رقمه عندئذ بأنه سُحب ولا يُظهر أيّ سطر بعد ذلك. ولا يمكن التراجع عن هذا الإجراء.
transcript-withdrawn-tag = مسحوب
# على الورقة. أسطر قصيرة.
transcript-paper-title = كشف الشهادات
transcript-paper-intro = الشهادات الممنوحة إلى
transcript-issued = صدر في { $date } عن { $house }
transcript-total = { $count ->
    [zero] لا شهادات، { $time }
    [one] شهادة واحدة، { $time }
    [two] شهادتان، المجموع { $time }
    [few] { $count } شهادات، المجموع { $time }
    [many] { $count } شهادة، المجموع { $time }
   *[other] { $count } شهادة، المجموع { $time }
}
transcript-head-facts = النوع والمدّة والنتيجة
transcript-paper-state = كانت جميع الشهادات الواردة هنا مقيَّدة في السجلّ يوم الإصدار. ويبيّن العنوان أدناه ما إذا كانت كلّ منها لا تزال سارية.
transcript-verify-at = للتحقّق من هذا الكشف: { $address }
transcript-document-title = كشف الشهادات: { $name }
# التحقّق من كشف.
transcript-valid-title = هذا الكشف أصيل.
transcript-valid-text = صدر كما يظهر هنا، وجميع الشهادات الواردة فيه لا تزال سارية. يُرجى الآن مقارنته بالورقة التي بين أيديكم.
transcript-ended-title = لم تعد جميع الشهادات الواردة في هذا الكشف سارية.
transcript-ended-text = صدر كما يظهر هنا. ويرد بجانب كلّ شهادة ما آلت إليه منذ ذلك الحين.
transcript-withdrawn-title = لا تعتمدوا على هذا الكشف.
transcript-withdrawn-text = سحبه صاحبه في { $date }. يُرجى طلب كشف أحدث أو الشهادات نفسها.
transcript-name-title = لمن هذا الكشف؟
transcript-name-text = صدر باسم { $hint }. يُرجى كتابة الاسم الوارد على الورقة. فإذا تطابق، ظهرت لكم أيضاً النتائج وأرقام الشهادات.
transcript-name-matches = الاسم مطابق للاسم الوارد في الكشف.
transcript-name-differs = هذا الاسم غير مطابق للاسم الوارد في الكشف.
transcript-issued-label = تاريخ الإصدار
transcript-lines = الشهادات وما إذا كانت لا تزال سارية
