package org.tirich.web;

/// Whom a rate limit counts: an account, or all guests of a network. A guest cannot choose her key; her cookie is not
/// part of it.
///
/// @param keys hashed
public record Sender(LimitKeys.Dated keys, boolean guest) {}
