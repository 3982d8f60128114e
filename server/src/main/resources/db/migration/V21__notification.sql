-- A notice holds the keys of its words: the module that tells it owns them.
alter table message rename to notification;
alter table notification add column text_key text;
update notification set text_key = 'inbox.text.' || kind;
alter table notification alter column text_key set not null;
alter table notification rename column detail to detail_key;
update notification
   set detail_key = case kind when 'asset-refused' then 'refusal.' else 'reason.' end || detail_key
 where detail_key <> '';
update notification set href = '/inbox' where href is null;
alter table notification alter column href set not null;
