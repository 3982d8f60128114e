package org.tirich.asset;

import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tirich.store.DataFolder;

/// What may still be written below the data folder. Something always stays free, so that the database and
/// the log go on when videos cannot.
@Component
class DiskRoom {

    private static final long MEGABYTE = 1_000_000;

    private final LongSupplier free;
    private final long reserve;

    @Autowired
    DiskRoom(DataFolder data, @Value("${tirich.disk.reserve-megabytes}") long reserve) {
        this(data.root().toFile()::getUsableSpace, reserve);
    }

    DiskRoom(LongSupplier free, long reserveMegabytes) {
        this.free = free;
        this.reserve = reserveMegabytes * MEGABYTE;
    }

    boolean holds(long bytes) {
        return free.getAsLong() - reserve >= bytes;
    }
}
