/// The sandbox for every program that opens an untrusted file: one writable directory, no network, no other
/// process, and limits on time, memory and file size.
///
/// [ConfinementPlan] lists the system calls that confine a process and execute the command; [SandboxLauncher],
/// about thirty instructions long, makes them. [SelfTest] checks a sandbox before anything is opened in it.
@NullMarked
package org.tirich.media.sandbox;

import org.jspecify.annotations.NullMarked;
