-- The day of the last visit of an account, in UTC, for the erasure of idle accounts of minors. Visits of earlier
-- versions are unknown: accounts count from the upgrade on.
alter table account add column last_visit date default current_date;
update account set last_visit = null where erased_at is not null;

-- The day on which the owner was told that the account will be erased; null after a visit.
alter table account add column idle_notice_on date;

create index account_idle on account (last_visit) where age_band <> 'ADULT' and erased_at is null;
