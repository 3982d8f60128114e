package org.tirich.feed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tirich.catalog.card.LessonCard;

/// Which rung the server puts into the first card: what the client measured before (cookie `q`), what the
/// browser says of its link, and on the very first request the lightest for whatever may be a phone.
@Component
class RungChoice {

    /// The first card plays in a phone's width beside words; more than this is not seen.
    private static final int LARGEST = 360;

    /// A measured rate is believed to six tenths: rates fall more often than they rise.
    private static final double TRUST = 0.6;

    private static final double KBPS_4G = 1000;
    private static final double KBPS_3G = 200;
    private static final double NOTHING_KNOWN = 0;

    /// The variants of the rung that the link carries, else of the lightest, with each of their sounds. AV1
    /// is left to the client, which can ask whether it plays smoothly.
    List<LessonCard.Variant> choose(FeedCard.Lesson lesson, HttpServletRequest request) {
        var kbps = budgetKbps(request);
        var variants = lesson.variants().stream()
                .filter(variant -> !variant.type().contains("av01"))
                .toList();
        var best = variants.stream()
                .filter(variant -> variant.rung() <= LARGEST && variant.kbps(lesson.durationMs()) <= kbps)
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
            return NOTHING_KNOWN;
        }
        var measured = cookie(request);
        if (measured > 0) {
            return measured * TRUST;
        }
        return switch (String.valueOf(request.getHeader("ECT"))) {
            case "4g" -> KBPS_4G;
            case "3g" -> KBPS_3G;
            default -> "?0".equals(request.getHeader("Sec-CH-UA-Mobile")) ? KBPS_4G : NOTHING_KNOWN;
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
