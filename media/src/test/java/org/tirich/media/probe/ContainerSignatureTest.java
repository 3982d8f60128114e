package org.tirich.media.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerSignatureTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"ftyp, MP4", "moov, MP4", "mdat, MP4", "free, MP4", "skip, MP4", "wide, MP4"})
    void anMp4StartsWithAKnownBox(String box, Source.Container container) throws Exception {
        assertThat(ContainerSignature.read(file("\0\0\0\u0010" + box + "isom"))).contains(container);
    }

    @Test
    void matroskaStartsWithEbmlAndAviWithItsTwoNames() throws Exception {
        assertThat(ContainerSignature.read(file("\u001aE\u00df\u00a3\0\0\0\0\0\0\0\0")))
                .contains(Source.Container.MATROSKA);
        assertThat(ContainerSignature.read(file("RIFF\0\0\0\0AVI "))).contains(Source.Container.AVI);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RIFF\0\0\0\0WAVE",
                "\0\0\0\u0010uuidisom",
                "#EXTM3U\n#EXT",
                "GIF89a\0\0\0\0\0\0",
                "\u001aE\u00df\u00a3",
                "\0\0\0\u0010ftypis"
            })
    void otherAndTruncatedFilesAreUnknown(String bytes) throws Exception {
        assertThat(ContainerSignature.read(file(bytes))).isEmpty();
    }

    private Path file(String bytes) throws Exception {
        return Files.writeString(folder.resolve("file"), bytes, StandardCharsets.ISO_8859_1);
    }
}
