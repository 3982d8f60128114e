package org.tirich.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tirich.kernel.UserFacingException;

/// How the current user runs PostgreSQL's programs. PostgreSQL refuses to run as root, so root runs it in a new user
/// namespace, or, on a machine that refuses namespaces (as containers do), as the user `nobody`, who then owns the
/// database folder.
enum ServerProcess {
    AS_ONESELF {
        @Override
        List<String> wrap(List<String> command) {
            return command;
        }
    },
    IN_NAMESPACE {
        @Override
        List<String> wrap(List<String> command) {
            return join(List.of("unshare", "-U"), command);
        }
    },
    AS_NOBODY {
        @Override
        List<String> wrap(List<String> command) {
            return join(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), command);
        }

        @Override
        void own(Path folder) throws IOException, InterruptedException {
            if (run(List.of("chown", "-R", "65534:65534", folder.toString())) != 0) {
                throw new UserFacingException("The folder " + folder + " cannot be given to the user nobody.");
            }
        }

        @Override
        boolean needsPublicPath() {
            return true;
        }
    };

    private static final int PROBE_SECONDS = 10;

    abstract List<String> wrap(List<String> command);

    /// Makes the user that runs the database the owner of the folder.
    void own(Path folder) throws IOException, InterruptedException {}

    /// Whether another user must be able to reach the binaries and the database.
    boolean needsPublicPath() {
        return false;
    }

    /// `forced` (a name of this enum, or empty) comes from the configuration or from tests.
    static ServerProcess choose(String forced) throws IOException, InterruptedException {
        if (!forced.isEmpty()) {
            return valueOf(forced);
        }
        if (!"root".equals(System.getProperty("user.name"))) {
            return AS_ONESELF;
        }
        if (run(List.of("unshare", "-U", "true")) == 0) {
            return IN_NAMESPACE;
        }
        if (run(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "true")) == 0) {
            return AS_NOBODY;
        }
        throw new UserFacingException("PostgreSQL does not run as root, and neither unshare nor setpriv works here. "
                + "Start Tirich as an ordinary user, or use an external database with --db URL.");
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            return -1;
        } catch (IOException e) {
            return Files.isExecutable(Path.of("/usr/bin/" + command.getFirst())) ? -1 : -2;
        }
    }

    private static List<String> join(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
