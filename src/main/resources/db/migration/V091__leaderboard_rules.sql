-- What an organiser asks of participants, and when.
alter table leaderboard_benchmark add column time_zone varchar(64) default 'UTC' not null;
-- The end of the last phase; null while it has none. Past it the benchmark is closed, whether or
-- not somebody has written closed_at yet.
alter table leaderboard_benchmark add column ends_at timestamp with time zone;
alter table leaderboard_benchmark add column total_limit integer;
alter table leaderboard_benchmark add column counted_by varchar(8) default 'PERSON' not null;
alter table leaderboard_benchmark add column team_size integer;
alter table leaderboard_benchmark add column final_picks integer default 0 not null;
alter table leaderboard_benchmark add column external_data boolean default true not null;
alter table leaderboard_benchmark add column external_words varchar(2000) default '' not null;
alter table leaderboard_benchmark add column terms text default '' not null;
alter table leaderboard_benchmark add column split_kind varchar(12) default 'STRATIFIED' not null;
alter table leaderboard_benchmark add column split_column varchar(300);
alter table leaderboard_benchmark add column private_later boolean default false not null;
alter table leaderboard_benchmark add column weight_column varchar(300);
alter table leaderboard_benchmark add column test_share double precision default 0 not null;
alter table leaderboard_benchmark add column public_share double precision default 0 not null;
update leaderboard_benchmark set ends_at = closed_at,
  test_share = cast(public_rows + private_rows as double precision) / (train_rows + public_rows + private_rows),
  public_share = cast(public_rows as double precision) / (public_rows + private_rows);

create table leaderboard_phase (
  id uuid not null primary key,
  benchmark_id uuid not null references leaderboard_benchmark (id),
  name varchar(80) not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone,
  showing varchar(8) not null,
  daily_limit integer,
  total_limit integer,
  -- Whether the end of a blind phase was told to those who copy what is shown.
  told boolean default false not null
);
create index leaderboard_phase_benchmark on leaderboard_phase (benchmark_id, starts_at);

-- Benchmarks from before there were phases have one, from their start to their close.
insert into leaderboard_phase (id, benchmark_id, name, starts_at, ends_at, showing)
  select id, id, 'Open', created_at, closed_at, 'OPEN' from leaderboard_benchmark;

-- The day in the benchmark's time zone, which was UTC for all of them.
alter table leaderboard_submission rename column utc_day to quota_day;
alter table leaderboard_submission add column phase_id uuid;
update leaderboard_submission set phase_id = benchmark_id;
create index leaderboard_submission_owner_quota on leaderboard_submission (benchmark_id, namespace_id, quota_day);

create table leaderboard_acceptance (
  benchmark_id uuid not null references leaderboard_benchmark (id),
  person_id uuid not null,
  terms_sha256 varchar(64) not null,
  accepted_at timestamp with time zone not null,
  primary key (benchmark_id, person_id, terms_sha256)
);

-- Submissions that a participant chose to stand on the private part.
create table leaderboard_pick (
  submission_id uuid not null primary key references leaderboard_submission (id),
  benchmark_id uuid not null references leaderboard_benchmark (id),
  namespace_id uuid not null,
  picked_by uuid not null,
  picked_at timestamp with time zone not null
);
create index leaderboard_pick_benchmark on leaderboard_pick (benchmark_id, namespace_id);

-- Entries that the organisers put up as a measure.
create table leaderboard_baseline (
  benchmark_id uuid not null references leaderboard_benchmark (id),
  namespace_id uuid not null,
  entry varchar(80) not null,
  marked_by uuid not null,
  marked_at timestamp with time zone not null,
  primary key (benchmark_id, namespace_id, entry)
);

-- What organisers changed after a benchmark was made, for everybody who may see it.
create table leaderboard_rule_change (
  id uuid not null primary key,
  benchmark_id uuid not null references leaderboard_benchmark (id),
  person_id uuid not null,
  words varchar(4000) not null,
  changed_at timestamp with time zone not null
);
create index leaderboard_rule_change_benchmark on leaderboard_rule_change (benchmark_id, changed_at);
