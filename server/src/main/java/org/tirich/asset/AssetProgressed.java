package org.tirich.asset;

/// A file has come further. Not kept: who misses it reads the asset.
public record AssetProgressed(Asset asset) {}
