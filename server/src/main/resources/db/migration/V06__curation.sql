create table review (
    revision      uuid primary key references revision,
    work          uuid not null references work,
    owner         uuid not null,
    subject       text not null,
    grade         int not null,
    language      text,
    state         text not null check (state in ('AUTO_CHECK', 'AUTO_HELD', 'SAFETY_QUEUE', 'SAFETY_REVIEW',
                      'ACCURACY_QUEUE', 'ACCURACY_REVIEW', 'APPROVED', 'CHANGES_REQUESTED', 'REJECTED', 'WITHDRAWN')),
    held          boolean not null default false,
    claimed_by    uuid,
    lease_until   timestamptz,
    safety_by     uuid,
    submitted_at  timestamptz not null,
    due_at        timestamptz not null,
    check ((state in ('SAFETY_REVIEW', 'ACCURACY_REVIEW')) = (claimed_by is not null)),
    check ((claimed_by is null) = (lease_until is null))
);
create index on review (state, submitted_at);

create table review_event (
    id              uuid primary key,
    revision        uuid not null references review,
    seq             int not null,
    from_state      text not null,
    to_state        text not null,
    event           text not null,
    actor           uuid,
    role            text not null,
    at              timestamptz not null,
    rubric          jsonb,
    reason          text,
    notes_public    text check (length(notes_public) <= 2000),
    notes_internal  text check (length(notes_internal) <= 2000),
    rule_version    int not null,
    demonstration   boolean not null,
    unique (revision, seq)
);
create trigger review_event_is_append_only before update or delete or truncate on review_event
    for each statement execute function refuse_change();

create table review_finding (
    revision  uuid not null references review,
    code      text not null,
    severity  text not null check (severity in ('HOLD', 'NOTE')),
    detail    text not null check (length(detail) <= 300),
    primary key (revision, code)
);

create table report (
    id        uuid primary key,
    work      uuid not null references work,
    revision  uuid not null references revision,
    reporter  uuid,
    reason    text not null,
    note      text not null check (length(note) <= 500),
    at        timestamptz not null
);
create index on report (work);
