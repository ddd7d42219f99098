drop table gain_tallies;
