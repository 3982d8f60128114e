/// The studio, the page of a lesson, and captions over HTTP.
@NullMarked
package org.tirich.catalog.web;

import org.jspecify.annotations.NullMarked;
