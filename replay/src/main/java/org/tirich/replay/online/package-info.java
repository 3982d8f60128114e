/// Probabilities of outcomes, judged in the order of time: each impression is first predicted, then learnt from.
@NullMarked
package org.tirich.replay.online;

import org.jspecify.annotations.NullMarked;
