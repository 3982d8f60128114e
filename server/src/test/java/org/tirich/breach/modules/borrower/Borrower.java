package org.tirich.breach.modules.borrower;

import org.tirich.breach.modules.lender.Loan;

/// Uses a module that its own does not name.
public record Borrower(Loan loan) {}
