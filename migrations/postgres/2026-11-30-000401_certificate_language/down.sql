alter table accounts drop column certificate_language;
