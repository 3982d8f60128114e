package org.tirich.breach.modules.borrower;

import org.tirich.breach.modules.lender.Loan;

/// Uses a module that its own module does not declare.
public record Borrower(Loan loan) {}
