/// The tables of works and revisions.
@NullMarked
package org.tirich.catalog.table;

import org.jspecify.annotations.NullMarked;
