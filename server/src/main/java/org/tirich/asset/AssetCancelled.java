package org.tirich.asset;

/// The owner cancelled a file: its job ends, and its original is deleted.
public record AssetCancelled(AssetId asset) {}
