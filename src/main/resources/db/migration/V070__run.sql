-- Ids are UUIDv7: their order is the order of launching.
create table run (
  id uuid not null primary key,
  experiment_id uuid not null,
  name varchar(100) not null,
  state varchar(10) not null,
  stopping boolean not null,
  attempt integer not null,
  losses integer not null,
  recipe text not null,
  script_sha256 varchar(64),
  seed bigint not null,
  train_file varchar(1100),
  test_file varchar(1100),
  id_column varchar(250),
  device varchar(8) not null,
  cores integer not null,
  memory_bytes bigint not null,
  wall_millis bigint not null,
  disk_bytes bigint not null,
  audience_id uuid not null,
  namespace_id uuid not null,
  maker_id uuid not null,
  retry_of uuid,
  created_at timestamp with time zone not null,
  queued_at timestamp with time zone not null,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  progress_done bigint,
  progress_total bigint,
  progress_unit varchar(40),
  failure_reason varchar(1000),
  exit_code integer,
  failure_lines text,
  log_lines bigint not null,
  constraint run_name unique (experiment_id, name)
);
create index run_audience on run (audience_id);
create index run_state on run (state, queued_at);

create table run_input (
  run_id uuid not null,
  place integer not null,
  version_id uuid not null,
  dataset_address varchar(140) not null,
  version_number integer not null,
  digest varchar(64) not null,
  primary key (run_id, place),
  constraint run_input_run foreign key (run_id) references run (id)
);
create index run_input_version on run_input (version_id);

create table run_input_file (
  run_id uuid not null,
  place integer not null,
  path varchar(1024) not null,
  size bigint not null,
  sha256 varchar(64) not null,
  primary key (run_id, place, path),
  constraint run_input_file_input foreign key (run_id, place) references run_input (run_id, place)
);

create table run_param (
  run_id uuid not null,
  name varchar(250) not null,
  content varchar(6000) not null,
  primary key (run_id, name),
  constraint run_param_run foreign key (run_id) references run (id)
);

create table run_tag (
  run_id uuid not null,
  name varchar(250) not null,
  content varchar(8000) not null,
  primary key (run_id, name),
  constraint run_tag_run foreign key (run_id) references run (id)
);

-- One row holds many points (see Chunk); small rows at the end of a series are filled up.
create table run_metric_chunk (
  run_id uuid not null,
  metric varchar(250) not null,
  place integer not null,
  points integer not null,
  body bytea not null,
  primary key (run_id, metric, place),
  constraint run_metric_chunk_run foreign key (run_id) references run (id)
);

create table run_metric_latest (
  run_id uuid not null,
  metric varchar(250) not null,
  place integer not null,
  points bigint not null,
  last_value double precision not null,
  last_step bigint not null,
  last_time bigint not null,
  low double precision not null,
  low_step bigint not null,
  high double precision not null,
  high_step bigint not null,
  primary key (run_id, metric),
  constraint run_metric_latest_run foreign key (run_id) references run (id)
);

-- One row holds the lines of one report, deflated.
create table run_log (
  run_id uuid not null,
  first_line bigint not null,
  line_count integer not null,
  body bytea not null,
  primary key (run_id, first_line),
  constraint run_log_run foreign key (run_id) references run (id)
);

create table run_artifact (
  run_id uuid not null,
  path varchar(1024) not null,
  size bigint not null,
  sha256 varchar(64) not null,
  primary key (run_id, path),
  constraint run_artifact_run foreign key (run_id) references run (id)
);

-- A token is handed to the one worker that holds the attempt; reports with another are refused.
create table run_attempt (
  token varchar(64) not null primary key,
  run_id uuid not null,
  place integer not null,
  worker varchar(100) not null,
  state varchar(10) not null,
  lease_until timestamp with time zone not null,
  claimed_at timestamp with time zone not null,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  inputs_checked_at timestamp with time zone,
  reported bigint not null,
  machine text,
  constraint run_attempt_place unique (run_id, place),
  constraint run_attempt_run foreign key (run_id) references run (id)
);
create index run_attempt_state on run_attempt (state, lease_until);

-- A launch that is sent twice with the same key is one launch.
create table run_request (
  maker_id uuid not null,
  request_key varchar(200) not null,
  run_id uuid not null,
  primary key (maker_id, request_key)
);
