-- Whether an engagement is one of more actions of guests on a lesson than a network can have viewers. Net figures and
-- the ranking leave it out.
alter table engagement add column burst boolean not null default false;
