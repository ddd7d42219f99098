alter table issue_stops drop column lift_reason;
alter table revocation_lots drop column decision_note;
