package org.tirich.media.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Programs of the system that give a process its own namespaces: it sees no other process, no network and no user but
/// its own. Not every machine has them, and some kernels refuse.
///
/// @param bubblewrap the executable of bubblewrap
/// @param unshare the beginning of a command line with `unshare` and `setpriv` of util-linux
record NamespaceTools(Optional<Path> bubblewrap, Optional<List<String>> unshare) {

    private static final List<Path> FOLDERS = List.of(Path.of("/usr/bin"), Path.of("/usr/local/bin"), Path.of("/bin"));

    static NamespaceTools installed() {
        var unshare = find("unshare");
        var setpriv = find("setpriv");
        return new NamespaceTools(
                find("bwrap"),
                unshare.flatMap(program -> setpriv.map(second -> unshare(program.toString(), second.toString()))));
    }

    private static Optional<Path> find(String name) {
        return FOLDERS.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Entering a user namespace resets the signal that a process receives when its parent ends. So it is set again
    /// before the second `unshare`, which kills its child when it is killed.
    private static List<String> unshare(String unshare, String setpriv) {
        return List.of(
                unshare,
                "--user",
                "--map-root-user",
                setpriv,
                "--pdeathsig",
                "KILL",
                unshare,
                "--pid",
                "--net",
                "--ipc",
                "--uts",
                "--fork",
                "--kill-child",
                // A shell reports the signal that ended the command as 128 + its number. Before version 2.39 `unshare`
                // exits with 1. And the first process of a namespace would survive some signals.
                "/bin/sh",
                "-c",
                "\"$0\"; exit $?");
    }

    static List<String> bubblewrap(Path program, Path launcher, ConfinedCommand command) {
        var line = new ArrayList<>(List.of(program.toString(), "--unshare-all", "--die-with-parent", "--new-session"));
        for (var folder : List.of("/usr", "/lib", "/lib64", "/etc/ld.so.cache", "/sys/devices/system/cpu")) {
            line.addAll(List.of("--ro-bind-try", folder, folder));
        }
        line.addAll(List.of("--dev", "/dev", "--proc", "/proc"));
        var readOnly = new ArrayList<>(List.of(launcher));
        readOnly.addAll(command.executable());
        readOnly.addAll(command.readable());
        readOnly.forEach(path -> line.addAll(List.of("--ro-bind", path.toString(), path.toString())));
        line.addAll(List.of(
                "--bind",
                command.workingDirectory().toString(),
                command.workingDirectory().toString()));
        line.addAll(List.of("--chdir", command.workingDirectory().toString(), "--"));
        return line;
    }
}
