-- Decisions, one after another; each record holds the hash of the one before. Ids and codes only.
create table audit_record (
    seq       bigint primary key,
    at        timestamptz not null,
    actor     uuid,
    action    text not null check (length(action) between 1 and 80),
    subject   text not null check (length(subject) between 1 and 120),
    details   text not null check (length(details) <= 2000),
    previous  bytea not null check (length(previous) = 32),
    hash      bytea not null unique check (length(hash) = 32)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;

create trigger audit_record_is_append_only before update or delete or truncate on audit_record
    for each statement execute function refuse_change();

-- Events between modules, kept until each listener has finished (Spring Modulith).
create table event_publication (
    id                      uuid primary key,
    listener_id             text not null,
    event_type              text not null,
    serialized_event        text not null,
    publication_date        timestamptz not null,
    completion_date         timestamptz,
    status                  text,
    completion_attempts     int,
    last_resubmission_date  timestamptz
);
create index on event_publication using hash (serialized_event);
create index on event_publication (completion_date);

-- Jobs (db-scheduler).
create table scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index on scheduled_tasks (execution_time);
create index on scheduled_tasks (last_heartbeat);
create index on scheduled_tasks (priority desc, execution_time asc);

-- What an operator may set while the server runs.
create table setting (
    name   text primary key,
    value  text not null check (length(value) <= 500)
);
