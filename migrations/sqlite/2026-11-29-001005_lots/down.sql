drop table revocation_lot_items;
drop table revocation_lots;
