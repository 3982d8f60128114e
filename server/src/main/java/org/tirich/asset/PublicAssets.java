package org.tirich.asset;

/// Decides whether the files of an asset are public. The module that decides on publication implements it; it is called
/// for each file and must not query the database.
public interface PublicAssets {
    boolean isPublic(AssetId asset);
}
