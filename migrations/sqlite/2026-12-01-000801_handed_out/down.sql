drop table transcript_papers;
drop table certificate_papers;
