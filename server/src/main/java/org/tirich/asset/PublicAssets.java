package org.tirich.asset;

/// Whether the files of an asset are shown to everyone. The module that decides what is shown implements
/// it; it is asked for each file, so it must not ask the database.
public interface PublicAssets {
    boolean isPublic(AssetId asset);
}
