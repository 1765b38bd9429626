-- A filter or an order by a metric reads this index alone: it has the run, so that the rows of a
-- hundred metrics need not be looked at for one.
drop index run_metric_latest_value;
create index run_metric_latest_value on run_metric_latest (experiment_id, metric, last_value, run_id);
