package org.tirich.asset;

/// Every variant of a file is stored.
public record AssetReady(AssetId asset) {}
