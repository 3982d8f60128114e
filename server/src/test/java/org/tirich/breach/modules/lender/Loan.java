package org.tirich.breach.modules.lender;

/// What another module borrows without being allowed to.
public record Loan(String title) {}
