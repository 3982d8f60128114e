/// Parked events over HTTP.
@NullMarked
package org.tirich.jobs.web;

import org.jspecify.annotations.NullMarked;
