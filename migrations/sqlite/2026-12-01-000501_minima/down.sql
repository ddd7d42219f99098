alter table attempts drop column in_minima;
