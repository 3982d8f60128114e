package org.tirich.asset;

import java.util.UUID;
import org.tirich.access.AccountId;

/// What is known of the people who send files. The module that owns the works implements it.
public interface UploadGuard {

    /// Whether a person may send a file for a target.
    boolean admits(AccountId owner, UUID target);

    /// How many lessons of a person are live.
    int published(AccountId owner);
}
