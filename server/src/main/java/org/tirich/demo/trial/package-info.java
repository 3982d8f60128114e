/// Attacks on promises of the instance, which a visitor of the tour starts. Each reports what it tried and what held.
@NullMarked
package org.tirich.demo.trial;

import org.jspecify.annotations.NullMarked;
