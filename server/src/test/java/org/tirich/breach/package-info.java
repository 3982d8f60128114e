/// Classes that break one rule each, so that a test can show that the rule bites.
@NullMarked
package org.tirich.breach;

import org.jspecify.annotations.NullMarked;
