drop table approval_withdrawals;
