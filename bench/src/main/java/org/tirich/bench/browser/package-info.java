/// The interface as a browser shows it on slow links, measured through Chromium's DevTools protocol.
@NullMarked
package org.tirich.bench.browser;

import org.jspecify.annotations.NullMarked;
