-- Files beside the variants: sound alone, larger posters, the storyboard, and HLS made on request.
alter table asset_file drop constraint asset_file_kind_check;
alter table asset_file add constraint asset_file_kind_check
    check (kind in ('VARIANT', 'SOUND', 'POSTER', 'STILL', 'CARD', 'STORYBOARD', 'HLS'));

-- What a machine saw and heard in an asset. Stretches are pairs of milliseconds, from and to.
create table asset_finding (
    asset        uuid not null references asset on delete cascade,
    position     int not null,
    code         text not null check (code ~ '^[A-Z0-9_]{1,40}$'),
    severity     text not null check (severity in ('NOTE', 'HOLD', 'RETURN')),
    figure       double precision not null,
    stretches_ms bigint[] not null default '{}',
    primary key (asset, position)
);

-- One picture a second, as PDQ names it.
create table asset_frame (
    asset   uuid not null references asset on delete cascade,
    second  int not null check (second >= 0),
    hash    text not null check (hash ~ '^[0-9a-f]{64}$'),
    quality int not null check (quality between 0 and 100),
    primary key (asset, second)
);
