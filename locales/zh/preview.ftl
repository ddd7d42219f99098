# A quiz tried by its authors.
preview-title = 预览
preview-explain = 像学员一样试做测验，可使用任何语言。此处的内容不会保存、不计入统计，也不会向他人显示。
preview-link = 以学员身份试做此测验
preview-hand-in = 查看结果
preview-again = 重新抽题
preview-score = 得分{ $earned } / { $max }（{ $percent }%）。及格线为{ $pass }%。
