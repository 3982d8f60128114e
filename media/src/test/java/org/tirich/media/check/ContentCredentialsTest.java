package org.tirich.media.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentCredentialsTest {

    private static final String C2PA = "d8fec3d61b0e483c92975828877ec481";

    @TempDir
    Path folder;

    @Test
    void readsTheGeneratorOfBothClaimVersions() throws IOException {
        var older = cbor("claim_generator", "Kamera کیمرہ/1.0 c2pa-rs/0.31");
        var newer = cbor("alg", "sha256") + text("claim_generator_info") + "a2" + cbor("name", "Example Camera");

        assertThat(ContentCredentials.in(file(C2PA, older)))
                .map(ContentCredentials::generator)
                .contains("Kamera کیمرہ/1.0 c2pa-rs/0.31");
        assertThat(ContentCredentials.in(file(C2PA, newer)))
                .map(ContentCredentials::generator)
                .contains("Example Camera");
    }

    @Test
    void anUnreadableGeneratorIsEmpty() throws IOException {
        assertThat(ContentCredentials.in(file(C2PA, "00112233"))).contains(new ContentCredentials(4, ""));
        assertThat(ContentCredentials.in(file(C2PA, text("claim_generator") + "78ff41")))
                .map(ContentCredentials::generator)
                .contains("");
        assertThat(ContentCredentials.in(file(C2PA, text("claim_generator"))))
                .map(ContentCredentials::generator)
                .contains("");
    }

    @Test
    void aNameIsOnlyPlainCharacters() throws IOException {
        assertThat(ContentCredentials.in(file(C2PA, cbor("claim_generator", "\u202eab\u0000c"))))
                .map(ContentCredentials::generator)
                .contains("abc");
    }

    @Test
    void otherBoxesAndDamagedFilesHaveNone() throws IOException {
        assertThat(ContentCredentials.in(file("be7acfcb97a942e89c71999491e3afac", cbor("claim_generator", "x"))))
                .isEmpty();
        assertThat(ContentCredentials.in(Files.write(folder.resolve("empty"), new byte[0])))
                .isEmpty();
        assertThat(ContentCredentials.in(Files.write(folder.resolve("short"), new byte[11])))
                .isEmpty();
        assertThat(ContentCredentials.in(Files.write(
                        folder.resolve("backwards"),
                        HexFormat.of().parseHex("00000001" + "75756964" + "8000000000000000" + C2PA))))
                .isEmpty();
    }

    /// An MP4 with a file type, a box of the given type, and media data.
    private Path file(String uuid, String content) throws IOException {
        var bytes = HexFormat.of().parseHex(uuid + content);
        var out = new ByteArrayOutputStream();
        try (var boxes = new DataOutputStream(out)) {
            boxes.writeInt(16);
            boxes.write("ftypisom\0\0\0\0".getBytes(StandardCharsets.US_ASCII));
            boxes.writeInt(8 + bytes.length);
            boxes.write("uuid".getBytes(StandardCharsets.US_ASCII));
            boxes.write(bytes);
            boxes.writeInt(12);
            boxes.write("mdat1234".getBytes(StandardCharsets.US_ASCII));
        }
        return Files.write(Files.createTempFile(folder, "clip", ".mp4"), out.toByteArray());
    }

    private static String cbor(String key, String value) {
        return text(key) + text(value);
    }

    private static String text(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var head = bytes.length < 24 ? "%02x".formatted(0x60 + bytes.length) : "78%02x".formatted(bytes.length);
        return head + HexFormat.of().formatHex(bytes);
    }
}
