drop table paper_stamps;
