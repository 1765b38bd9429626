-- A line is written in the transaction of the step it names: what is here was done and is not redone.
create table demo_step (
  name varchar(200) not null primary key,
  made_id uuid,
  done_at timestamp with time zone not null
);
create index demo_step_made on demo_step (made_id);

create table demo_banner_hidden (
  person_id uuid not null primary key
);
