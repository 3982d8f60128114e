-- A review becomes a case: a revision may have several, of different kinds. The cases of today keep their addresses.
alter table review rename to review_case;
alter table review_case add column id uuid;
update review_case set id = revision;
alter table review_case alter column id set not null;
alter table review_case add column kind text not null default 'INITIAL'
    check (kind in ('INITIAL', 'RECHECK', 'APPEAL', 'REPORT'));
alter table review_case alter column kind drop default;

alter table review_event drop constraint review_event_revision_fkey;
alter table review_finding drop constraint review_finding_revision_fkey;
alter table review_case drop constraint review_pkey;
alter table review_case add primary key (id);
create unique index on review_case (revision) where kind = 'INITIAL';
create index on review_case (revision);
alter table review_event rename column revision to case_id;
alter table review_event add foreign key (case_id) references review_case;
alter table review_finding rename column revision to case_id;
alter table review_finding add foreign key (case_id) references review_case;

alter table review_case rename column owner to author;
alter table review_case rename column submitted_at to opened_at;
alter table review_case add column accuracy_by uuid;
update review_case c set accuracy_by = e.actor
  from review_event e where e.case_id = c.id and e.event = 'accuracy-passed';

-- A lease ends by itself: it is no state of the case.
create table review_assignment (
    case_id      uuid primary key references review_case,
    reviewer     uuid not null,
    lease_until  timestamptz not null
);
insert into review_assignment (case_id, reviewer, lease_until)
select id, claimed_by, lease_until from review_case where claimed_by is not null;
alter table review_case rename column claimed_by to assigned_to;
alter table review_case drop column lease_until;
