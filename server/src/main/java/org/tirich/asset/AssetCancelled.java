package org.tirich.asset;

/// The owner gave a file up: its job ends, and its original is deleted.
public record AssetCancelled(AssetId asset) {}
