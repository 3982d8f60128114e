package org.tirich.media.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// One program to be run in the box, and what it may touch and use up.
///
/// @param work the one folder it may write in; the program is started there
/// @param readable files and folders it may read
/// @param executable folders it may run programs from
/// @param memoryBytes the most memory of its own, or 0 for no limit
public record ConfinedCommand(
        List<String> command,
        Path workingDirectory,
        List<Path> readable,
        List<Path> executable,
        Map<String, String> environment,
        Duration cpu,
        long maxFileBytes,
        long maxMemoryBytes) {}
