drop table expiries;
