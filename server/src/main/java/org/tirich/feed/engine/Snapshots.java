package org.tirich.feed.engine;

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
import org.tirich.feed.log.LogPosition;
import org.tirich.ranking.Ranker;
import org.tirich.store.DataFolder;

/// Snapshots of the ranking state, in files of the data folder, so that a start need not replay the whole log. A file
/// holds the position in the log, the state, and a CRC-32C over both. It is written under a temporary name, flushed and
/// renamed, so that it is complete or absent. The three latest files are retained; a file with a wrong checksum is
/// skipped for the one before it. If no file is readable, the whole log is replayed.
///
/// A file name contains the position, not the time, because a clock may be set back.
@Component
class Snapshots {

    private static final Logger log = LoggerFactory.getLogger(Snapshots.class);

    private static final String PREFIX = "ranking-";
    private static final String SUFFIX = ".snapshot";
    private static final String TEMPORARY = "unfinished";
    private static final int MAX_RETAINED = 3;
    private static final int BUFFER = 1 << 16;

    private final Path folder;

    Snapshots(DataFolder data) {
        this.folder = data.folder("ranking");
    }

    /// A ranker and the position up to which it has applied the log.
    record Restored(Ranker ranker, LogPosition position) {}

    /// Writes the position and the state, and returns the position.
    interface Content {
        LogPosition to(DataOutputStream out) throws IOException;
    }

    /// Restores the latest readable snapshot.
    ///
    /// @param fresh creates a ranker with the lessons and without events
    /// @param end the end of the log: a snapshot beyond it belongs to another log
    Restored newest(Supplier<Ranker> fresh, LogPosition end) {
        for (var file : newestFirst()) {
            try {
                check(file);
                var restored = read(file, fresh.get());
                if (!restored.position().isAfter(end)) {
                    return restored;
                }
                log.warn("{} is beyond the end of the log and is skipped", file.getFileName());
            } catch (IOException | RuntimeException e) {
                log.warn("{} cannot be read and is skipped: {}", file.getFileName(), e.toString());
            }
        }
        return new Restored(fresh.get(), LogPosition.START);
    }

    private static void check(Path file) throws IOException {
        var length = Files.size(file) - Long.BYTES;
        if (length < Long.BYTES) {
            throw new IOException("the file is truncated");
        }
        try (var checked =
                new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER), new CRC32C())) {
            checked.skipNBytes(length);
            var found = checked.getChecksum().getValue();
            if (new DataInputStream(checked).readLong() != found) {
                throw new IOException("the checksum is wrong");
            }
        }
    }

    private static Restored read(Path file, Ranker ranker) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            var position = LogPosition.readFrom(in);
            ranker.restore(in);
            return new Restored(ranker, position);
        }
    }

    /// Writes a snapshot, and deletes the oldest and those beyond its position, which belong to another log.
    synchronized void write(Content content) throws IOException {
        var temporary = folder.resolve(TEMPORARY);
        LogPosition position;
        try (var channel = FileChannel.open(
                        temporary,
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
                temporary,
                folder.resolve(PREFIX + position + SUFFIX),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
        deleteOld(position);
    }

    private void deleteOld(LogPosition position) throws IOException {
        var retained = 0;
        for (var file : newestFirst()) {
            if (named(file).isAfter(position) || ++retained > MAX_RETAINED) {
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

    private static LogPosition named(Path file) {
        var name = file.getFileName().toString();
        return LogPosition.parse(name.substring(PREFIX.length(), name.length() - SUFFIX.length()));
    }
}
