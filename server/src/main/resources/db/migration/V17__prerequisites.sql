-- The outcomes that have to be understood before one can be.
alter table learning_outcome add column needs text[] not null default '{}';
