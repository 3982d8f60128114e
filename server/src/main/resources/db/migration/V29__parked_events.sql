-- How often the delivery of an event was repeated after a failure, and after an interruption by the end of its process.
alter table event_publication add column tries int not null default 0;
alter table event_publication add column interruptions int not null default 0;

-- Events whose delivery failed repeatedly. An operator delivers them again or drops them.
create table parked_event (
    id                uuid primary key,
    listener_id       text not null,
    event_type        text not null,
    serialized_event  text not null,
    publication_date  timestamptz not null,
    tries             int not null,
    parked_at         timestamptz not null
);
create index on parked_event (parked_at);
