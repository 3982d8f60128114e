create table framework (
    code     text primary key,
    version  int not null
);

create table learning_outcome (
    code       text primary key check (length(code) <= 40),
    framework  text not null references framework,
    subject    text not null check (length(subject) <= 40),
    grade      int not null check (grade between 1 and 12),
    titles     jsonb not null
);
