/// Delivery of files: signed addresses, HLS packages, files muxed on request.
@NullMarked
package org.tirich.asset.delivery;

import org.jspecify.annotations.NullMarked;
