/// Reviewing, reporting and rescinding over HTTP.
@NullMarked
package org.tirich.curation.web;

import org.jspecify.annotations.NullMarked;
