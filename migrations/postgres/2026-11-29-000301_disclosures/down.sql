drop table share_links;
drop table disclosures;
