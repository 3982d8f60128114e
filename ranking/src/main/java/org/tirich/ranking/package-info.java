/// The ranking engine for learning: a deterministic state machine without a database or a clock. It applies events in
/// log order and makes pages from its state and a seed. Equal events give equal states, and equal states and seeds
/// give equal pages.
///
/// [org.tirich.ranking.Ranker] is the door; its sub-packages are its parts.
@NullMarked
package org.tirich.ranking;

import org.jspecify.annotations.NullMarked;
