-- Live lessons and signed-in accounts, in the numbers of the settings `bench.videos` and `bench.viewers`. Every id
-- derives from its number, so that the load generator knows it.
create function pg_temp.id(kind text, n int) returns uuid language sql immutable
    as $$ select md5(kind || n)::uuid $$;

insert into account (id, username, age_band, created_at)
select pg_temp.id('account', n), 'viewer-' || n, 'ADULT', now()
  from generate_series(0, current_setting('bench.viewers')::int - 1) n;

insert into role_grant (id, account, role, granted_at)
select pg_temp.id('grant', n), pg_temp.id('account', n), 'LEARNER', now()
  from generate_series(0, current_setting('bench.viewers')::int - 1) n;

insert into session (token_hash, id, account, visit, device, created_at, last_seen)
select sha256(convert_to(md5('token' || n), 'UTF8')), pg_temp.id('session', n), pg_temp.id('account', n),
       pg_temp.id('visit', n), 'bench', now(), now()
  from generate_series(0, current_setting('bench.viewers')::int - 1) n;

-- The owners of the lessons, who withdraw some of them.
insert into account (id, username, age_band, created_at)
select pg_temp.id('owner', n), 'owner-' || n, 'ADULT', now() from generate_series(0, 499) n;

insert into role_grant (id, account, role, granted_at)
select pg_temp.id('ownergrant', n), pg_temp.id('owner', n), 'CREATOR', now() from generate_series(0, 499) n;

insert into session (token_hash, id, account, visit, device, created_at, last_seen)
select sha256(convert_to(md5('ownertoken' || n), 'UTF8')), pg_temp.id('ownersession', n), pg_temp.id('owner', n),
       pg_temp.id('ownervisit', n), 'bench', now(), now()
  from generate_series(0, 499) n;

insert into work (id, owner, created_at)
select pg_temp.id('work', n), pg_temp.id('owner', n % 500), now()
  from generate_series(0, current_setting('bench.videos')::int - 1) n;

insert into asset (id, owner, target, file_name, bytes, state, percent, duration_ms, width, height, thumb_hash,
                   edge_colour, created_at)
select pg_temp.id('asset', n), pg_temp.id('owner', n % 500), pg_temp.id('work', n), 'lesson.mp4', 4000000, 'READY', 100,
       20000 + n::bigint * 7919 % 70000, 720, 1280, left(md5('thumb' || n), 28), '#14233f', now()
  from generate_series(0, current_setting('bench.videos')::int - 1) n;

insert into asset_file (asset, name, kind, rung, sound, media_type, width, height, bytes, start_bytes, kbps, sha256)
select pg_temp.id('asset', n), rung || '.mp4', 'VARIANT', rung, case when rung < 480 then 'opus' else 'aac' end,
       case when rung < 480 then 'video/mp4; codecs="av01.0.00M.08, opus"'
            else 'video/mp4; codecs="avc1.4D401E, mp4a.40.2"' end,
       rung, rung * 16 / 9, rung * 6000, rung * 200, rung / 2, md5('a' || n || rung) || md5('b' || n || rung)
  from generate_series(0, current_setting('bench.videos')::int - 1) n, unnest(array[144, 240, 360, 480, 720]) rung;

insert into asset_file (asset, name, kind, media_type, width, height, bytes, start_bytes, kbps, sha256)
select pg_temp.id('asset', n), lower(kind) || '.webp', kind, 'image/webp', 360, 640, 12000, 0, 0,
       md5(kind || 'a' || n) || md5(kind || 'b' || n)
  from generate_series(0, current_setting('bench.videos')::int - 1) n, unnest(array['POSTER', 'CARD']) kind;

-- Each lesson is in one of eight languages, teaches one outcome of the shipped curriculum and asks a question.
insert into revision (id, work, number, state, lesson, asset, created_at, updated_at)
select pg_temp.id('revision', n), pg_temp.id('work', n), 1, 'DRAFT',
       jsonb_build_object(
           'texts', jsonb_build_array(
               jsonb_build_object('lang', 'en', 'title', 'Lesson ' || n || ': ' || (o.titles ->> 'en'),
                   'description', 'A short lesson with one experiment that can be repeated at home or in class.'),
               jsonb_build_object('lang', 'ur', 'title', 'سبق ' || n || ': ' || (o.titles ->> 'ur'),
                   'description', 'ایک مختصر سبق جس کا تجربہ گھر یا جماعت میں دہرایا جا سکتا ہے۔')),
           'subject', o.subject, 'grade', o.grade,
           'speech', case when n % 4 = 0 then 'none' else 'spoken' end,
           'audioLanguage', (array[null, 'ur', 'en', 'ps', null, 'sd', 'ur', 'khw'])[1 + n % 8],
           'licence', 'CC-BY-SA-4.0', 'ai', 'none',
           'hashtags', jsonb_build_array('STEM', o.subject),
           'sources', jsonb_build_array(jsonb_build_object('title', 'A textbook', 'url', 'https://example.org/' || n)),
           'outcomes', jsonb_build_array(o.code),
           'question', jsonb_build_object(
               'prompt', jsonb_build_object('en', 'What did the experiment show?', 'ur', 'تجربے سے کیا معلوم ہوا؟'),
               'options', (select jsonb_agg(jsonb_build_object('en', 'Answer ' || k, 'ur', 'جواب ' || k))
                             from generate_series(1, 4) k),
               'answer', n % 4,
               'explanation', jsonb_build_object('en', 'Look once more at the second half.'))),
       pg_temp.id('asset', n), now(), now()
  from generate_series(0, current_setting('bench.videos')::int - 1) n
  join (select *, row_number() over (order by code) - 1 as place, count(*) over () as outcomes from learning_outcome) o
    on o.place = n % o.outcomes;

insert into caption (revision, language, vtt, cues)
select pg_temp.id('revision', n), language, E'WEBVTT\n\n00:00.000 --> 00:04.000\n...\n', 1
  from generate_series(0, current_setting('bench.videos')::int - 1) n, unnest(array['en', 'ur']) language
 where n % 4 <> 0;

update revision r
   set state = 'LIVE', submitted_at = now(),
       published_at = now() - n * interval '60 days' / current_setting('bench.videos')::int
  from generate_series(0, current_setting('bench.videos')::int - 1) n
 where r.id = pg_temp.id('revision', n);

update work w set live_revision = r.id from revision r where r.work = w.id;

insert into revision_check (revision, stage, at, reviewer, demonstration)
select r.id, stage, now(), pg_temp.id('reviewer', length(stage)), false
  from revision r, unnest(array['SAFETY', 'ACCURACY']) stage;

insert into live_hashtag (work, key, tag) select id, 'stem', 'STEM' from work;

analyze;
