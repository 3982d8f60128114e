-- A person is erased: the content of her submitted revisions, which otherwise never changes, and the notes of their
-- reviews. The triggers let the owner of the tables do it for one author at a time; the server's role calls the
-- function.
create or replace function refuse_submitted_change() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' and (new.lesson, new.asset, new.work, new.number)
           is distinct from (old.lesson, old.asset, old.work, old.number)
       and not is_erasing((select owner from work where id = old.work)) then
        raise exception 'revision % was submitted and never changes', old.id;
    end if;
    return new;
end $$;

create or replace function refuse_submitted_caption() returns trigger language plpgsql as $$
begin
    if exists (select 1 from revision where id = coalesce(new.revision, old.revision) and state <> 'DRAFT')
       and not is_erasing((select w.owner from revision r join work w on w.id = r.work
                            where r.id = coalesce(new.revision, old.revision))) then
        raise exception 'revision % was submitted and its captions never change', coalesce(new.revision, old.revision);
    end if;
    return coalesce(new, old);
end $$;

create function is_erasing(author uuid) returns boolean language sql stable as $$
    select current_setting('tirich.erasing', true) = author::text
       and current_user = (select tableowner from pg_tables where schemaname = 'public' and tablename = 'revision')
$$;

-- Statement triggers do not see rows: review events are append-only for the server, and row by row for the owner.
drop trigger review_event_is_append_only on review_event;
create trigger review_event_is_append_only before delete or truncate on review_event
    for each statement execute function refuse_change();

create function refuse_review_event_change() returns trigger language plpgsql as $$
begin
    if (to_jsonb(new) - 'notes_public' - 'notes_internal') is distinct from
       (to_jsonb(old) - 'notes_public' - 'notes_internal')
       or not is_erasing((select author from review_case where id = old.case_id)) then
        raise exception 'review_event is append-only';
    end if;
    return new;
end $$;
create trigger review_event_never_changes before update on review_event
    for each row execute function refuse_review_event_change();

-- Empties all revisions of an author that are not live.
create function erase_revisions(author_id uuid, empty_lesson jsonb) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform set_config('tirich.erasing', author_id::text, true);
    delete from caption c using revision r, work w
     where c.revision = r.id and r.work = w.id and w.owner = author_id and r.id is distinct from w.live_revision;
    update revision r
       set lesson = empty_lesson, notes = case when r.notes is null then null else '' end
      from work w
     where r.work = w.id and w.owner = author_id and r.id is distinct from w.live_revision;
    perform set_config('tirich.erasing', '', true);
end $$;

-- Empties the notes and the findings of all reviews of an author's works.
create function erase_reviews(author_id uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform set_config('tirich.erasing', author_id::text, true);
    update review_event e
       set notes_public = case when e.notes_public is null then null else '' end,
           notes_internal = case when e.notes_internal is null then null else '' end
      from review_case c
     where e.case_id = c.id and c.author = author_id;
    update review_finding f set detail = ''
      from review_case c
     where f.case_id = c.id and c.author = author_id;
    perform set_config('tirich.erasing', '', true);
end $$;

revoke execute on function erase_revisions(uuid, jsonb) from public;
revoke execute on function erase_reviews(uuid) from public;

-- Drops the days of the log before a day, with the rights of the owner. Younger days than a year are never dropped.
create function drop_event_partitions(before date) returns int
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    partition text;
    dropped int := 0;
begin
    if before > current_date - 365 then
        raise exception 'events of the last year are kept';
    end if;
    for partition in
        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
         where i.inhparent in ('public.engagement'::regclass, 'public.impression'::regclass)
           and c.relname ~ '_[0-9]{8}$' and right(c.relname, 8) < to_char(before, 'YYYYMMDD')
    loop
        execute format('drop table public.%I', partition);
        dropped := dropped + 1;
    end loop;
    return dropped;
end $$;

revoke execute on function drop_event_partitions(date) from public;
