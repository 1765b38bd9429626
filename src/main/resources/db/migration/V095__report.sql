-- content is the list of blocks as JSON: a report is always read and saved as a whole.
-- policy_id is what its owners decided, audience_id that and the policies of what it shows.
create table report (
  id uuid not null primary key,
  namespace_id uuid not null,
  name varchar(64) not null,
  title varchar(200) not null,
  content text not null,
  version integer not null,
  policy_id uuid not null,
  audience_id uuid not null,
  maker_id uuid not null,
  editor_id uuid not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  deleted_at timestamp with time zone,
  constraint report_address unique (namespace_id, name)
);
create index report_audience on report (audience_id);
create index report_updated on report (updated_at);
