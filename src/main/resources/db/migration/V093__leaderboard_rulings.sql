-- What organisers and reviewers decided about entries, in the order they did. Nothing is ever changed here.
create table leaderboard_ruling (
  id uuid not null primary key,
  benchmark_id uuid not null references leaderboard_benchmark (id),
  submission_id uuid not null references leaderboard_submission (id),
  kind varchar(16) not null,
  entry_before varchar(80) not null,
  entry_after varchar(80) not null,
  reason varchar(1000) not null,
  ruled_by uuid not null,
  ruled_at timestamp with time zone not null
);
create index leaderboard_ruling_benchmark on leaderboard_ruling (benchmark_id);
create index leaderboard_ruling_submission on leaderboard_ruling (submission_id);

-- The ruling that keeps the submission's entry out of the ranking; null where none does.
alter table leaderboard_submission add column ruling_id uuid;

-- Each time the hidden labels or the scorer of a benchmark changed, with what was before.
create table leaderboard_amendment (
  id uuid not null primary key,
  benchmark_id uuid not null references leaderboard_benchmark (id),
  reason varchar(1000) not null,
  labels_changed integer not null,
  scorer_before varchar(64) not null,
  scorer_after varchar(64) not null,
  reference_before varchar(64) not null,
  -- Null where an update of the product brought another scorer.
  amended_by uuid,
  amended_at timestamp with time zone not null
);
create index leaderboard_amendment_benchmark on leaderboard_amendment (benchmark_id);
create index leaderboard_amendment_reference on leaderboard_amendment (reference_before);

-- How public scores of a benchmark are released; without a row, coarsely.
create table leaderboard_mechanism (
  benchmark_id uuid not null primary key references leaderboard_benchmark (id),
  mechanism varchar(8) not null,
  -- No released score is finer; null where it follows from the number of rows.
  step double precision
);

-- What was released of a public score. The score itself stays inside until the close.
create table leaderboard_release (
  submission_id uuid not null primary key references leaderboard_submission (id),
  -- Null where the Ladder released nothing new.
  released double precision,
  spread double precision not null
);

-- The best released score of each owner, which the Ladder holds the next one against.
create table leaderboard_ladder (
  benchmark_id uuid not null references leaderboard_benchmark (id),
  namespace_id uuid not null,
  submission_id uuid not null references leaderboard_submission (id),
  primary key (benchmark_id, namespace_id)
);

-- What had been released with a score that was followed by a newer version.
alter table leaderboard_score_past add column released double precision;

-- Who looked at a board while it was open, once for each person.
create table leaderboard_look (
  benchmark_id uuid not null references leaderboard_benchmark (id),
  person_id uuid not null,
  first_at timestamp with time zone not null,
  primary key (benchmark_id, person_id)
);
