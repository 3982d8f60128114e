package org.tirich.kernel;

/// How much may be remembered: more where Java was given more memory than `./tirich start` gives it.
public final class Room {

    /// Bytes of heap that the launcher asks for.
    private static final long USUAL = 768L << 20;

    private Room() {}

    /// @param atUsual what may be kept with the usual heap, in whatever unit
    public static long of(long atUsual) {
        return of(atUsual, Runtime.getRuntime().maxMemory());
    }

    static long of(long atUsual, long heap) {
        return Math.max(atUsual, (long) (atUsual * (heap / (double) USUAL)));
    }
}
