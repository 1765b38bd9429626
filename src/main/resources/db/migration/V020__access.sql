create table access_policy (
  id uuid not null primary key,
  owner_id uuid not null,
  maker_id uuid not null,
  visibility varchar(8) not null,
  created_at timestamp with time zone not null
);

create table access_audience_policy (
  audience_id uuid not null,
  policy_id uuid not null references access_policy (id),
  primary key (audience_id, policy_id)
);
create index access_audience_policy_policy on access_audience_policy (policy_id);

create table access_audit (
  position bigint not null primary key,
  happened_at timestamp with time zone not null,
  actor_id uuid,
  actor_name varchar(64) not null,
  action varchar(64) not null,
  subject varchar(300) not null,
  detail varchar(2000) not null,
  previous_hash varchar(64) not null,
  hash varchar(64) not null
);
create index access_audit_actor on access_audit (actor_id, position);
