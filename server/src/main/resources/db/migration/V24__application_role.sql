-- The role of the server owns no table, so it cannot create a partition. This function does it with the rights of the
-- role that applies migrations, for one day, in both tables of the log.
create function create_event_partitions(day date) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    parent text;
begin
    foreach parent in array array['engagement', 'impression'] loop
        execute format(
            'create table if not exists public.%I partition of public.%I for values from (%L) to (%L)',
            parent || '_' || to_char(day, 'YYYYMMDD'), parent, day, day + 1);
    end loop;
end $$;

revoke execute on function create_event_partitions(date) from public;
