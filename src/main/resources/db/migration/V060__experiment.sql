create table experiment (
  id uuid not null primary key,
  namespace_id uuid not null,
  name varchar(64) not null,
  question varchar(300) not null,
  description text not null,
  audience_id uuid not null,
  maker_id uuid not null,
  created_at timestamp with time zone not null,
  constraint experiment_address unique (namespace_id, name)
);
create index experiment_audience on experiment (audience_id);
