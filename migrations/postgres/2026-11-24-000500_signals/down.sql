drop table wrong_answers;
drop table signal_looks;
drop table signals;
