-- The value of Upload-Metadata at the creation, which HEAD returns.
alter table upload add column metadata text not null default '' check (length(metadata) <= 8192);

-- The files and bytes that an account sent within an hour. A cancelled upload stays counted.
create table upload_usage (
    owner uuid not null,
    hour  timestamptz not null,
    files int not null check (files >= 0),
    bytes bigint not null check (bytes >= 0),
    primary key (owner, hour)
);
create index on upload_usage (hour);

insert into upload_usage (owner, hour, files, bytes)
select owner, date_trunc('hour', created_at), count(*), sum(received)
  from upload
 where received > 0 or finished_at is not null
 group by 1, 2;
