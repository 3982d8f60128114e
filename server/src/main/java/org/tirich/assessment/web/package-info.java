/// Answering over HTTP.
@NullMarked
package org.tirich.assessment.web;

import org.jspecify.annotations.NullMarked;
