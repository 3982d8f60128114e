package org.tirich.asset.upload;

import java.time.Instant;
import java.util.UUID;
import org.tirich.access.AccountId;
import org.tirich.asset.UploadId;

/// A file on its way in (tus 1.0).
///
/// @param length the bytes it will have
/// @param received the bytes that are flushed to the disk and acknowledged
public record Upload(
        UploadId id,
        AccountId owner,
        UUID target,
        String fileName,
        long length,
        long received,
        Instant expires,
        boolean finished) {}
