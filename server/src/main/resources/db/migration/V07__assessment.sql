create table attempt (
    id        uuid primary key,
    account   uuid not null,
    revision  uuid not null references revision,
    choice    int not null,
    correct   boolean not null,
    at        timestamptz not null
);
create index on attempt (account, revision);

create table mastery (
    account   uuid not null,
    outcome   text not null,
    level     text not null check (level in ('ATTEMPTED', 'FAMILIAR', 'PROFICIENT', 'MASTERED')),
    since     timestamptz not null,
    primary key (account, outcome)
);
