package org.tirich.asset.upload;

import java.time.Instant;
import java.util.UUID;
import org.tirich.access.AccountId;
import org.tirich.asset.UploadId;

/// An upload in progress (tus 1.0).
///
/// @param metadata the value of the header `Upload-Metadata` at the creation; empty without it
/// @param length the total number of bytes
/// @param received the bytes that are flushed to the disk and acknowledged
public record Upload(
        UploadId id,
        AccountId owner,
        UUID target,
        String fileName,
        String metadata,
        long length,
        long received,
        Instant expires,
        boolean finished) {

    Upload received(long bytes, Instant newExpiry) {
        return new Upload(id, owner, target, fileName, metadata, length, bytes, newExpiry, bytes == length);
    }
}
