-- The scorer that an organiser gave, in place of a metric of ours.
create table leaderboard_custom_scorer (
  benchmark_id uuid not null primary key references leaderboard_benchmark (id),
  code_sha256 varchar(64) not null,
  given_by uuid not null,
  given_at timestamp with time zone not null
);
create index leaderboard_custom_scorer_code on leaderboard_custom_scorer (code_sha256);
