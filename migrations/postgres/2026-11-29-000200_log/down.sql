drop table log_heads;
drop table log_checkpoints;
drop table log_tiles;
drop table log_entries;
