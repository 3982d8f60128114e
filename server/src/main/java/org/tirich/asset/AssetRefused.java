package org.tirich.asset;

import org.tirich.access.AccountId;

/// A file cannot become a lesson.
public record AssetRefused(AssetId asset, AccountId owner, String code) {}
