drop index attempts_deadline;
