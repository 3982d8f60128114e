/// Paths and careers over HTTP.
@NullMarked
package org.tirich.path.web;

import org.jspecify.annotations.NullMarked;
