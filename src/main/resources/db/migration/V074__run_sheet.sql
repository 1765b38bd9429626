-- Where all metrics of a run stand, in one row (see PackedSheet): a search gives back a thousand runs
-- of a hundred metrics. Null while points of the run are folded that are not packed yet; the row is
-- locked meanwhile.
create table run_metric_sheet (
  run_id uuid not null primary key,
  body bytea,
  constraint run_metric_sheet_run foreign key (run_id) references run (id)
);
