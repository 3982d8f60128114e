/// The contract between the server and its clients, as OpenAPI 3.1.
@NullMarked
package org.tirich.contract;

import org.jspecify.annotations.NullMarked;
