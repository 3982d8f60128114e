package org.tirich.kernel;

/// Sizes of caches, in proportion to the heap.
public final class CacheSizing {

    /// The heap that the launcher gives to the server, in bytes.
    private static final long DEFAULT_HEAP = 768L << 20;

    private CacheSizing() {}

    /// @param atDefaultHeap the size of a cache with the default heap, in any unit
    /// @return at least that, and more in proportion with a larger heap
    public static long of(long atDefaultHeap) {
        return of(atDefaultHeap, Runtime.getRuntime().maxMemory());
    }

    static long of(long atDefaultHeap, long heap) {
        return Math.max(atDefaultHeap, (long) (atDefaultHeap * (heap / (double) DEFAULT_HEAP)));
    }
}
