/// Prequential evaluation of probabilities: each impression is predicted first and learned from afterwards.
@NullMarked
package org.tirich.replay.online;

import org.jspecify.annotations.NullMarked;
