# Words of the house, used on every page.

house-tagline = سياسات المخدِّرات الاصطناعية وقوانينها، في دروس قصيرة
skip-to-content = الانتقال إلى المحتوى
languages-label = اللغات
nav-label = قائمة التنقّل الرئيسية
nav-courses = الدورات
nav-verify = التحقّق من شهادة
nav-desk = مكتبي
nav-sign-in = تسجيل الدخول
nav-operator = التشغيل
nav-partner = مؤسستكم
nav-account = الحساب
breadcrumbs-label = مسار التنقّل
foot-sentence = عرض توضيحي من مؤسسات متخيَّلة. تشرح الدورات القانون، ولا تُعدّ مشورة قانونية.
foot-label = عن هذا الموقع
foot-about = من نحن
foot-privacy = الخصوصية
foot-disclaimer = إخلاء المسؤولية
foot-accessibility = إتاحة الوصول
foot-contact = مراسلتنا
go-back = رجوع
change-something = تغيير
content-not-translated = هذا النص غير متاح بلغتكم بعد، وهو معروض هنا باللغة التالية: { $language }.
demonstration-mark = عرض توضيحي: مؤسسة متخيَّلة
# What stands between two sentences of a page, and before brackets.
sentence-gap = {" "}
# Signs between what stands side by side.
sign-colon = {": "}
sign-comma = {"، "}
in-brackets = ({ $what })

# The six languages, as named in a sentence of this language.
language-ar = العربية
language-en = الإنكليزية
language-es = الإسبانية
language-fr = الفرنسية
language-ru = الروسية
language-zh = الصينية

# Dates and times. { $day } is a number; { $month } is a name and { $year } digits.
date-long = { $day } { $month } { $year }
moment-long = { $date }، الساعة { $time } بالتوقيت العالمي
month-1 = كانون الثاني/يناير
month-2 = شباط/فبراير
month-3 = آذار/مارس
month-4 = نيسان/أبريل
month-5 = أيار/مايو
month-6 = حزيران/يونيه
month-7 = تموز/يوليه
month-8 = آب/أغسطس
month-9 = أيلول/سبتمبر
month-10 = تشرين الأول/أكتوبر
month-11 = تشرين الثاني/نوفمبر
month-12 = كانون الأول/ديسمبر

# Durations.
minutes-long = { $minutes ->
    [zero] { $minutes } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
seconds-long = { $seconds ->
    [zero] { $seconds } ثانية
    [one] ثانية واحدة
    [two] ثانيتان
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
}
# Both parts are durations: “26 minutes” and “36 seconds”.
minutes-and-seconds = { $minutes } و{ $seconds }
hours-long = { $hours ->
    [zero] { $hours } ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $hours } ساعات
    [many] { $hours } ساعة
   *[other] { $hours } ساعة
}

# Forms.
form-problem-title = { $count ->
    [zero] لا حاجة إلى أيّ تعديل
    [one] بيان واحد يحتاج إلى تعديل
    [two] بيانان يحتاجان إلى تعديل
    [few] { $count } بيانات تحتاج إلى تعديل
    [many] { $count } بياناً يحتاج إلى تعديل
   *[other] { $count } بيان يحتاج إلى تعديل
}

# Pages for what went wrong.
error-not-found-title = هذه الصفحة غير موجودة
error-not-found-text = ربما كُتب العنوان خطأً أو نُقلت الصفحة. لم يضِع شيء من بياناتكم.
error-forbidden-title = هذه الصفحة غير متاحة لكم
error-forbidden-text = لا يتيح حسابكم هذا الإجراء. إذا رأيتم أنه ينبغي أن يتيحه، فيُرجى مراسلتنا.
error-form-expired-title = يُرجى إرسال الاستمارة مرة أخرى
error-form-expired-text = لم نتمكّن من التأكّد من أنّ الاستمارة واردة من هذا الموقع. يُرجى الرجوع وإعادة تحميل الصفحة ثم الإرسال من جديد؛ فما كتبتموه ما زال في المتصفّح.
error-too-many-title = محاولات كثيرة
error-too-many-text = { $seconds ->
    [zero] يُرجى المحاولة مرة أخرى الآن.
    [one] يُرجى الانتظار ثانية واحدة ثم المحاولة مرة أخرى.
    [two] يُرجى الانتظار ثانيتين ثم المحاولة مرة أخرى.
    [few] يُرجى الانتظار { $seconds } ثوانٍ ثم المحاولة مرة أخرى.
    [many] يُرجى الانتظار { $seconds } ثانية ثم المحاولة مرة أخرى.
   *[other] يُرجى الانتظار { $seconds } ثانية ثم المحاولة مرة أخرى.
}
error-busy-title = الموقع مزدحم جدّاً في هذه اللحظة
error-busy-text = يُرجى المحاولة مرة أخرى بعد ثوانٍ قليلة. لم يضِع شيء مما جرى تأكيده.
error-bad-request-title = تعذّرت علينا قراءة هذا الطلب
error-bad-request-text = في العنوان أو في الاستمارة ما لم يكن متوقّعاً. يُرجى الرجوع والمحاولة مرة أخرى.
error-too-large-title = الحجم أكبر من اللازم
error-too-large-text = الاستمارة أكبر مما نقبل. يُرجى اختصارها وإرسالها مرة أخرى.
error-method-title = لا يمكن استعمال هذه الصفحة على هذا النحو
error-method-text = يُرجى استعمال روابط الموقع وأزراره.
error-fault-title = حدث خلل من جانبنا
error-fault-text = لقد دوّنّا الخلل. عند مراسلتنا يُرجى ذكر رقم الحادث { $incident }.
error-home-link = إلى الصفحة الأولى
