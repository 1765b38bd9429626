-- A copy of what other rooms know, made from their events; it can be emptied and made again.
create table lineage_node (
  id varchar(1100) not null primary key,
  kind varchar(16) not null,
  label varchar(300) not null,
  detail varchar(300) not null,
  digest varchar(64),
  href varchar(400),
  audience_id uuid not null,
  thing_id uuid not null,
  happened_at timestamp with time zone not null
);
create index lineage_node_audience on lineage_node (audience_id);
create index lineage_node_thing on lineage_node (thing_id);
create index lineage_node_happened on lineage_node (happened_at);

create table lineage_edge (
  from_id varchar(1100) not null,
  to_id varchar(1100) not null,
  primary key (from_id, to_id)
);
create index lineage_edge_to on lineage_edge (to_id);
