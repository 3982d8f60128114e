/// Notices over HTTP.
@NullMarked
package org.tirich.notification.web;

import org.jspecify.annotations.NullMarked;
