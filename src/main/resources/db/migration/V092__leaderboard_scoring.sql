alter table leaderboard_submission alter column state set data type varchar(16);

-- The same key from the same person hands in once, however often it is sent.
create table leaderboard_request (
  submitter_id uuid not null,
  request_key varchar(200) not null,
  submission_id uuid not null references leaderboard_submission (id),
  primary key (submitter_id, request_key)
);

-- Each time a submission was given to a server to be scored.
create table leaderboard_attempt (
  -- A report that comes with the token of a closed attempt is refused.
  token varchar(40) not null primary key,
  submission_id uuid not null references leaderboard_submission (id),
  -- What it is scored by: failures are counted for each scorer.
  scorer varchar(64) not null,
  place integer not null,
  server varchar(64) not null,
  state varchar(8) not null,
  -- True while it is live, else null, so that a submission has one live attempt at most.
  live boolean,
  failure varchar(500),
  claimed_at timestamp with time zone not null,
  lease_until timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint leaderboard_attempt_live unique (submission_id, live)
);
create index leaderboard_attempt_lease on leaderboard_attempt (state, lease_until);

-- What a score is a score of. The highest version is the one of the row in leaderboard_score.
create table leaderboard_score_version (
  submission_id uuid not null references leaderboard_submission (id),
  version integer not null,
  scorer varchar(64) not null,
  scorer_words varchar(300) not null,
  -- Hash of the checksum of the hidden rows: tells two references apart and leads to neither.
  reference_hash varchar(64) not null,
  environment varchar(300) not null,
  file_sha256 varchar(64) not null,
  binding varchar(64) not null,
  -- The blob with what each hidden row contributed; null for metrics of the whole, and for scores of earlier versions.
  items_sha256 varchar(64),
  scored_at timestamp with time zone not null,
  primary key (submission_id, version)
);
create index leaderboard_score_version_items on leaderboard_score_version (items_sha256);

-- Scores that were followed by a newer version, with the place they had.
create table leaderboard_score_past (
  submission_id uuid not null references leaderboard_submission (id),
  version integer not null,
  split varchar(8) not null,
  score double precision not null,
  rows_scored integer not null,
  resampled bytea not null,
  best_rank integer,
  worst_rank integer,
  primary key (submission_id, version, split)
);

insert into leaderboard_score_version (
  submission_id, version, scorer, scorer_words, reference_hash, environment, file_sha256, binding, items_sha256, scored_at)
select s.id, 1, b.scorer, b.metric, '', 'not recorded', s.file_sha256, p.binding, null, p.scored_at
from leaderboard_score p
join leaderboard_submission s on s.id = p.submission_id
join leaderboard_benchmark b on b.id = s.benchmark_id
where p.split = 'PUBLIC' and s.file_sha256 is not null;
