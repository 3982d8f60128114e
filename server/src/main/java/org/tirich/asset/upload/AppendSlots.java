package org.tirich.asset.upload;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tirich.asset.UploadId;

/// The slots of the uploads that requests work on now, one per upload. A slot is the monitor of its upload: it is held
/// while bytes are written or acknowledged, and never while a request waits for bytes from the network.
final class AppendSlots {

    private final Map<UploadId, Slot> slots = new ConcurrentHashMap<>();

    /// @see #leave
    static final class Slot {

        private int users;

        /// The request that appends; null while none does.
        @Nullable
        AppendRequest current;
    }

    /// Takes the slot of an upload, which exists until the last user has left it.
    Slot enter(UploadId upload) {
        return slots.compute(upload, (_, existing) -> {
            var slot = existing == null ? new Slot() : existing;
            slot.users++;
            return slot;
        });
    }

    void leave(UploadId upload) {
        slots.computeIfPresent(upload, (_, slot) -> --slot.users == 0 ? null : slot);
    }
}
