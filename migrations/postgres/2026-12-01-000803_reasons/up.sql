-- Why a stop was lifted, and why a lot was withdrawn; null: it is not yet, or it was before reasons
-- were asked for.
alter table issue_stops add column lift_reason text;
alter table revocation_lots add column decision_note text;
