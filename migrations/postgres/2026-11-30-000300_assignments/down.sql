drop table brief_decisions;
drop table brief_reviews;
drop table calibrations;
drop table brief_files;
drop table briefs;
