-- Experiments with a feature of learning: two arms, analysed by intention to treat.
create table experiment (
    id              uuid primary key,
    name            text not null check (length(name) between 1 and 120),
    hypothesis      text not null check (length(hypothesis) between 1 and 600),
    feature         text not null check (length(feature) between 1 and 40),
    unit            text not null check (unit in ('PERSON', 'CLASS')),
    control_part    int not null check (control_part between 1 and 9),
    treatment_part  int not null check (treatment_part between 1 and 9),
    seed            text not null check (length(seed) between 1 and 60),
    starts_on       date not null,
    ends_on         date not null,
    planned         int not null check (planned between 60 and 1000000),
    state           text not null check (state in ('DRAFT', 'RUNNING', 'STOPPED', 'REPORTED')),
    edition         int not null default 1,
    created_by      uuid not null,
    created_at      timestamptz not null,
    started_at      timestamptz,
    stopped_at      timestamptz,
    reported_at     timestamptz,
    check (ends_on >= starts_on),
    check ((state = 'DRAFT') = (started_at is null)),
    check ((state in ('STOPPED', 'REPORTED')) = (stopped_at is not null)),
    check ((state = 'REPORTED') = (reported_at is not null))
);
create unique index one_running_experiment on experiment (feature) where state = 'RUNNING';

-- When a person first met the feature of an experiment, in either arm. A row never changes; erasing the person deletes it.
create table experiment_exposure (
    experiment  uuid not null references experiment,
    account     uuid not null,
    arm         text not null check (arm in ('CONTROL', 'TREATMENT')),
    at          timestamptz not null,
    primary key (experiment, account)
);
create index on experiment_exposure (account);

create trigger experiment_exposure_never_changes before update on experiment_exposure
    for each statement execute function refuse_change();

-- People who left an experiment. Their exposure stays, and they count as lost.
create table experiment_leaver (
    experiment  uuid not null references experiment,
    account     uuid not null,
    at          timestamptz not null,
    primary key (experiment, account)
);
create index on experiment_leaver (account);

-- Whether an adult's feed has runs, where she has chosen it. Before, only the choice against them was stored.
alter table endless_feed add column endless boolean not null default true;
