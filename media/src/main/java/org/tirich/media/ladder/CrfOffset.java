package org.tirich.media.ladder;

/// How many steps of constant rate factor a picture gets more or less than usual, so that an easy one
/// does not spend bytes nobody sees and a hard one is not spoilt.
final class CrfOffset {

    private static final int MAX_OFFSET = 2;

    /// At this nearness to the source a picture at 240p needs neither more nor less.
    private static final double TARGET_DB = 35;

    private static final double DB_PER_STEP = 2.5;

    private CrfOffset() {}

    static int of(Complexity complexity) {
        int shift = Math.clamp(Math.round((complexity.xpsnrDb() - TARGET_DB) / DB_PER_STEP), -MAX_OFFSET, MAX_OFFSET);
        // Where the cap holds already, a lower factor buys nothing.
        return complexity.kbps() >= Rung.P240.capKbps() ? Math.max(0, shift) : shift;
    }
}
