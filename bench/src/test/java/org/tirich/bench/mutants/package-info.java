/// Tests of the report of mutation testing.
@NullMarked
package org.tirich.bench.mutants;

import org.jspecify.annotations.NullMarked;
