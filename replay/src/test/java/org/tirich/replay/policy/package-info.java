/// Estimates against the true values of policies that are known.
@NullMarked
package org.tirich.replay.policy;

import org.jspecify.annotations.NullMarked;
