alter table attempts drop column shown_at;
