package org.tirich.asset;

/// An asset shall also be encoded in AV1, which takes long and is done for published lessons only.
public record Av1Requested(AssetId asset) {}
