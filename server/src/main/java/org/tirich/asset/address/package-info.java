/// Addresses of files, and the signatures of those that are not public. Pure functions.
@NamedInterface("address")
@NullMarked
package org.tirich.asset.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
