-- Undelivered events name their listener. The names were those of classes and methods; they are ids from now on, which
-- stay when a class is renamed.
update event_publication p set listener_id = n.stable
  from (values
    ('org.tirich.catalog.Submissions.on(org.tirich.asset.AssetReceived)', 'catalog.submissions.asset-received'),
    ('org.tirich.inbox.Inbox.on(org.tirich.asset.AssetReady)', 'catalog.author-notices.asset-ready'),
    ('org.tirich.inbox.Inbox.on(org.tirich.asset.AssetRefused)', 'catalog.author-notices.asset-refused'),
    ('org.tirich.inbox.Inbox.on(org.tirich.catalog.RevisionPublished)', 'catalog.author-notices.published'),
    ('org.tirich.inbox.Inbox.on(org.tirich.catalog.RevisionReturned)', 'catalog.author-notices.returned'),
    ('org.tirich.inbox.Inbox.on(org.tirich.catalog.RevisionRescinded)', 'catalog.author-notices.rescinded'),
    ('org.tirich.curation.Reviews.begin(org.tirich.catalog.RevisionSubmitted)', 'curation.automatic-checks.submitted'),
    ('org.tirich.curation.Reviews.end(org.tirich.catalog.RevisionRescinded)', 'curation.automatic-checks.rescinded'),
    ('org.tirich.discovery.Search.published(org.tirich.catalog.RevisionPublished)', 'discovery.search-indexer.published'),
    ('org.tirich.discovery.Search.rescinded(org.tirich.catalog.RevisionRescinded)', 'discovery.search-indexer.rescinded'),
    ('org.tirich.feed.Shelves.published(org.tirich.catalog.RevisionPublished)', 'feed.ranking-engine.published'),
    ('org.tirich.feed.Shelves.rescinded(org.tirich.catalog.RevisionRescinded)', 'feed.ranking-engine.rescinded'),
    ('org.tirich.feed.Engagements.answered(org.tirich.assessment.QuestionAnswered)', 'feed.engagements.answered')
  ) as n (class_name, stable)
 where p.listener_id = n.class_name;

-- These listeners changed the memory of a process that has ended.
delete from event_publication
 where listener_id in (
    'org.tirich.asset.Assets.cancelled(org.tirich.asset.AssetCancelled)',
    'org.tirich.asset.AssetFiles.ready(org.tirich.asset.AssetReady)',
    'org.tirich.catalog.web.StudioEvents.ready(org.tirich.asset.AssetReady)',
    'org.tirich.catalog.web.StudioEvents.refused(org.tirich.asset.AssetRefused)');

-- Queued jobs name their task.
update scheduled_tasks set task_name = 'encode-av1' where task_name = 'smaller';
