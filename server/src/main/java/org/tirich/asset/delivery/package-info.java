/// Files as they are served: signed addresses, HLS packages, files muxed on request.
@NamedInterface("delivery")
@NullMarked
package org.tirich.asset.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
