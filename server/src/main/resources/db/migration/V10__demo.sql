-- Invented people of a demo instance. Empty on every other.
create table demo_person (
    code     text primary key,
    account  uuid not null unique
);

create table demo_clip (
    slug  text primary key,
    work  uuid not null unique
);
