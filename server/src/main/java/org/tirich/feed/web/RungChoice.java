package org.tirich.feed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tirich.catalog.card.LessonCard;

/// Chooses the rung in the first card: from the rate that the client measured before (cookie `q`) or from the browser's
/// network hints; for the very first request of a possible phone it takes the lightest rung.
@Component
class RungChoice {

    /// The first card plays at the width of a phone, beside text; a higher rung would not be visible.
    private static final int MAX_RUNG = 360;

    /// The share of a measured rate that the choice relies on: rates fall more often than they rise.
    private static final double TRUST = 0.6;

    private static final double KBPS_4G = 1000;
    private static final double KBPS_3G = 200;
    private static final double UNKNOWN_KBPS = 0;

    /// The variants of the highest rung that fits the link, or else of the lightest, each with its audio. AV1 is left
    /// to the client, which can ask the browser whether it plays smoothly.
    List<LessonCard.Variant> choose(FeedCard.Lesson lesson, HttpServletRequest request) {
        var kbps = budgetKbps(request);
        var variants = lesson.variants().stream()
                .filter(variant -> !variant.type().contains("av01"))
                .toList();
        var best = variants.stream()
                .filter(variant -> variant.rung() <= MAX_RUNG && variant.kbps(lesson.durationMs()) <= kbps)
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

    private static double budgetKbps(HttpServletRequest request) {
        if (isSmall(request)) {
            return UNKNOWN_KBPS;
        }
        var measured = cookie(request);
        if (measured > 0) {
            return measured * TRUST;
        }
        return switch (String.valueOf(request.getHeader("ECT"))) {
            case "4g" -> KBPS_4G;
            case "3g" -> KBPS_3G;
            default -> "?0".equals(request.getHeader("Sec-CH-UA-Mobile")) ? KBPS_4G : UNKNOWN_KBPS;
        };
    }

    /// Whether the viewer saves data or is on 2G.
    static boolean isSmall(HttpServletRequest request) {
        return "on".equals(request.getHeader("Save-Data"))
                || String.valueOf(request.getHeader("ECT")).contains("2g");
    }

    private static int cookie(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? 0
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals("q"))
                        .map(jakarta.servlet.http.Cookie::getValue)
                        .filter(value -> value.matches("\\d{1,7}"))
                        .mapToInt(Integer::parseInt)
                        .findFirst()
                        .orElse(0);
    }
}
