-- The end of the audit chain. Whoever writes an entry locks this row first, so that no two follow the same one.
create table access_audit_head (
  id integer not null primary key,
  position bigint not null,
  hash varchar(64) not null
);
/* [jooq ignore start] */
insert into access_audit_head (id, position, hash)
select 0, coalesce(max(position), 0), coalesce((select a.hash from access_audit a order by a.position desc limit 1), repeat('0', 64))
from access_audit;
/* [jooq ignore stop] */
