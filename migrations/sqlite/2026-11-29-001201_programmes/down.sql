drop table edition_parts;
