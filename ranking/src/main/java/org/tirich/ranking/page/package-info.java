/// Makes pages: generates, scores and composes candidates. Reads the state only.
@NullMarked
package org.tirich.ranking.page;

import org.jspecify.annotations.NullMarked;
