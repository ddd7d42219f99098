drop table clock_marks;
