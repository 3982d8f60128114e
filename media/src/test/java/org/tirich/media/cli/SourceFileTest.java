package org.tirich.media.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTest {

    @TempDir
    Path folder;

    @Test
    void everyRegularFileIsFoundOnce() throws Exception {
        var inner = Files.createDirectories(folder.resolve("سائنس/آواز"));
        Files.createFile(inner.resolve("clip.mp4"));
        Files.createFile(folder.resolve("clip.mp4"));
        Files.createSymbolicLink(folder.resolve("link.mp4"), folder.resolve("clip.mp4"));
        Files.createSymbolicLink(folder.resolve("around"), folder);
        var out = Files.createDirectories(folder.resolve("out"));
        Files.createFile(out.resolve("144p.mp4"));

        assertThat(SourceFile.in(folder, out))
                .extracting(SourceFile::name)
                .containsExactly("clip.mp4", "سائنس/آواز/clip.mp4");
    }

    @Test
    void oneFileIsItsOwnFolder() throws Exception {
        var file = Files.createFile(folder.resolve("برق.mp4"));

        assertThat(SourceFile.in(file, folder)).containsExactly(new SourceFile("برق.mp4", file));
    }

    @Test
    void aFileNameContainsNoTerminalControls() {
        var file = new SourceFile("\u001b[2Jنور\u202Egpj.mp4", folder);

        assertThat(file.shown()).isEqualTo("?[2Jنور?gpj.mp4");
    }
}
