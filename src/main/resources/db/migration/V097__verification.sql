-- A re-execution of what made an entry. running_submission_id is the submission while it goes on, so that one
-- submission has at most one at a time.
create table verification (
  id uuid not null primary key,
  benchmark_id uuid not null,
  submission_id uuid not null,
  running_submission_id uuid,
  namespace_id uuid not null,
  starter_id uuid not null,
  starter_role varchar(10) not null,
  -- In whose name its runs are launched; null where none could be.
  stand_in_id uuid,
  run_id uuid,
  state varchar(10) not null,
  verdict varchar(12),
  obstacle varchar(24),
  identical boolean not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint verification_running unique (running_submission_id)
);
create index verification_benchmark on verification (benchmark_id, started_at);
create index verification_submission on verification (submission_id);
create index verification_state on verification (state);

create table verification_seed (
  verification_id uuid not null references verification (id),
  place integer not null,
  seed bigint not null,
  run_id uuid not null,
  state varchar(12) not null,
  file_sha256 varchar(64),
  same_inputs boolean,
  same_environment boolean,
  public_score double precision,
  private_score double precision,
  primary key (verification_id, place)
);
create unique index verification_seed_run on verification_seed (run_id);

create table verification_finding (
  verification_id uuid not null references verification (id),
  split varchar(8) not null,
  claimed double precision not null,
  claimed_low double precision not null,
  claimed_high double precision not null,
  mean double precision not null,
  margin double precision not null,
  reruns integer not null,
  primary key (verification_id, split)
);

-- The owner lets reviewers and organisers have the entry re-run in the name of person_id.
create table verification_offer (
  submission_id uuid not null primary key,
  person_id uuid not null,
  offered_at timestamp with time zone not null
);
