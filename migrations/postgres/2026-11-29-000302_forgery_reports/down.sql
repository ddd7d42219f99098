drop table forgery_reports;
