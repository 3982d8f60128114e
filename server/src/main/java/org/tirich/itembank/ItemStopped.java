package org.tirich.itembank;

import java.util.UUID;

/// A question is no longer asked, and the evidence of its answers is to be dropped.
///
/// @param stop the id of its [ItemStops.Stop]
public record ItemStopped(UUID stop) {}
