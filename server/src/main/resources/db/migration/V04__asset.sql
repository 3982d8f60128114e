-- A file on its way in. `received` is what is flushed to the disk and acknowledged.
create table upload (
    id          uuid primary key,
    owner       uuid not null,
    target      uuid not null,
    file_name   text not null check (length(file_name) <= 120),
    length      bigint not null check (length between 0 and 500000000),
    received    bigint not null default 0 check (received between 0 and length),
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    finished_at timestamptz
);
create index on upload (owner);
create index on upload (expires_at) where finished_at is null;

create table asset (
    id            uuid primary key,
    owner         uuid not null,
    target        uuid not null,
    source        uuid unique references upload,
    file_name     text not null check (length(file_name) <= 120),
    bytes         bigint not null,
    state         text not null check (state in ('RECEIVED', 'WORKING', 'READY', 'REFUSED', 'CANCELLED')),
    stage         text,
    percent       int not null default 0 check (percent between 0 and 100),
    seconds_left  int,
    refusal       text,
    duration_ms   bigint,
    width         int,
    height        int,
    thumb_hash    text,
    edge_colour   text check (edge_colour ~ '^#[0-9a-f]{6}$'),
    created_at    timestamptz not null,
    check (state <> 'READY' or (duration_ms is not null and width is not null and height is not null
           and thumb_hash is not null and edge_colour is not null)),
    check ((state = 'REFUSED') = (refusal is not null))
);
create index on asset (owner);

-- Bytes live in the store under their SHA-256.
create table asset_file (
    asset       uuid not null references asset on delete cascade,
    name        text not null check (name ~ '^[a-z0-9.-]{1,60}$'),
    kind        text not null check (kind in ('VARIANT', 'POSTER', 'CARD')),
    rung        int,
    sound       text,
    media_type  text not null,
    width       int not null,
    height      int not null,
    bytes       bigint not null,
    start_bytes bigint not null,
    kbps        int not null,
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (asset, name)
);
create index on asset_file (sha256);
