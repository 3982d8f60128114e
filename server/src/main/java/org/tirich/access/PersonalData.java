package org.tirich.access;

import java.util.Map;

/// The data that a module holds about a person. Every module that holds some implements it.
public interface PersonalData {

    /// Deletes the person's data, in the transaction of the erasure.
    void erase(AccountId account);

    /// All data of the person by the name of its kind, each as a JSON array.
    Map<String, String> export(AccountId account);
}
