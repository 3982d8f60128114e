-- The codec that a refusal or a finding names, as ffmpeg names it; several are separated by commas. Rows of earlier
-- versions have none.
alter table asset add column refusal_codec text check (refusal_codec ~ '^[a-z0-9_]{1,40}$');
alter table asset_finding add column codecs text not null default '' check (codecs ~ '^[a-z0-9_, ]{0,200}$');
