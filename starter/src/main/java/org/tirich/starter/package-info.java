@NullMarked
package org.tirich.starter;

import org.jspecify.annotations.NullMarked;
