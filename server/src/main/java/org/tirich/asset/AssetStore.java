package org.tirich.asset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.OptionalLong;

/// Stores files by the SHA-256 of their bytes, in lower-case hexadecimal. A stored file never changes; storing the
/// same bytes again changes nothing.
public interface AssetStore {

    /// Copies a finished file into the store and flushes it.
    ///
    /// @throws IOException if the bytes have another hash, or cannot be written
    void put(String sha256, Path file) throws IOException;

    /// The same for a stream of bytes. Closes the stream.
    void put(String sha256, InputStream bytes) throws IOException;

    /// The length of a stored file in bytes; empty if there is none, also for a text that is not a hash.
    OptionalLong length(String sha256) throws IOException;

    /// Opens the bytes of a stored file from `offset` (inclusive) to its end.
    ///
    /// @throws java.nio.file.NoSuchFileException if there is no such file
    /// @throws java.io.EOFException if `offset` is beyond its end
    InputStream openRange(String sha256, long offset) throws IOException;

    /// Deletes a file. Deleting a missing file changes nothing.
    void delete(String sha256) throws IOException;

    /// The bytes of all stored files.
    long usedBytes();
}
