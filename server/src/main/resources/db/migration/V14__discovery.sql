-- A hashtag somebody follows, by what it means: its spellings in all languages are one.
create table followed_tag (
    account  uuid not null,
    meaning  text not null check (length(meaning) <= 100),
    name     text not null check (length(name) <= 60),
    at       timestamptz not null,
    primary key (account, meaning)
);

-- What an editor says of a hashtag, in one language.
create table tag_description (
    meaning   text not null check (length(meaning) <= 100),
    language  text not null check (length(language) <= 35),
    text      text not null check (length(text) between 1 and 600),
    at        timestamptz not null,
    primary key (meaning, language)
);

-- Shelves of landing pages that an editor fills by hand.
create table shelf (
    id        uuid primary key,
    language  text check (length(language) <= 35),
    title     jsonb not null,
    works     uuid[] not null check (cardinality(works) between 1 and 24),
    position  int not null,
    at        timestamptz not null
);

-- A shelf on which a work stands because its author asked for it.
create table own_shelf (
    work   uuid not null references work,
    shelf  text not null check (shelf in ('WOMEN_IN_STEM')),
    at     timestamptz not null,
    primary key (work, shelf)
);
