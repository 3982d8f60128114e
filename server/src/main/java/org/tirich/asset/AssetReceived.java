package org.tirich.asset;

import java.util.UUID;
import org.tirich.access.AccountId;

/// All bytes of a file are here.
public record AssetReceived(AssetId asset, AccountId owner, UUID target) {}
