package org.tirich.asset;

import java.util.UUID;
import org.tirich.access.AccountId;

/// The upload of a file is complete.
public record AssetReceived(AssetId asset, AccountId owner, UUID target) {}
