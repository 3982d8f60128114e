-- How a page was made, so that another way of making it can be judged from the log.
alter table impression add column propensity real not null default 1;
alter table impression add column candidates int not null default 0;
alter table impression add column policy text not null default '';

-- Accounts that want the page everyone gets, chosen from nothing that is known of them.
create table impersonal (
    account  uuid primary key
);
