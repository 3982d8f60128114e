package org.tirich.asset;

import java.util.UUID;
import org.tirich.access.AccountId;

/// Facts about the people who upload files. The module that owns the works implements it.
public interface UploadGuard {

    /// Whether a person may upload a file for a target.
    boolean admits(AccountId owner, UUID target);

    /// The number of live lessons of a person.
    int published(AccountId owner);
}
