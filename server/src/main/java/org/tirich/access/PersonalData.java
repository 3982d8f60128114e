package org.tirich.access;

/// The data that a module holds about a person. Every module that holds some implements it.
public interface PersonalData {

    /// Deletes the person's data, in the transaction of the erasure.
    void erase(AccountId account);
}
