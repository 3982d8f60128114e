/// The report of mutation testing: kill rates by package, and survivors compared with the accepted ones.
@NullMarked
package org.tirich.bench.mutants;

import org.jspecify.annotations.NullMarked;
