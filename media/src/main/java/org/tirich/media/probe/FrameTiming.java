package org.tirich.media.probe;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Chooses the constant frame rate to which a picture is brought, by the times of its frames. The rates that a
/// container states are hints only: recordings of browsers state the clock, and an average tells nothing of
/// bursts.
final class FrameTiming {

    private static final List<FrameRate> COMMON = List.of(
            new FrameRate(30, 1),
            new FrameRate(30_000, 1001),
            new FrameRate(25, 1),
            new FrameRate(24, 1),
            new FrameRate(24_000, 1001),
            new FrameRate(60, 1),
            new FrameRate(60_000, 1001),
            new FrameRate(50, 1),
            new FrameRate(48, 1),
            new FrameRate(120, 1),
            new FrameRate(120_000, 1001),
            new FrameRate(100, 1),
            new FrameRate(20, 1),
            new FrameRate(15, 1),
            new FrameRate(15_000, 1001),
            new FrameRate(12, 1),
            new FrameRate(10, 1),
            new FrameRate(5, 1),
            new FrameRate(1, 1));

    /// Rates for irregular frames. The lowest shifts a frame by 50 ms at most.
    private static final List<FrameRate> IRREGULAR = Stream.of(10, 12, 15, 20, 24, 25, 30)
            .map(rate -> new FrameRate(rate, 1))
            .toList();

    private static final FrameRate LOWEST = IRREGULAR.getFirst();
    private static final FrameRate HIGHEST = IRREGULAR.getLast();

    /// The furthest that a frame of a regular picture is from its place, in frames. Containers round to
    /// milliseconds.
    private static final double MAX_SHIFT = 0.2;

    private static final double REGULAR_SHARE = 0.97;

    /// How far the usual interval may be from that of a rate.
    private static final double MAX_INTERVAL_ERROR = 0.2;

    /// A lower rate is chosen if it keeps this share of the frames that the highest keeps.
    private static final double KEPT_SHARE = 0.995;

    private FrameTiming() {}

    /// @param times of the frames
    /// @param stated by the container
    static FrameRate rate(PacketTimes times, Optional<FrameRate> stated) {
        if (times.count() < 2) {
            return stated.filter(rate -> isShownFor(times, rate)).orElse(LOWEST);
        }
        return Stream.concat(stated.stream(), COMMON.stream())
                .filter(rate -> isRegular(times, rate))
                .findFirst()
                .orElseGet(() -> irregular(times));
    }

    /// A multiple of a low rate, for a picture whose last frame is held: at the rate itself the frame could end
    /// long after the sound.
    static FrameRate toHold(FrameRate rate) {
        int factor = (int) Math.ceil(LOWEST.perSecond() / rate.perSecond() - 0.01);
        return factor <= 1 ? rate : new FrameRate(Math.multiplyExact(rate.numerator(), factor), rate.denominator());
    }

    /// Whether the only frame is shown for one period of this rate.
    private static boolean isShownFor(PacketTimes times, FrameRate rate) {
        return rate.perSecond() <= HIGHEST.perSecond()
                && Math.abs(times.seconds() * rate.perSecond() - 1) < MAX_INTERVAL_ERROR;
    }

    /// Whether the frames are on the grid of a rate. Some places may be empty: the camera dropped frames there.
    private static boolean isRegular(PacketTimes times, FrameRate rate) {
        if (Math.abs(times.usualInterval() * rate.perSecond() - 1) > MAX_INTERVAL_ERROR) {
            return false;
        }
        if (rate.perSecond() < LOWEST.perSecond() && !isOnGrid(times.begin() * rate.perSecond())) {
            return false;
        }
        int fitting = 0;
        for (double start : times.starts()) {
            fitting += isOnGrid((start - times.begin()) * rate.perSecond()) ? 1 : 0;
        }
        return fitting >= REGULAR_SHARE * times.count() && (isHalved(rate) || keepsEnough(times, rate));
    }

    private static boolean isOnGrid(double place) {
        return Math.abs(place - Math.rint(place)) <= MAX_SHIFT;
    }

    /// Every second or third frame of a higher rate is kept, because evenly spaced frames look best.
    private static boolean isHalved(FrameRate rate) {
        return rate.perSecond() > HIGHEST.perSecond();
    }

    private static FrameRate irregular(PacketTimes times) {
        return IRREGULAR.stream()
                .filter(rate -> keepsEnough(times, rate))
                .findFirst()
                .orElse(HIGHEST);
    }

    private static boolean keepsEnough(PacketTimes times, FrameRate rate) {
        return kept(times, rate) >= KEPT_SHARE * kept(times, HIGHEST);
    }

    /// How many frames get a place of their own.
    private static int kept(PacketTimes times, FrameRate rate) {
        int kept = 0;
        long before = Long.MIN_VALUE;
        for (double start : times.starts()) {
            long place = Math.round((start - times.begin()) * rate.perSecond());
            kept += place == before ? 0 : 1;
            before = place;
        }
        return kept;
    }
}
