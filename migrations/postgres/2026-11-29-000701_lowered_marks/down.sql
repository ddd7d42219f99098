drop table lowering_passes;
drop table lowerings;
