/// Pages for authors, reviewers and editors of questions.
@NullMarked
package org.tirich.itembank.web;

import org.jspecify.annotations.NullMarked;
