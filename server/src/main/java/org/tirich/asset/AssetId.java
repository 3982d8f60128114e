package org.tirich.asset;

import java.util.UUID;

/// Identifies one asset.
public record AssetId(UUID value) {
    public static AssetId of(String text) {
        return new AssetId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
