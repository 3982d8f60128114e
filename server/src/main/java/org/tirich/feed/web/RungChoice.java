package org.tirich.feed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tirich.catalog.card.LessonCard;
import org.tirich.web.Cookies;

/// Chooses the rung in the first card from what the client measured before (cookie `q`: the rate in kbit/s and the
/// shorter side of its frame in pixels). The lightest rung where nothing was measured, on 2G and with Save-Data: the
/// network hints of a browser say 4G until it has measured.
@Component
class RungChoice {

    /// The highest rung in the first card, so that it starts soon on any screen.
    private static final int MAX_RUNG = 360;

    /// The share of a measured rate that the choice relies on: rates fall more often than they rise.
    private static final double TRUST = 0.6;

    private static final Pattern MEASURED = Pattern.compile("(\\d{1,7})(?:\\.(\\d{1,5}))?");

    /// What the client measured.
    ///
    /// @param framePixels the shorter side of the frame
    private record Measured(int kbps, int framePixels) {

        static final Measured NOTHING = new Measured(0, 0);

        static Measured of(HttpServletRequest request) {
            var cookie = MEASURED.matcher(Cookies.setByPage(request, "q"));
            if (!cookie.matches()) {
                return NOTHING;
            }
            var frame = cookie.group(2);
            return new Measured(Integer.parseInt(cookie.group(1)), frame == null ? MAX_RUNG : Integer.parseInt(frame));
        }
    }

    /// The variants of the highest rung that fits the link and the frame, or else of the lightest, each with its audio.
    /// AV1 is left to the client, which can ask the browser whether it plays smoothly.
    List<LessonCard.Variant> choose(FeedCard.Lesson lesson, HttpServletRequest request) {
        return choose(lesson.variants(), lesson.durationMs(), request);
    }

    static List<LessonCard.Variant> choose(List<LessonCard.Variant> all, long durationMs, HttpServletRequest request) {
        var measured = isSmall(request) ? Measured.NOTHING : Measured.of(request);
        var maxRung = Math.min(MAX_RUNG, measured.framePixels());
        var variants =
                all.stream().filter(variant -> !variant.type().contains("av01")).toList();
        var best = variants.stream()
                .filter(variant -> variant.rung() <= maxRung && variant.kbps(durationMs) <= measured.kbps() * TRUST)
                .mapToInt(LessonCard.Variant::rung)
                .max()
                .orElse(variants.stream()
                        .mapToInt(LessonCard.Variant::rung)
                        .min()
                        .orElse(0));
        return variants.stream()
                .filter(variant -> variant.rung() == best)
                .sorted(Comparator.comparing(variant -> "aac".equals(variant.audio())))
                .toList();
    }

    /// Whether the viewer saves data or is on 2G.
    static boolean isSmall(HttpServletRequest request) {
        return "on".equals(request.getHeader("Save-Data"))
                || String.valueOf(request.getHeader("ECT")).contains("2g");
    }
}
