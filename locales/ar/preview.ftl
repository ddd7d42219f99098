# A quiz tried by its authors.
preview-title = معاينة
preview-explain = جرّبوا الاختبار كما يجرّبه المتعلّم، بأي لغة. لا يُحفظ شيء هنا ولا يُحتسب ولا يراه أحد غيركم.
preview-link = تجربة هذا الاختبار كمتعلّم
preview-hand-in = عرض النتيجة
preview-again = سحب جديد
preview-score = { $earned } من { $max } من النقاط، أي { $percent } ٪. حدّ النجاح { $pass } ٪.
