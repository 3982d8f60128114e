-- A job that waits for something outside itself is parked and goes on by itself.
alter table asset drop constraint asset_state_check;
alter table asset add constraint asset_state_check
    check (state in ('RECEIVED', 'WAITING', 'WORKING', 'READY', 'REFUSED', 'CANCELLED'));
alter table asset add column waits_for text;
alter table asset add constraint asset_waits_check check ((state = 'WAITING') = (waits_for is not null));

create index on upload (owner, created_at);
create index on asset (created_at) where source is not null and state in ('REFUSED', 'CANCELLED');
