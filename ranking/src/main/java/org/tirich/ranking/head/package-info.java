/// Online models ("heads") that predict the outcomes of an impression, with calibration and rollback.
@NullMarked
package org.tirich.ranking.head;

import org.jspecify.annotations.NullMarked;
