# A quiz tried by its authors.
preview-title = Preview
preview-explain = Try the quiz as a learner would, in any language. Nothing here is stored, counted or shown to anybody else.
preview-link = Try this quiz as a learner
preview-hand-in = See the result
preview-again = Draw again
preview-score = { $earned } of { $max } points, { $percent } %. { $pass } % pass.
