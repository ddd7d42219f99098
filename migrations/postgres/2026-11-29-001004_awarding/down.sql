drop table waiting_awards;
drop table hand_awards;
drop table withholdings;
drop table issue_stops;
