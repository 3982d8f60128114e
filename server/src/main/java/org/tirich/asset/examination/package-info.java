/// Findings of machines in finished assets: flashes, silence, known pictures.
@NamedInterface("examination")
@NullMarked
package org.tirich.asset.examination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
