package org.tirich.access;

import java.time.LocalDate;

/// Tells the owner of an account that it is idle and will be erased. The module of notices implements it.
public interface IdleNotice {

    /// Sends the notice, in the transaction of the caller.
    ///
    /// @param lastVisit the day of the last visit, in UTC; there is one notice for each
    void send(AccountId account, LocalDate lastVisit);
}
