-- Outcomes keep their codes. A withdrawn one is no longer asked or chosen; levels in it remain.
alter table learning_outcome
    add column withdrawn timestamptz,
    add column withdrawn_by uuid;

-- What wrong answers express. Those of the item library are put in at the start; those of authors are proposed with an
-- item and accepted when it passes its review.
create table misconception (
    id           text primary key check (length(id) <= 80),
    outcome      text not null references learning_outcome,
    words        jsonb not null,
    state        text not null check (state in ('PROPOSED', 'ACCEPTED', 'WITHDRAWN')),
    proposed_by  uuid,
    at           timestamptz not null
);
create index on misconception (outcome);

-- Questions that people write. Those that ship with the library are files.
create table authored_item (
    id             uuid primary key,
    code           text not null unique check (length(code) <= 120),
    outcome        text not null references learning_outcome,
    author         uuid,
    language       text not null,
    state          text not null check (state in ('DRAFT', 'IN_REVIEW', 'LIVE', 'WITHDRAWN')),
    draft          jsonb,
    draft_version  int not null,
    live_revision  int,
    created        timestamptz not null,
    changed        timestamptz not null,
    check (pg_column_size(draft) <= 100000),
    check ((state = 'LIVE') = (live_revision is not null))
);
create index on authored_item (author);
create index on authored_item (outcome, state);

-- What was submitted never changes.
create table item_revision (
    item       uuid not null references authored_item on delete cascade,
    number     int not null,
    body       text not null check (length(body) <= 200000),
    rekeyed    boolean not null,
    submitted  timestamptz not null,
    primary key (item, number)
);

create table item_review (
    item           uuid not null,
    revision       int not null,
    state          text not null check (state in ('SAFETY', 'ACCURACY', 'PASSED', 'RETURNED', 'REJECTED', 'WITHDRAWN')),
    safety_by      uuid,
    accuracy_by    uuid,
    due            timestamptz not null,
    primary key (item, revision),
    foreign key (item, revision) references item_revision on delete cascade
);
create unique index one_open_item_review on item_review (item) where state in ('SAFETY', 'ACCURACY');
create index on item_review (state, due);

create table item_review_event (
    id              uuid primary key,
    item            uuid not null,
    revision        int not null,
    seq             int not null,
    event           text not null,
    stage           text not null,
    actor           uuid,
    at              timestamptz not null,
    rubric          jsonb,
    reason          text,
    rule_version    int not null,
    demonstration   boolean not null,
    unique (item, revision, seq)
);
create trigger item_review_event_is_append_only before update or delete or truncate on item_review_event
    for each statement execute function refuse_change();

-- The words of a decision, apart from its event: they are erased with their author's account.
create table item_review_note (
    item      uuid not null references authored_item on delete cascade,
    revision  int not null,
    seq       int not null,
    notes     text not null check (length(notes) <= 2000),
    primary key (item, revision, seq)
);

-- A reviewer answers a form before the key opens.
create table item_review_answer (
    item      uuid not null,
    revision  int not null,
    reviewer  uuid not null,
    seed      bigint not null,
    form      text not null check (length(form) <= 120),
    given     text check (length(given) <= 200),
    correct   boolean,
    at        timestamptz not null,
    primary key (item, revision, reviewer),
    foreign key (item, revision) references item_revision on delete cascade
);

-- An item that is no longer asked: answers to its revisions up to one are no evidence. The evidence of each learner is
-- dropped in the background; `done` is null until then.
create table item_stop (
    id        uuid primary key,
    item      text not null check (length(item) <= 120),
    up_to     int,
    reason    text not null check (reason in ('REKEYED', 'WITHDRAWN')),
    actor     uuid,
    at        timestamptz not null,
    done      timestamptz
);
create index on item_stop (done) where done is null;
create index on item_stop (item);

-- `answer` is right, not-sure, other, or the misconception that the wrong answer expresses.
alter table attempt
    add column item_revision int,
    add column answer text check (length(answer) <= 120);
alter table offered_form add column item_revision int;
create index on attempt (item) where not voided and purpose = 'PROOF';

-- Levels that fell because evidence was dropped, so that the learner can be told.
create table dropped_evidence (
    account  uuid not null,
    outcome  text not null check (length(outcome) <= 40),
    stop     uuid not null references item_stop,
    before   text not null,
    at       timestamptz not null,
    primary key (account, outcome, stop)
);

-- Learners for whom no unseen question is left, and who wish for more.
create table question_wish (
    account  uuid not null,
    outcome  text not null check (length(outcome) <= 40),
    at       timestamptz not null,
    primary key (account, outcome)
);
create index on question_wish (outcome);

-- Statistics of first answers, computed by periodic work.
create table item_statistics (
    item      text primary key check (length(item) <= 120),
    attempts  int not null,
    document  jsonb not null,
    flags     text[] not null,
    at        timestamptz not null
);
