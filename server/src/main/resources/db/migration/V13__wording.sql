-- Better words for the interface, as readers suggest them.
create table mend (
    id          uuid primary key,
    language    text not null check (length(language) <= 35),
    key         text not null check (length(key) <= 100),
    was         text not null,
    becomes     text not null check (length(becomes) between 1 and 2000),
    at          timestamptz not null,
    state       text not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'UNDONE')),
    decided_at  timestamptz,
    check ((state = 'OPEN') = (decided_at is null))
);
create index on mend (state, at);
create unique index on mend (language, key, becomes) where state = 'OPEN';
