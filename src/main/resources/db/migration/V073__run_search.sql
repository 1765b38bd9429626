-- The runs of an experiment in the order they are shown: what waits first, then the newest.
create index run_started on run (experiment_id, started_at desc nulls first, id);
-- The few audiences among many runs.
create index run_experiment_audience on run (experiment_id, audience_id);
-- Names of parameters and tags.
create index run_param_name on run_param (name, run_id);
create index run_tag_name on run_tag (name, run_id);

-- A way to look at the runs of an experiment: the query part of its address.
create table run_view (
  id uuid not null primary key,
  experiment_id uuid not null,
  maker_id uuid not null,
  shared boolean not null,
  name varchar(80) not null,
  address varchar(8000) not null,
  made_at timestamp with time zone not null,
  constraint run_view_name unique (experiment_id, maker_id, name)
);
