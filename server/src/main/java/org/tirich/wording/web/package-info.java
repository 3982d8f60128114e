/// Suggested translations over HTTP.
@NullMarked
package org.tirich.wording.web;

import org.jspecify.annotations.NullMarked;
