package org.tirich.asset;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.tirich.store.DiskSpace;

/// A disk whose free space a test controls.
@TestConfiguration
public class FillableDisk {

    private static final long PLENTY = 1L << 50;

    private static volatile boolean full;

    public static void fill() {
        full = true;
    }

    public static void empty() {
        full = false;
    }

    @Bean
    @Primary
    public DiskSpace fillableDisk() {
        return new DiskSpace(() -> full ? 0 : PLENTY, 1000);
    }
}
