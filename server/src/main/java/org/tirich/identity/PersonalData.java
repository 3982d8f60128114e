package org.tirich.identity;

import org.tirich.access.AccountId;

/// What a module keeps about a person. Each module that keeps some implements it.
public interface PersonalData {

    /// Forgets the person, in the transaction of the erasure.
    void erase(AccountId account);
}
