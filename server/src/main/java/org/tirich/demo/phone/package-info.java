/// The demo on phones of the same network: the address, the token of the door, the code in the terminal, and the local
/// authority for TLS.
@NamedInterface("phone")
@NullMarked
package org.tirich.demo.phone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
