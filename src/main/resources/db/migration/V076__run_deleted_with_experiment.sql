-- A run that went into the bin with its experiment comes out with it; one that lay there before stays.
alter table run add column deleted_with_experiment boolean default false not null;
update run set deleted_with_experiment = true,
    deleted_at = (select experiment.deleted_at from experiment where experiment.id = run.experiment_id)
  where run.deleted_at is null
    and run.experiment_id in (select id from experiment where deleted_at is not null);
