drop table transcripts;
