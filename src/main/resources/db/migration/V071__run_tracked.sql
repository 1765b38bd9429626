-- A tracked run was started by somebody's own program; no worker executes it.
alter table run add column tracked boolean default false not null;
alter table run add column parent_id uuid;
alter table run add column archived_at timestamp with time zone;
alter table run add column deleted_at timestamp with time zone;
create index run_parent on run (parent_id);
-- Programs give many runs the same name; those we launch are told apart, also when two come at once.
alter table run add column launch_name varchar(100);
update run set launch_name = name;
alter table run drop constraint run_name;
alter table run add constraint run_launch_name unique (experiment_id, launch_name);
create index run_experiment on run (experiment_id, created_at);
alter table run alter column name set data type varchar(250);

-- What a tracked run says it read; nothing vouches for it.
create table run_declared_input (
  run_id uuid not null,
  place integer not null,
  name varchar(500) not null,
  digest varchar(36) not null,
  source_type varchar(36) not null,
  source text not null,
  schema_text text,
  profile_text text,
  primary key (run_id, place),
  constraint run_declared_input_run foreign key (run_id) references run (id),
  constraint run_declared_input_once unique (run_id, name, digest)
);

create table run_declared_input_tag (
  run_id uuid not null,
  place integer not null,
  name varchar(250) not null,
  content varchar(8000) not null,
  primary key (run_id, place, name),
  constraint run_declared_input_tag_input foreign key (run_id, place) references run_declared_input (run_id, place)
);

-- To find out whether anything still uses a blob.
create index run_artifact_sha256 on run_artifact (sha256);
create index run_input_file_sha256 on run_input_file (sha256);
create index run_script on run (script_sha256);
