package org.tirich.asset;

/// A request to encode an asset in AV1 as well, which takes long and is done for published lessons only.
public record Av1Requested(AssetId asset) {}
