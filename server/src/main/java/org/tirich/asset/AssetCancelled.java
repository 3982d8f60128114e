package org.tirich.asset;

/// A file was given up by its owner: nothing more is to be made of it.
record AssetCancelled(AssetId asset) {}
