-- The title is any text a program gives; the name is the short word in the address.
alter table experiment add column title varchar(500);
update experiment set title = name;
alter table experiment alter column title set not null;
alter table experiment add constraint experiment_title unique (namespace_id, title);
alter table experiment add column updated_at timestamp with time zone;
update experiment set updated_at = created_at;
alter table experiment alter column updated_at set not null;
alter table experiment add column deleted_at timestamp with time zone;

create table experiment_tag (
  experiment_id uuid not null,
  name varchar(250) not null,
  content varchar(5000) not null,
  primary key (experiment_id, name),
  constraint experiment_tag_experiment foreign key (experiment_id) references experiment (id)
);
