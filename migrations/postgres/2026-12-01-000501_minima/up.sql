-- What was earned within each minimum of the attempt's terms, in their order, as JSON. Null while it
-- is open, and of what was handed in before there were minima.
alter table attempts add column in_minima text;
