drop table signatories;
