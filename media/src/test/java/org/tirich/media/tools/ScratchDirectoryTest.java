package org.tirich.media.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchDirectoryTest {

    @TempDir
    Path folder;

    private Path source;
    private Path parent;

    @BeforeEach
    void createASource() throws Exception {
        source = Files.writeString(folder.resolve("a name; with $(signs)"), "content");
        parent = Files.createDirectory(folder.resolve("parent"));
    }

    @Test
    void theSourceHasAFixedNameInside() throws Exception {
        try (var scratch = ScratchDirectory.open(parent, source)) {
            assertThat(scratch.inputUrl())
                    .isEqualTo("file:" + parent.toRealPath().resolve(".work/in/in.bin"));
            assertThat(scratch.inputDirectory().resolve("in.bin")).hasContent("content");
            assertThat(scratch.outputDirectory()).isEmptyDirectory();
        }
        assertThat(parent).isEmptyDirectory();
        assertThat(source).hasContent("content");
    }

    @Test
    void whatACrashLeftIsDeleted() throws Exception {
        var crashed = ScratchDirectory.open(parent, source);
        Files.writeString(crashed.outputDirectory().resolve("240p.mp4"), "half");
        Files.createSymbolicLink(crashed.outputDirectory().resolve("elsewhere"), folder);

        try (var scratch = ScratchDirectory.open(parent, source)) {
            assertThat(scratch.outputDirectory())
                    .isEqualTo(crashed.outputDirectory())
                    .isEmptyDirectory();
        }
        assertThat(source).hasContent("content");
    }
}
