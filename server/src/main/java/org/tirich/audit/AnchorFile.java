package org.tirich.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tirich.audit.chain.AnchoredHead;
import org.tirich.audit.chain.ChainKey;
import org.tirich.store.DataFolder;

/// The heads of the chain in a file outside the database. An operator can place it on another disk.
@Component
class AnchorFile {

    private final Path file;
    private final ChainKey key;

    AnchorFile(DataFolder data, ChainKey key, @Value("${tirich.audit.anchors}") String folder) {
        this.file = (folder.isEmpty() ? data.folder("audit") : Path.of(folder)).resolve("heads");
        this.key = key;
    }

    /// Appends a head; it is on the disk when this returns.
    void append(AnchoredHead head) {
        try {
            Files.createDirectories(file.getParent());
            try (var out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // A line that a killed server left incomplete is overwritten.
                var line = ByteBuffer.wrap((head.line(key) + "\n").getBytes(StandardCharsets.US_ASCII));
                var at = complete();
                while (line.hasRemaining()) {
                    at += out.write(line, at);
                }
                out.truncate(at);
                out.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the head of the audit chain cannot be written to " + file, e);
        }
    }

    private long complete() throws IOException {
        return read().lastIndexOf('\n') + 1L;
    }

    private String read() throws IOException {
        return Files.exists(file) ? Files.readString(file, StandardCharsets.US_ASCII) : "";
    }

    /// The anchored heads in order. A line that this server did not write is left out, and [#foreignLine()] names it.
    List<AnchoredHead> heads() {
        return lines().stream()
                .flatMap(line -> AnchoredHead.parse(line, key).stream())
                .toList();
    }

    /// The first line, counted from one, that was changed or has another key.
    Optional<Integer> foreignLine() {
        var lines = lines();
        for (int n = 0; n < lines.size(); n++) {
            if (AnchoredHead.parse(lines.get(n), key).isEmpty()) {
                return Optional.of(n + 1);
            }
        }
        return Optional.empty();
    }

    private List<String> lines() {
        try {
            var text = read();
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the anchored heads cannot be read from " + file, e);
        }
    }

    Path file() {
        return file;
    }
}
