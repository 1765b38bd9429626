-- A filter or an order by a metric reads this index alone: it has the run, so that the rows of a
-- hundred metrics need not be looked at for one.
drop index run_metric_latest_value;
create index run_metric_latest_value on run_metric_latest (experiment_id, metric, last_value, run_id);

-- The same for the table of an experiment's runs: a hundred thousand of them are read in their
-- order, and counted, without sorting and without looking at their rows.
drop index run_started;
create index run_started on run (experiment_id, started_at desc nulls first, id, deleted_at, archived_at, audience_id);
