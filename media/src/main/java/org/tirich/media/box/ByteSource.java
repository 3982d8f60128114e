package org.tirich.media.box;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Bytes that can be read from any offset: a file of the disk, or an object of a remote store.
public interface ByteSource {

    /// In bytes.
    long size() throws IOException;

    /// Opens the bytes from `offset` to the end.
    InputStream open(long offset) throws IOException;

    static ByteSource of(Path file) {
        return new ByteSource() {
            @Override
            public long size() throws IOException {
                return Files.size(file);
            }

            @Override
            public InputStream open(long offset) throws IOException {
                return Channels.newInputStream(
                        FileChannel.open(file, StandardOpenOption.READ).position(offset));
            }

            @Override
            public String toString() {
                return file.getFileName().toString();
            }
        };
    }
}
