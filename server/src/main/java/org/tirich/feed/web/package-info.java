/// The feed over HTTP.
@NullMarked
package org.tirich.feed.web;

import org.jspecify.annotations.NullMarked;
