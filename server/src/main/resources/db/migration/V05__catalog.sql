create table work (
    id             uuid primary key,
    owner          uuid not null,
    created_at     timestamptz not null,
    live_revision  uuid,
    gone_at        timestamptz,
    gone_reason    text
);
create index on work (owner);
create index on work (live_revision) where live_revision is not null;

create table revision (
    id            uuid primary key,
    work          uuid not null references work,
    number        int not null,
    state         text not null check (state in
                      ('DRAFT', 'SUBMITTED', 'LIVE', 'RETURNED', 'REJECTED', 'SUPERSEDED', 'WITHDRAWN', 'RESCINDED')),
    version       int not null default 1,
    lesson        jsonb not null check (pg_column_size(lesson) < 60000),
    asset         uuid,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    submitted_at  timestamptz,
    published_at  timestamptz,
    reason        text,
    notes         text check (length(notes) <= 2000),
    unique (work, number),
    check (state = 'DRAFT' or submitted_at is not null),
    check (state <> 'LIVE' or (published_at is not null and asset is not null))
);
create unique index one_draft_a_work on revision (work) where state = 'DRAFT';
create unique index one_live_revision_a_work on revision (work) where state = 'LIVE';
create index on revision (asset);

alter table work add foreign key (live_revision) references revision;

create table caption (
    revision  uuid not null references revision on delete cascade,
    language  text not null check (length(language) <= 35),
    vtt       text not null check (length(vtt) <= 524288),
    cues      int not null,
    primary key (revision, language)
);

-- Once submitted, what a revision holds never changes.
create function refuse_submitted_change() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' and (new.lesson, new.asset, new.work, new.number)
           is distinct from (old.lesson, old.asset, old.work, old.number) then
        raise exception 'revision % was submitted and never changes', old.id;
    end if;
    return new;
end $$;
create trigger submitted_revision_never_changes before update on revision
    for each row execute function refuse_submitted_change();

create function refuse_submitted_caption() returns trigger language plpgsql as $$
begin
    if exists (select 1 from revision where id = coalesce(new.revision, old.revision) and state <> 'DRAFT') then
        raise exception 'revision % was submitted and its captions never change', coalesce(new.revision, old.revision);
    end if;
    return coalesce(new, old);
end $$;
create trigger submitted_caption_never_changes before insert or update or delete on caption
    for each row execute function refuse_submitted_caption();

-- Who passed a revision. `demonstration`: simulated by the demo; no person has checked it.
create table revision_check (
    revision       uuid not null references revision,
    stage          text not null check (stage in ('SAFETY', 'ACCURACY')),
    at             timestamptz not null,
    reviewer       uuid not null,
    demonstration  boolean not null,
    primary key (revision, stage)
);

create table live_hashtag (
    work  uuid not null references work,
    key   text not null check (length(key) <= 60),
    tag   text not null check (length(tag) <= 60),
    primary key (work, key)
);
create index on live_hashtag (key);
