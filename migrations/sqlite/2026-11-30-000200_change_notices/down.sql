drop table change_notices;
