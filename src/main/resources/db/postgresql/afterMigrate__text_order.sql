-- Makes PostgreSQL sort text by the numbers of its characters, as H2 does: “B” before “a”. A database's own order
-- depends on how somebody created it, and changes with the operating system's libraries, which damages indexes.
-- Upper and lower case of all alphabets are still known, so that a search that ignores case finds “Über” by “über”;
-- where the system lacks C.UTF-8 they are known from a to z. Only columns that are not yet ordered so are changed.
do $$
declare
  other record;
begin
  if not exists (select from pg_collation where collname = 'touchstone_text' and collnamespace = current_schema()::regnamespace) then
    begin
      create collation touchstone_text (lc_collate = 'C', lc_ctype = 'C.UTF-8');
    exception when others then
      create collation touchstone_text (lc_collate = 'C', lc_ctype = 'C');
    end;
  end if;
  for other in
    select c.attrelid::regclass as owner,
      string_agg(format('alter column %I type %s collate touchstone_text', c.attname, format_type(c.atttypid, c.atttypmod)), ', ') as changes
    from pg_attribute c
    join pg_class t on t.oid = c.attrelid
    where t.relnamespace = current_schema()::regnamespace
      and t.relkind = 'r'
      and t.relname <> 'flyway_schema_history'
      and c.attnum > 0
      and not c.attisdropped
      and c.atttypid in ('text'::regtype, 'varchar'::regtype)
      and c.attcollation <> (
        select oid from pg_collation where collname = 'touchstone_text' and collnamespace = current_schema()::regnamespace)
    group by c.attrelid
  loop
    execute format('alter table %s %s', other.owner, other.changes);
  end loop;
end
$$;
