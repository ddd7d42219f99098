drop table name_requests;
