/// The clips: one idea each, with computed pictures and sounds, in a package for each subject. [StarterClips] lists
/// them.
@NullMarked
package org.tirich.starter.clip;

import org.jspecify.annotations.NullMarked;
