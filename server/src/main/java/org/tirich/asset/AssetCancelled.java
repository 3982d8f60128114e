package org.tirich.asset;

/// A file was given up by its owner.
record AssetCancelled(AssetId asset) {}
