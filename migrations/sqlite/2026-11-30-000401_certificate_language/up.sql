-- The language of certificates to come, where it is not that of pages and mails; null: it is. What
-- was awarded keeps the language it was sealed with.
alter table accounts add column certificate_language text;
