@NullMarked
package org.tirich.languages.glossary;

import org.jspecify.annotations.NullMarked;
