-- What programs did that a worker runs: the runs they began, by the run they belong to, and the bytes of files they
-- handed in.
alter table run add column begun_by uuid;
create index run_begun_by on run (begun_by);
alter table run_attempt add column handed_in bigint default 0 not null;
