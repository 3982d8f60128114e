/// Classes that violate one rule each, so that a test can show that the rule detects the violation.
@NullMarked
package org.tirich.breach;

import org.jspecify.annotations.NullMarked;
