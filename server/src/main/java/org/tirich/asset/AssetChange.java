package org.tirich.asset;

import org.tirich.access.AccountId;

/// A change of an asset's state or files, as published on the [org.tirich.kernel.InvalidationChannel]. It contains the
/// owner, so that a process without an open page of the owner reads nothing.
public record AssetChange(AccountId owner, AssetId asset) {

    public static final String TOPIC = "asset";

    public String key() {
        return owner + "/" + asset;
    }

    public static AssetChange of(String key) {
        var slash = key.indexOf('/');
        return new AssetChange(AccountId.of(key.substring(0, slash)), AssetId.of(key.substring(slash + 1)));
    }
}
