create table message (
    id       uuid primary key,
    account  uuid not null,
    kind     text not null,
    href     text,
    subject  uuid not null,
    detail   text not null default '' check (length(detail) <= 200),
    at       timestamptz not null,
    read_at  timestamptz,
    unique (account, kind, subject)
);
create index on message (account, at desc);
