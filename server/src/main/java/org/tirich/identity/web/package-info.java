/// Signing in and up, the own account, and the operator's page over HTTP.
@NullMarked
package org.tirich.identity.web;

import org.jspecify.annotations.NullMarked;
