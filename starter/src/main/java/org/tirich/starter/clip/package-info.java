/// The clips: one idea each, drawn and sounded by code. [StarterClips] lists them.
@NullMarked
package org.tirich.starter.clip;

import org.jspecify.annotations.NullMarked;
