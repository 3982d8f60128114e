package org.tirich.assessment;

import org.tirich.access.AccountId;

/// The evidence of a learner changed: she answered, took answers out of her record, or an item of hers was withdrawn.
/// It
/// is published within the transaction of the change; a listener that must not miss it takes part in that transaction.
public record EvidenceChanged(AccountId account) {}
