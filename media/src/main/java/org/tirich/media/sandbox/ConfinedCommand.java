package org.tirich.media.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A command to run in the sandbox, with its permissions and limits.
///
/// @param workingDirectory the only directory it may write to; it starts there
/// @param readable files and directories it may read
/// @param executable directories it may run programs from
/// @param maxMemoryBytes limit on its data segment, or 0 for none
public record ConfinedCommand(
        List<String> command,
        Path workingDirectory,
        List<Path> readable,
        List<Path> executable,
        Map<String, String> environment,
        Duration cpu,
        long maxFileBytes,
        long maxMemoryBytes) {}
