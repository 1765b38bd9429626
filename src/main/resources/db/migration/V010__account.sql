create table account_namespace (
  id uuid not null primary key,
  name varchar(64) not null,
  kind varchar(8) not null,
  display_name varchar(120) not null,
  created_at timestamp with time zone not null,
  constraint account_namespace_name unique (name)
);
