# Выписки: несколько сертификатов одного лица на одном документе.
transcript-title = Выписки о сертификатах
transcript-desk-link = Объединить сертификаты в одной выписке
transcript-lede = Объедините сертификаты на одном документе с собственным номером, который может проверить каждый.
transcript-choose = Что должно быть в выписке
transcript-language = Язык документа
transcript-make = Выдать выписку
transcript-frozen = Выданное не меняется. Если позже чего-то не хватит, выдайте новую выписку и отзовите эту.
transcript-none = У вас пока нет сертификата, который можно включить в выписку.
transcript-unprintable = Мы пока не можем напечатать знак «{ $sign }», поэтому документа нет. Выписку все равно можно проверить по номеру.
transcript-problem-nothing = Выберите хотя бы один сертификат.
transcript-problem-too-long = В выписке не более сорока сертификатов. Выберите меньше.
transcript-problem-unfit = Один из сертификатов больше не действует. Выберите снова.
transcript-problem-names-differ = Эти сертификаты выданы на разные имена. Сначала попросите исправить имя или выдайте отдельную выписку на каждое имя.
transcript-problem-too-many = У вас пятьдесят выписок. Отзовите ту, которая больше никому не нужна.
transcript-made = Выписка выдана. Вы найдете ее ниже.
transcript-saved = Ваш выбор сохранен и действует с этого момента.
transcript-gone = Выписка отозвана. Тот, кто проверит ее номер, узнает об этом.
transcript-issued-title = Выданные выписки
transcript-count = { $count ->
    [one] { $count } сертификат
    [few] { $count } сертификата
   *[many] { $count } сертификатов
}
transcript-pdf-a4 = PDF, формат A4
transcript-pdf-letter = PDF, формат Letter
transcript-sight = Тот, у кого есть номер, видит
transcript-public = Все строки, с вашим именем и результатами
transcript-name-match = Курсы и их состояние; ваше имя, результаты и номера — только если знает имя
transcript-withdraw = Отозвать
transcript-withdraw-text = После этого по номеру сообщается, что выписка отозвана, и ни одна строка не показывается. Это нельзя отменить.
transcript-withdrawn-tag = Отозвана
# На документе. Короткие строки.
transcript-paper-title = Выписка о сертификатах
transcript-paper-intro = Сертификаты выданы на имя
transcript-issued = Дата выдачи: { $date }, { $house }
transcript-total = { $count ->
    [one] { $count } сертификат, { $time }
    [few] { $count } сертификата, всего { $time }
   *[many] { $count } сертификатов, всего { $time }
}
transcript-head-facts = Вид, время, результат
transcript-paper-state = В день выдачи все перечисленные сертификаты значились в реестре. Действует ли каждый из них сейчас, можно узнать по адресу ниже.
transcript-verify-at = Проверка выписки: { $address }
transcript-document-title = Выписка о сертификатах: { $name }
# Проверка выписки.
transcript-valid-title = Эта выписка подлинная.
transcript-valid-text = Она выдана в показанном здесь виде, и все ее сертификаты действуют. Теперь сравните ее с документом, который лежит перед вами.
transcript-ended-title = Не все сертификаты этой выписки еще действуют.
transcript-ended-text = Она выдана в показанном здесь виде. Что стало с каждым сертификатом, указано рядом с ним.
transcript-withdrawn-title = Не полагайтесь на эту выписку.
transcript-withdrawn-text = Ее владелец { $date } отозвал ее. Попросите более новую выписку или сами сертификаты.
transcript-name-title = Чья это выписка?
transcript-name-text = Она выдана на имя { $hint }. Введите имя, указанное на документе. Если оно совпадает, вы увидите также результаты и номера сертификатов.
transcript-name-matches = Имя совпадает с указанным в выписке.
transcript-name-differs = Это имя не совпадает с указанным в выписке.
transcript-issued-label = Дата выдачи
transcript-lines = Сертификаты и действуют ли они
