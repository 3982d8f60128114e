/// The durable log of impressions and engagements.
@NullMarked
package org.tirich.feed.log;

import org.jspecify.annotations.NullMarked;
