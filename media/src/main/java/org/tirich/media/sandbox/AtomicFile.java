package org.tirich.media.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.zip.CRC32;

/// Writes files atomically: a reader sees the whole file or none, even when two processes write it at once.
final class AtomicFile {

    private AtomicFile() {}

    /// A file name derived from the content.
    static String name(String kind, Collection<byte[]> contents) {
        var sum = new CRC32();
        contents.forEach(sum::update);
        return "%s-%08x".formatted(kind, sum.getValue());
    }

    static void write(Path target, byte[] content) throws IOException {
        if (Files.exists(target) && Arrays.equals(Files.readAllBytes(target), content)) {
            return;
        }
        var part = Files.createTempFile(target.getParent(), ".part", "");
        Files.write(part, content);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
