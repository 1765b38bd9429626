-- Counting the runs of an experiment that a viewer may see reads this index alone, in which a
-- hundred thousand runs that are neither in the bin nor archived are some hundred pages. Hops from
-- one audience to the next go through it as before.
drop index run_experiment_audience;
create index run_experiment_audience on run (experiment_id, audience_id, deleted_at, archived_at);
