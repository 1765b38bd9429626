-- Blobs that lost a reference; removed some time later if nothing uses them.
create table storage_garbage (
  sha256 varchar(64) not null primary key,
  since timestamp with time zone not null
);
