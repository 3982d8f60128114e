/// The curriculum over HTTP, for selection lists.
@NullMarked
package org.tirich.curriculum.web;

import org.jspecify.annotations.NullMarked;
