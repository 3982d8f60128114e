/// Off-policy evaluation: the value of a policy, estimated from the log of another one.
@NullMarked
package org.tirich.replay.policy;

import org.jspecify.annotations.NullMarked;
