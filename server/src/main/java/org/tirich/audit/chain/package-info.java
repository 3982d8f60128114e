/// The audit chain: keyed hashes, the seal over records without a key, and heads anchored outside. Pure functions.
@NamedInterface("chain")
@NullMarked
package org.tirich.audit.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
