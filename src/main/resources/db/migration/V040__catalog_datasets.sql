create table catalog_dataset (
  id uuid not null primary key,
  namespace_id uuid not null,
  name varchar(64) not null,
  title varchar(300) not null,
  description text not null,
  licence varchar(120) not null,
  task varchar(64),
  source varchar(2000),
  identifier varchar(400),
  audience_id uuid not null,
  maker_id uuid not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  latest integer not null,
  constraint catalog_dataset_address unique (namespace_id, name),
  constraint catalog_dataset_identifier unique (namespace_id, identifier)
);
create index catalog_dataset_audience on catalog_dataset (audience_id);

create table catalog_tag (
  dataset_id uuid not null references catalog_dataset (id) on delete cascade,
  position integer not null,
  tag varchar(64) not null,
  primary key (dataset_id, position)
);

create table catalog_version (
  id uuid not null primary key,
  dataset_id uuid not null references catalog_dataset (id) on delete cascade,
  number integer not null,
  digest varchar(64) not null,
  note varchar(1000) not null,
  published_at timestamp with time zone not null,
  publisher_id uuid not null,
  constraint catalog_version_number unique (dataset_id, number)
);

create table catalog_file (
  version_id uuid not null references catalog_version (id) on delete cascade,
  path varchar(400) not null,
  size bigint not null,
  sha256 varchar(64) not null,
  format varchar(16) not null,
  delimiter varchar(1),
  profile text,
  primary key (version_id, path)
);
