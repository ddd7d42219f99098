drop table paper_keys;
