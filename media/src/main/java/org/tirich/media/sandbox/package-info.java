/// The box in which every program that touches a stranger's file is run: one folder to write in, no
/// network, no other process, and limits on time and size.
///
/// [Launcher] confines itself and then becomes the program; it, and the few classes it stands on, use
/// nothing but the JDK, for they are copied beside each other and started alone.
@NullMarked
package org.tirich.media.sandbox;

import org.jspecify.annotations.NullMarked;
