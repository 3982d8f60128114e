-- An answer is evidence for one outcome: which item and form it answered, and how. Answers of before count for the first
-- outcome of their lesson.
alter table attempt
    alter column revision drop not null,
    alter column choice drop not null,
    add column written text check (length(written) <= 64),
    add column outcome text check (length(outcome) <= 40),
    add column item text check (length(item) <= 120),
    add column form text check (length(form) <= 120),
    add column purpose text not null default 'PRACTICE' check (purpose in ('PREDICTION', 'PRACTICE', 'PROOF')),
    add column options int check (options between 2 and 9),
    add column mixed boolean not null default false,
    add column soon_after_clip boolean not null default false,
    add column voided boolean not null default false,
    add column position bigint generated always as identity;

update attempt
   set outcome = revision.lesson -> 'outcomes' ->> 0,
       options = jsonb_array_length(revision.lesson -> 'question' -> 'options'),
       item = 'question.' || revision.id,
       form = 'question.' || revision.id
  from revision
 where revision.id = attempt.revision;

-- Levels are derived from the evidence. Rule 1 raised a level with each right answer, also to a question whose answer was
-- known; its levels are derived again, and the learner is told of those that fell.
alter table mastery
    add column rule int not null default 1,
    add column earlier text check (earlier in ('ATTEMPTED', 'FAMILIAR', 'PROFICIENT', 'MASTERED'));

-- Forms that were shown to a learner. Each is used up, also one that she left.
create table offered_form (
    attempt  uuid primary key,
    account  uuid not null,
    outcome  text not null check (length(outcome) <= 40),
    item     text not null check (length(item) <= 120),
    form     text not null check (length(form) <= 120),
    seed     bigint not null,
    offered  timestamptz not null,
    closed   boolean not null default false
);
create unique index one_open_form on offered_form (account, outcome) where not closed;
create index on offered_form (account, outcome, offered);
