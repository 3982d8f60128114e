-- Paths, and what learners do on them.
create table path (
    id            uuid primary key,
    slug          text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 3 and 60),
    owner         uuid not null,
    created_at    timestamptz not null,
    live_version  int
);

-- A published version never changes. One version of a path at a time is a draft or waits for review.
create table path_version (
    path           uuid not null references path on delete cascade,
    version        int not null check (version between 1 and 10000),
    state          text not null check (state in ('DRAFT', 'SUBMITTED', 'PUBLISHED')),
    edition        int not null default 1,
    author         uuid not null,
    writers        uuid[] not null,
    content        jsonb not null,
    changed_at     timestamptz not null,
    reviewer       uuid,
    published_at   timestamptz,
    return_reason  text check (length(return_reason) <= 40),
    demonstration  boolean not null default false,
    primary key (path, version),
    check ((state = 'PUBLISHED') = (published_at is not null)),
    check (state <> 'PUBLISHED' or reviewer <> all (writers))
);
create unique index one_open_path_version on path_version (path) where state <> 'PUBLISHED';

-- A learner on a path. She keeps the version that she began until she takes a newer one.
create table path_enrolment (
    account            uuid not null,
    path               uuid not null references path on delete cascade,
    version            int not null,
    begun_at           timestamptz not null,
    announced_version  int not null,
    primary key (account, path),
    foreign key (path, version) references path_version
);
create index on path_enrolment (path, announced_version);

-- Clips of paths that a learner on the path has watched, by the receipt of the reports at the server. One row for each
-- showing.
create table path_view (
    account     uuid not null,
    work        uuid not null,
    showing     uuid not null,
    received    timestamptz not null,
    watched_ms  bigint not null check (watched_ms >= 0),
    completed   boolean not null,
    primary key (account, work, showing)
);

-- What a learner reports of an offline activity, or of a lesson that she held: numbers and no text.
create table path_report (
    id          uuid primary key,
    account     uuid not null,
    path        uuid not null references path on delete cascade,
    activity    text not null check (length(activity) <= 40),
    kind        text not null check (kind in ('ACTIVITY', 'LESSON')),
    people      int not null check (people between 1 and 500),
    results     int[] not null check (cardinality(results) <= 6),
    code        text not null check (length(code) = 6),
    at          timestamptz not null,
    state       text not null check (state in ('WAITING', 'CONFIRMED', 'RETURNED')),
    mentor      uuid,
    decided_at  timestamptz,
    reason      text check (length(reason) <= 40),
    check ((state = 'WAITING') = (decided_at is null)),
    check (mentor is null or mentor <> account)
);
create unique index one_open_path_report on path_report (account, path, activity, kind) where state <> 'RETURNED';
create index on path_report (at) where state = 'WAITING';

-- A completed path. `evidence` is what each requirement rested on. A record whose evidence was withdrawn is under
-- re-examination and is not deleted.
create table path_completion (
    id                 uuid primary key,
    account            uuid not null,
    path               uuid not null references path on delete cascade,
    version            int not null,
    at                 timestamptz not null,
    answers            int not null,
    answers_right      int not null,
    minutes            int not null,
    evidence           jsonb not null,
    examined_at        timestamptz not null,
    reexamined_since   timestamptz,
    unique (account, path, version),
    foreign key (path, version) references path_version,
    check (answers_right between 0 and answers)
);
create index on path_completion (path, at);
create index on path_completion (examined_at);
