-- last_number is the highest number ever given: a deleted version's number is not given again.
create table model_registered (
  id uuid not null primary key,
  namespace_id uuid not null,
  name varchar(256) not null,
  description text not null,
  last_number integer not null,
  audience_id uuid not null,
  maker_id uuid not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint model_registered_name unique (namespace_id, name)
);
create index model_registered_audience on model_registered (audience_id);

create table model_registered_tag (
  model_id uuid not null references model_registered (id),
  name varchar(250) not null,
  content varchar(100000) not null,
  primary key (model_id, name)
);

create table model_version (
  id uuid not null primary key,
  model_id uuid not null references model_registered (id),
  number integer not null,
  -- Where the files come from: a folder of a run, a folder of a logged model, or an address elsewhere.
  run_id uuid,
  logged_id uuid,
  folder varchar(1024) not null,
  elsewhere varchar(2000),
  run_link varchar(1000) not null,
  description text not null,
  stage varchar(10) not null,
  audience_id uuid not null,
  maker_id uuid not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint model_version_number unique (model_id, number)
);
create index model_version_run on model_version (run_id);
create index model_version_logged on model_version (logged_id);

create table model_version_tag (
  version_id uuid not null references model_version (id),
  name varchar(250) not null,
  content varchar(100000) not null,
  primary key (version_id, name)
);

create table model_alias (
  model_id uuid not null references model_registered (id),
  name varchar(255) not null,
  number integer not null,
  primary key (model_id, name),
  constraint model_alias_version foreign key (model_id, number) references model_version (model_id, number)
);

create table model_logged (
  id uuid not null primary key,
  experiment_id uuid not null,
  run_id uuid,
  name varchar(500) not null,
  type varchar(500) not null,
  status varchar(8) not null,
  audience_id uuid not null,
  namespace_id uuid not null,
  maker_id uuid not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  deleted_at timestamp with time zone
);
create index model_logged_experiment on model_logged (experiment_id);
create index model_logged_run on model_logged (run_id);
create index model_logged_audience on model_logged (audience_id);

create table model_logged_param (
  model_id uuid not null references model_logged (id),
  name varchar(250) not null,
  content varchar(6000) not null,
  primary key (model_id, name)
);

create table model_logged_tag (
  model_id uuid not null references model_logged (id),
  name varchar(250) not null,
  content varchar(8000) not null,
  primary key (model_id, name)
);

-- One row holds what one run measured of the model on one dataset: 24 bytes a point, see Readings.
create table model_logged_metric (
  model_id uuid not null references model_logged (id),
  run_id uuid not null,
  metric varchar(250) not null,
  dataset_name varchar(500) not null,
  dataset_digest varchar(36) not null,
  last_value double precision not null,
  last_step bigint not null,
  last_time bigint not null,
  low double precision not null,
  high double precision not null,
  body bytea not null,
  -- Who may see both the model and the run that measured it.
  audience_id uuid not null,
  primary key (model_id, run_id, metric, dataset_name, dataset_digest)
);

create table model_logged_file (
  model_id uuid not null references model_logged (id),
  path varchar(1024) not null,
  size bigint not null,
  sha256 varchar(64) not null,
  primary key (model_id, path)
);
create index model_logged_file_blob on model_logged_file (sha256);

-- Which logged models a run took in and which it made, at what step.
create table model_link (
  run_id uuid not null,
  model_id uuid not null references model_logged (id),
  role varchar(6) not null,
  step bigint not null,
  audience_id uuid not null,
  primary key (run_id, role, model_id, step)
);
create index model_link_model on model_link (model_id);
