/// The curriculum over HTTP, for pickers.
@NullMarked
package org.tirich.curriculum.web;

import org.jspecify.annotations.NullMarked;
