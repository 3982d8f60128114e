package org.tirich.breach.modules.lender;

/// A class that another module uses without declaring it.
public record Loan(String title) {}
