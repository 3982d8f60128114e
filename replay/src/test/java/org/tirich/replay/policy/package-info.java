/// Tests of off-policy estimates against the true values of known policies.
@NullMarked
package org.tirich.replay.policy;

import org.jspecify.annotations.NullMarked;
