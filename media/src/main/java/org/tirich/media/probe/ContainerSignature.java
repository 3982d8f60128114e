package org.tirich.media.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/// The container format by the first bytes of a file. Other programs open the file only when it is a known one.
final class ContainerSignature {

    private static final int BYTES = 12;
    private static final String EBML = "1a45dfa3";
    private static final Set<String> FIRST_BOXES = Set.of("ftyp", "moov", "mdat", "free", "skip", "wide");

    private ContainerSignature() {}

    static Optional<Source.Container> read(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(BYTES);
        }
        if (head.length < BYTES) {
            return Optional.empty();
        }
        if (HexFormat.of().formatHex(head, 0, 4).equals(EBML)) {
            return Optional.of(Source.Container.MATROSKA);
        }
        if (word(head, 0).equals("RIFF") && word(head, 8).equals("AVI ")) {
            return Optional.of(Source.Container.AVI);
        }
        return FIRST_BOXES.contains(word(head, 4)) ? Optional.of(Source.Container.MP4) : Optional.empty();
    }

    private static String word(byte[] bytes, int from) {
        return new String(Arrays.copyOfRange(bytes, from, from + 4), StandardCharsets.ISO_8859_1);
    }
}
