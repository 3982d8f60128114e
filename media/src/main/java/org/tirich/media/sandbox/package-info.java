/// The box in which every program that touches a stranger's file is run: one folder to write in, no
/// network, no other process, and limits on time and size.
///
/// [ConfinementPlan] says which system calls lead into it and end as the program; [SandboxLauncher], of some thirty
/// instructions, makes them. What was built is tried out by [SelfTest] before anything is opened in it.
@NullMarked
package org.tirich.media.sandbox;

import org.jspecify.annotations.NullMarked;
