-- The one place that ties an account to the key its viewing is logged under. Erasing a person deletes her row.
create table viewer (
    account  uuid primary key,
    key      uuid not null unique
);

-- One order for all that ranking learns from.
create sequence feed_seq;

create table engagement (
    day          date not null,
    id           uuid not null,
    seq          bigint not null,
    viewer       uuid not null,
    work         uuid not null,
    impression   uuid,
    kind         text not null,
    position_ms  int not null,
    watched_ms   int not null,
    duration_ms  int not null,
    at           timestamptz not null,
    primary key (day, id)
) partition by range (day);
create index on engagement (seq);

create table impression (
    day       date not null,
    id        uuid not null,
    seq       bigint not null,
    page      uuid not null,
    viewer    uuid not null,
    work      uuid not null,
    revision  uuid not null,
    place     int not null,
    reason    text not null,
    at        timestamptz not null,
    primary key (day, id)
) partition by range (day);
create index on impression (seq);

create table saved_work (
    account  uuid not null,
    work     uuid not null,
    at       timestamptz not null,
    primary key (account, work)
);

create table follow (
    account  uuid not null,
    creator  uuid not null,
    at       timestamptz not null,
    primary key (account, creator)
);
