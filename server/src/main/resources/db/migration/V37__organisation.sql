-- Units of the organisation. A unit is never deleted, and its code never changes.
create table org_unit (
    id          uuid primary key,
    level       text not null check (level in ('FEDERAL', 'PROVINCE', 'DISTRICT', 'INSTITUTION', 'SCHOOL')),
    code        text not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 40),
    names       jsonb not null,
    about       jsonb not null default '{}',
    synthetic   boolean not null default false,
    created_at  timestamptz not null
);

-- To which unit a unit belongs, from a day (inclusive) until a day (exclusive). The last period may have no end.
create table org_unit_period (
    unit         uuid not null references org_unit,
    parent       uuid references org_unit,
    valid_from   date not null,
    valid_until  date,
    primary key (unit, valid_from),
    check (valid_until > valid_from),
    check (parent <> unit)
);
create index on org_unit_period (parent);
create unique index one_open_org_unit_period on org_unit_period (unit) where valid_until is null;

-- The verification of a person as an educator of an institution.
create table educator (
    id           uuid primary key,
    unit         uuid not null references org_unit,
    account      uuid not null,
    state        text not null check (state in ('ASKED', 'VERIFIED', 'REFUSED', 'REVOKED', 'EXPIRED')),
    method       text check (method in ('ROSTER', 'ADMINISTRATOR')),
    asked_at     timestamptz not null,
    decided_at   timestamptz,
    decided_by   uuid,
    valid_until  timestamptz,
    reason       text check (length(reason) <= 40),
    role_grant   uuid,
    check ((state = 'ASKED') = (decided_at is null)),
    check ((state = 'VERIFIED') <= (valid_until is not null and method is not null)),
    check (decided_by is null or decided_by <> account)
);
create unique index one_open_educator on educator (unit, account) where state in ('ASKED', 'VERIFIED');
create index on educator (account);
create index on educator (valid_until) where state = 'VERIFIED';

-- Persons whom an institution names as its educators before they ask, by the normalised form of their username.
create table roster_entry (
    unit      uuid not null references org_unit,
    name_key  text not null check (length(name_key) between 1 and 120),
    added_by  uuid not null,
    added_at  timestamptz not null,
    primary key (unit, name_key)
);

-- A role may be granted on a unit of the organisation instead of a topic.
alter table role_grant add column unit uuid;
alter table role_grant add check (unit is null or (subject is null and language is null));
