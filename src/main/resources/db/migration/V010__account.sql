create table account_namespace (
  id uuid not null primary key,
  name varchar(64) not null,
  kind varchar(8) not null,
  display_name varchar(120) not null,
  created_at timestamp with time zone not null,
  constraint account_namespace_name unique (name)
);

create table account_person (
  id uuid not null primary key references account_namespace (id),
  email varchar(254),
  password_hash varchar(200),
  admin boolean not null,
  disabled boolean not null,
  last_seen_at timestamp with time zone
);

create table account_member (
  team_id uuid not null references account_namespace (id),
  person_id uuid not null references account_person (id),
  added_at timestamp with time zone not null,
  primary key (team_id, person_id)
);
create index account_member_person on account_member (person_id);

create table account_token (
  id uuid not null primary key,
  person_id uuid not null references account_person (id),
  name varchar(80) not null,
  hash varchar(64) not null,
  scope varchar(8) not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  last_used_at timestamp with time zone,
  constraint account_token_hash unique (hash)
);
create index account_token_person on account_token (person_id);

create table account_invite (
  id uuid not null primary key,
  person_id uuid not null references account_person (id),
  hash varchar(64) not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint account_invite_hash unique (hash)
);
