create table base_scheduled_task (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by varchar(50),
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  state varchar(200),
  primary key (task_name, task_instance)
);
create index base_scheduled_task_execution_time on base_scheduled_task (execution_time);
create index base_scheduled_task_last_heartbeat on base_scheduled_task (last_heartbeat);
