package org.tirich.asset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.io.Resource;

/// Keeps files by the SHA-256 of their bytes. What was put stays until it is removed; putting the same
/// bytes again changes nothing.
public interface AssetStore {

    /// Takes a finished file over and flushes it to where it stays.
    ///
    /// @throws IOException when the bytes have another hash, or cannot be written
    void put(String sha256, Path file) throws IOException;

    /// The same for bytes that come from elsewhere.
    void put(String sha256, InputStream bytes) throws IOException;

    Optional<Resource> find(String sha256);

    /// Bytes in the store, for the operator.
    long size();
}
