-- Files that are put together when they are asked for, of the picture of one file of the same asset and the
-- sound of another. Their hash is that of their bytes, but no such bytes lie in the store.
alter table asset_file
    add picture_of text,
    add sound_of   text,
    add check (picture_of is null or sound_of is not null),
    add foreign key (asset, picture_of) references asset_file (asset, name) deferrable initially deferred,
    add foreign key (asset, sound_of) references asset_file (asset, name) deferrable initially deferred;
