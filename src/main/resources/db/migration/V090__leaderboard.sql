create table leaderboard_benchmark (
  id uuid not null primary key,
  namespace_id uuid not null,
  namespace varchar(64) not null,
  name varchar(64) not null,
  title varchar(120) not null,
  description text not null,
  metric varchar(40) not null,
  target varchar(300) not null,
  source_version_id uuid not null,
  data_version_id uuid not null,
  data_name varchar(64) not null,
  -- The blob with the hidden labels. Read by the scorer's store alone.
  reference_sha256 varchar(64) not null,
  train_rows integer not null,
  public_rows integer not null,
  private_rows integer not null,
  daily_limit integer not null,
  scorer varchar(64) not null,
  seed bigint not null,
  audience_id uuid not null,
  maker_id uuid not null,
  created_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint leaderboard_benchmark_name unique (namespace_id, name)
);
create index leaderboard_benchmark_source on leaderboard_benchmark (source_version_id);
create index leaderboard_benchmark_data on leaderboard_benchmark (data_version_id);
create index leaderboard_benchmark_audience on leaderboard_benchmark (audience_id);

create table leaderboard_reviewer (
  benchmark_id uuid not null references leaderboard_benchmark (id),
  person_id uuid not null,
  primary key (benchmark_id, person_id)
);

create table leaderboard_submission (
  id uuid not null primary key,
  benchmark_id uuid not null references leaderboard_benchmark (id),
  entry varchar(80) not null,
  namespace_id uuid not null,
  submitter_id uuid not null,
  run_id uuid,
  artifact_path varchar(500),
  -- Null where the file was refused: a refused file is not kept.
  file_sha256 varchar(64),
  state varchar(8) not null,
  report text not null,
  failure varchar(500),
  utc_day varchar(10) not null,
  submitted_at timestamp with time zone not null,
  scored_at timestamp with time zone
);
create index leaderboard_submission_benchmark on leaderboard_submission (benchmark_id, namespace_id, entry);
create index leaderboard_submission_quota on leaderboard_submission (benchmark_id, submitter_id, utc_day);
create index leaderboard_submission_run on leaderboard_submission (run_id);

create table leaderboard_score (
  submission_id uuid not null references leaderboard_submission (id),
  split varchar(8) not null,
  score double precision not null,
  rows_scored integer not null,
  -- The metric on each bootstrap resample: 8 bytes each, big-endian, in the order all entries share.
  resampled bytea not null,
  -- SHA-256 over scorer, hidden rows and predictions: what exactly the score is a score of.
  binding varchar(64) not null,
  scored_at timestamp with time zone not null,
  primary key (submission_id, split)
);
