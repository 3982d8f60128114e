package org.tirich.asset;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// A disk that a test can fill up and empty again.
@TestConfiguration
public class FillableDisk {

    private static final long PLENTY = 1L << 50;

    private static volatile boolean full;

    static void fill() {
        full = true;
    }

    static void empty() {
        full = false;
    }

    @Bean
    @Primary
    DiskRoom fillableRoom() {
        return new DiskRoom(() -> full ? 0 : PLENTY, 1000);
    }
}
