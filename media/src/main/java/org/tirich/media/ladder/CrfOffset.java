package org.tirich.media.ladder;

/// Offset of the constant rate factor for the complexity of a picture: easy pictures spend no bits that nobody
/// sees, hard ones keep their quality.
final class CrfOffset {

    private static final int MAX_OFFSET = 2;

    /// The XPSNR of a trial encode at 240p that needs no offset.
    private static final double TARGET_DB = 35;

    private static final double DB_PER_STEP = 2.5;

    private CrfOffset() {}

    static int of(Complexity complexity) {
        int offset = Math.clamp(Math.round((complexity.xpsnrDb() - TARGET_DB) / DB_PER_STEP), -MAX_OFFSET, MAX_OFFSET);
        // Where the rate cap already binds, a lower factor has no effect.
        return complexity.kbps() >= Rung.P240.capKbps() ? Math.max(0, offset) : offset;
    }
}
