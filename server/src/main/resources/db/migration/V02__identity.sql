create table account (
    id          uuid primary key,
    username    text unique check (length(username) between 3 and 40),
    passphrase  text,
    age_band    text not null check (age_band in ('UNDER_13', 'FROM_13_TO_15', 'FROM_16_TO_17', 'ADULT')),
    created_at  timestamptz not null,
    erased_at   timestamptz,
    check ((username is null) = (erased_at is not null))
);

-- Tokens are stored as their SHA-256: whoever reads this table cannot sign in with it.
create table session (
    token_hash  bytea primary key check (length(token_hash) = 32),
    id          uuid not null unique,
    account     uuid not null references account on delete cascade,
    visit       uuid not null,
    device      text not null check (length(device) <= 120),
    created_at  timestamptz not null,
    last_seen   timestamptz not null
);
create index on session (account);

create table role_grant (
    id          uuid primary key,
    account     uuid not null references account,
    role        text not null,
    subject     text check (length(subject) <= 40),
    language    text check (length(language) <= 35),
    granted_by  uuid,
    granted_at  timestamptz not null,
    revoked_at  timestamptz
);
create index on role_grant (account) where revoked_at is null;

create table one_time_link (
    token_hash  bytea primary key check (length(token_hash) = 32),
    purpose     text not null check (purpose in ('SET_UP', 'RESET')),
    account     uuid references account on delete cascade,
    expires_at  timestamptz not null,
    check ((purpose = 'SET_UP') = (account is null))
);
