package org.tirich.asset;

import java.util.UUID;
import org.tirich.identity.AccountId;

/// Whether a person may send a file for a target. The module that owns the targets implements it.
public interface UploadGuard {
    boolean admits(AccountId owner, UUID target);
}
