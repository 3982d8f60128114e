/// The tour over HTTP, for a browser on the same machine only.
@NullMarked
package org.tirich.demo.web;

import org.jspecify.annotations.NullMarked;
