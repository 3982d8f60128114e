package org.tirich.media.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir
    Path folder;

    @Test
    void aTruncatedFileIsReplacedAndACompleteOneIsKept() throws Exception {
        var file = Files.write(folder.resolve("launcher"), new byte[] {1, 2});

        AtomicFile.write(file, CONTENT);

        assertThat(file).hasBinaryContent(CONTENT);
        assertThat(folder).isDirectoryNotContaining(each -> !each.equals(file));

        var longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(file, longAgo);
        AtomicFile.write(file, CONTENT);

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
    }

    @Test
    void theNameFollowsTheContent() {
        assertThat(AtomicFile.name("launcher", List.of(CONTENT)))
                .isEqualTo("launcher-55bc801d")
                .isNotEqualTo(AtomicFile.name("launcher", List.of(CONTENT, CONTENT)));
    }
}
