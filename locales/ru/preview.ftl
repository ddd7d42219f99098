# A quiz tried by its authors.
preview-title = Предварительный просмотр
preview-explain = Пройдите тест так, как его проходит слушатель, на любом языке. Здесь ничего не сохраняется, не учитывается и никому больше не показывается.
preview-link = Пройти этот тест как слушатель
preview-hand-in = Показать результат
preview-again = Новая выборка вопросов
preview-score = Баллы: { $earned } из { $max } ({ $percent } %). Проходной порог: { $pass } %.
