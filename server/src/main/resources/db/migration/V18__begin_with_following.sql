-- Adults whose feed begins with those they follow. For everybody else it begins with STEM.
create table begin_with_following (
    account  uuid primary key
);
