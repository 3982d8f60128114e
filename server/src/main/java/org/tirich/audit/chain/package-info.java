/// The hash chain of the audit record. Pure functions.
@NullMarked
package org.tirich.audit.chain;

import org.jspecify.annotations.NullMarked;
