/// Uploads by tus 1.0 and files by byte range over HTTP.
@NullMarked
package org.tirich.asset.web;

import org.jspecify.annotations.NullMarked;
