/// Whole journeys through a started server: people in real browsers, a client that is not ours, a link that
/// is cut and a process that is killed.
@NullMarked
package org.tirich.journeys;

import org.jspecify.annotations.NullMarked;
