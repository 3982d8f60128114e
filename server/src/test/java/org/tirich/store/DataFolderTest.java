package org.tirich.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.TestProcess;
import org.tirich.kernel.UserFacingException;

class DataFolderTest {

    @TempDir
    private Path folder;

    @Test
    void aSecondServerIsRefusedInOneSentence() throws Exception {
        try (var _ = DataFolder.open(folder)) {
            var second = TestProcess.run(Opens.class, folder.toString());

            assertThat(second.output())
                    .contains("The data folder " + folder + " is in use by another Tirich server (process "
                            + ProcessHandle.current().pid() + ")")
                    .contains("--data DIR");
        }
    }

    @Test
    void theLockIsReleasedWhenAServerIsKilled() throws Exception {
        try (var holder = TestProcess.start(Opens.class, folder.toString())) {
            holder.awaitLine("holds the folder");
            holder.kill();
        }

        DataFolder.open(folder).close();
    }

    @Test
    void anImpossibleFolderIsRefusedInOneSentence() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining("cannot be used");
    }

    @Test
    void aSecretIsReadableByTheServersUserOnly() throws IOException {
        try (var data = DataFolder.open(folder)) {
            var secrets = new Secrets(data);

            var secret = secrets.get("cursor-key");

            assertThat(secret).hasSize(43).isEqualTo(new Secrets(data).get("cursor-key"));
            assertThat(secret).isNotEqualTo(secrets.get("other-key"));
            assertThat(permissions(folder.resolve("secrets"))).isEqualTo("rwx------");
            assertThat(permissions(folder.resolve("secrets/cursor-key"))).isEqualTo("rw-------");
        }
    }

    @Test
    void aFolderOfAnEarlierVersionIsClosedToOtherUsers() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        try (var data = DataFolder.open(folder)) {
            assertThat(permissions(folder)).isEqualTo("rwx------");

            data.openPath("tools");

            assertThat(permissions(folder)).isEqualTo("rwx--x--x");
            assertThat(permissions(folder.resolve("tools"))).isEqualTo("rwx--x--x");
        }
    }

    @Test
    void aSecretsNameIsNotAPath() throws IOException {
        try (var data = DataFolder.open(folder)) {
            var secrets = new Secrets(data);

            assertThatThrownBy(() -> secrets.get("../lock")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    /// The first step of another server: it opens the folder and holds it until it is killed.
    static final class Opens {

        public static void main(String[] args) throws InterruptedException {
            try {
                DataFolder.open(Path.of(args[0]));
                System.out.println("holds the folder");
                Thread.sleep(60_000);
            } catch (UserFacingException refusal) {
                System.out.println(refusal.getMessage());
            }
        }
    }
}
