/// The inbox over HTTP.
@NullMarked
package org.tirich.inbox.web;

import org.jspecify.annotations.NullMarked;
