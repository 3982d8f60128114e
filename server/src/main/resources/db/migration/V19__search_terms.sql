-- Works in the search index, with their terms. A search index cannot list what it holds; these tables can. A generation
-- is one creation of the index: rows of another one describe an index that no longer exists.
create table indexed_work (
    generation  uuid not null,
    work        uuid not null,
    revision    uuid not null,
    words       text[] not null,
    concepts    text[] not null,
    primary key (generation, work)
);

-- In how many works each term is.
create table search_term (
    generation  uuid not null,
    kind        text not null check (kind in ('WORD', 'CONCEPT')),
    term        text not null,
    works       int not null check (works >= 0),
    primary key (generation, kind, term)
);
