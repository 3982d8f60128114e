/// Pictures with text, such as preview cards: fonts that the server brings along, the layout of text in every language
/// of the interface, and PNG. No system font is used.
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.tirich.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
