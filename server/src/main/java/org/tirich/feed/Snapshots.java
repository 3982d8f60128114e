package org.tirich.feed;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tirich.ranking.Ranker;
import org.tirich.store.DataFolder;

/// What ranking has learned, in files of the data folder, so that a start need not read the whole log. Each file
/// holds the position in the log, what the ranker wrote, and a CRC-32C over both. It is written under another
/// name, brought to the disk and then renamed: a file is whole or is not there. The three that know most of the log
/// are kept; one that does not check is passed over for the one before, and without any the log is read from its
/// beginning.
///
/// Files are named by the position and not by the time: a laptop's clock may be set back.
@Component
class Snapshots {

    private static final Logger log = LoggerFactory.getLogger(Snapshots.class);

    private static final String PREFIX = "ranking-";
    private static final String SUFFIX = ".snapshot";
    private static final String UNFINISHED = "unfinished";
    private static final int KEPT = 3;
    private static final int BUFFER = 1 << 16;

    private final Path folder;

    Snapshots(DataFolder data) {
        this.folder = data.folder("ranking");
    }

    /// A ranker and the position in the log up to which it has learned.
    record Restored(Ranker ranker, long position) {}

    /// Writes the content of a snapshot after its position, which it gives back.
    interface Content {
        long to(DataOutputStream out) throws IOException;
    }

    /// The newest that can be read.
    ///
    /// @param fresh gives a ranker that knows the lessons and has learned nothing
    /// @param end the last position of the log: a snapshot from beyond it is of another log
    Restored newest(Supplier<Ranker> fresh, long end) {
        for (var file : newestFirst()) {
            try {
                check(file);
                var restored = read(file, fresh.get());
                if (restored.position() <= end) {
                    return restored;
                }
                log.warn("{} is from beyond the end of the log and is passed over", file.getFileName());
            } catch (IOException | RuntimeException e) {
                log.warn("{} cannot be read and is passed over: {}", file.getFileName(), e.toString());
            }
        }
        return new Restored(fresh.get(), 0);
    }

    private static void check(Path file) throws IOException {
        var length = Files.size(file) - Long.BYTES;
        if (length < Long.BYTES) {
            throw new IOException("it is broken off");
        }
        try (var checked =
                new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER), new CRC32C())) {
            checked.skipNBytes(length);
            var found = checked.getChecksum().getValue();
            if (new DataInputStream(checked).readLong() != found) {
                throw new IOException("its checksum is wrong");
            }
        }
    }

    private static Restored read(Path file, Ranker ranker) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            var position = in.readLong();
            ranker.restore(in);
            return new Restored(ranker, position);
        }
    }

    /// Writes one more and lets go of the oldest, and of those that are from beyond this one: they are of another
    /// log.
    synchronized void write(Content content) throws IOException {
        var unfinished = folder.resolve(UNFINISHED);
        long position;
        try (var channel = FileChannel.open(
                        unfinished,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                var buffered = new BufferedOutputStream(java.nio.channels.Channels.newOutputStream(channel), BUFFER)) {
            var checked = new CheckedOutputStream(buffered, new CRC32C());
            var out = new DataOutputStream(checked);
            position = content.to(out);
            out.flush();
            finish(buffered, checked.getChecksum().getValue());
            channel.force(true);
        }
        Files.move(
                unfinished,
                folder.resolve(PREFIX + position + SUFFIX),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
        letGo(position);
    }

    private void letGo(long position) throws IOException {
        var kept = 0;
        for (var file : newestFirst()) {
            if (named(file) > position || ++kept > KEPT) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void finish(OutputStream out, long checksum) throws IOException {
        var last = new DataOutputStream(out);
        last.writeLong(checksum);
        last.flush();
    }

    private List<Path> newestFirst() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(PREFIX + "\\d{1,18}\\" + SUFFIX))
                    .sorted(Comparator.comparing((Path file) -> named(file)).reversed())
                    .toList();
        } catch (IOException e) {
            log.warn("the snapshots of ranking cannot be listed", e);
            return List.of();
        }
    }

    private static long named(Path file) {
        var name = file.getFileName().toString();
        return Long.parseLong(name.substring(PREFIX.length(), name.length() - SUFFIX.length()));
    }
}
