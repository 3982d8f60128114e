-- When an account last watched a clip of an outcome to its end, and last said that she had got it.
create table clip_viewing (
    account  uuid not null,
    outcome  text not null check (length(outcome) <= 40),
    watched  timestamptz,
    sure     timestamptz,
    primary key (account, outcome)
);

-- The first answer of a guest to a form, after which she has read the right one: to an account on the same device it is no
-- secret, and only this answer has a receipt.
create table guest_disclosure (
    visit    uuid not null,
    form     text not null check (length(form) <= 120),
    attempt  uuid not null,
    choice   int not null,
    at       timestamptz not null,
    primary key (visit, form)
);
create index on guest_disclosure (at);
alter table attempt add column disclosed boolean not null default false;

-- Adults whose feed does not stop after each run.
create table endless_feed (
    account  uuid primary key
);
