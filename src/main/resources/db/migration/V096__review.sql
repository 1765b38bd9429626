-- What organisers decided about the review of a benchmark. Without a row everything is as usual.
create table review_setting (
  benchmark_id uuid not null primary key,
  blind boolean not null,
  -- What pseudonyms follow from. It stays, so that names are the same when blind review comes back.
  pseudonym_key varchar(64) not null,
  -- When a reviewer first saw submissions; null before.
  looked_at timestamp with time zone,
  embeddable boolean not null
);

-- Comments, questions and replies on an entry, each at the submission that stood for it.
create table review_note (
  id uuid not null primary key,
  benchmark_id uuid not null,
  submission_id uuid not null,
  -- Who owns the entry: to find what waits for them.
  namespace_id uuid not null,
  kind varchar(8) not null,
  question_id uuid references review_note (id),
  -- Of questions alone.
  state varchar(8),
  author_id uuid not null,
  -- Whether the author spoke for the owner of the entry.
  by_owner boolean not null,
  text text not null,
  written_at timestamp with time zone not null,
  edited_at timestamp with time zone,
  removed_at timestamp with time zone
);
create index review_note_benchmark on review_note (benchmark_id, submission_id);
create index review_note_owner on review_note (namespace_id, state);
create index review_note_author on review_note (author_id, state);

-- What a note said before it was edited or removed.
create table review_note_past (
  note_id uuid not null references review_note (id),
  number integer not null,
  text text not null,
  replaced_at timestamp with time zone not null,
  primary key (note_id, number)
);

-- A reviewer vouches for one submission, not for later ones of the same name.
create table review_check (
  submission_id uuid not null,
  reviewer_id uuid not null,
  benchmark_id uuid not null,
  note varchar(500) not null,
  checked_at timestamp with time zone not null,
  primary key (submission_id, reviewer_id)
);
create index review_check_benchmark on review_check (benchmark_id);

-- Boards as they were: written once, never changed.
create table review_freeze (
  id uuid not null primary key,
  benchmark_id uuid not null,
  title varchar(120) not null,
  sha256 varchar(64) not null,
  -- Canonical JSON; the hash is over exactly these characters in UTF-8.
  content text not null,
  maker_id uuid not null,
  frozen_at timestamp with time zone not null
);
create index review_freeze_benchmark on review_freeze (benchmark_id, frozen_at);
