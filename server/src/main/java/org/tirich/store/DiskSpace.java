package org.tirich.store;

import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The free disk space of the data folder. A reserve always remains free, so that the database and the log can write
/// when videos no longer fit.
@Component
public class DiskSpace {

    private static final long MEGABYTE = 1_000_000;

    private final LongSupplier free;
    private final long reserve;

    @Autowired
    DiskSpace(DataFolder data, @Value("${tirich.disk.reserve-megabytes}") long reserve) {
        this(data.root().toFile()::getUsableSpace, reserve);
    }

    public DiskSpace(LongSupplier free, long reserveMegabytes) {
        this.free = free;
        this.reserve = reserveMegabytes * MEGABYTE;
    }

    /// Whether `bytes` can be written without using the reserve.
    public boolean fits(long bytes) {
        return free.getAsLong() - reserve >= bytes;
    }
}
