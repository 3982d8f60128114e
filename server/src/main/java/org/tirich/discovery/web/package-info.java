/// Search, hashtag and landing pages over HTTP.
@NullMarked
package org.tirich.discovery.web;

import org.jspecify.annotations.NullMarked;
