drop table gains;
drop table choice_tallies;
drop table item_tallies;
drop table score_tallies;
drop table tally_states;
drop table tallies_due;
alter table responses drop column language;
