/// What a policy would have earned, estimated from the log of another one.
@NullMarked
package org.tirich.replay.policy;

import org.jspecify.annotations.NullMarked;
