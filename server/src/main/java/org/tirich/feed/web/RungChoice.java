package org.tirich.feed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tirich.catalog.LessonCard;

/// Which rung the server puts into the first card: what the client measured before (cookie `q`), what the
/// browser says of its link, and on the very first request the lightest for whatever may be a phone.
@Component
class RungChoice {

    private static final int LIGHTEST = 144;
    private static final int ORDINARY = 240;
    private static final int GOOD = 360;

    /// The variants of the rung, with each of its sounds.
    List<LessonCard.Variant> choose(List<LessonCard.Variant> variants, HttpServletRequest request) {
        var wanted = wanted(request);
        var best = variants.stream()
                .mapToInt(variant -> Integer.parseInt(variant.rung()))
                .filter(rung -> rung <= wanted)
                .max()
                .orElse(variants.stream()
                        .mapToInt(variant -> Integer.parseInt(variant.rung()))
                        .min()
                        .orElse(0));
        return variants.stream()
                .filter(variant -> variant.rung().equals(Integer.toString(best)))
                .sorted(Comparator.comparing(variant -> "aac".equals(variant.audio())))
                .toList();
    }

    private static int wanted(HttpServletRequest request) {
        if (isSmall(request)) {
            return LIGHTEST;
        }
        var measured = cookie(request);
        if (measured > 0) {
            return measured;
        }
        return switch (String.valueOf(request.getHeader("ECT"))) {
            case "4g" -> GOOD;
            case "3g" -> ORDINARY;
            default -> "?0".equals(request.getHeader("Sec-CH-UA-Mobile")) ? GOOD : LIGHTEST;
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
                        .filter(value -> value.matches("\\d{3}"))
                        .mapToInt(Integer::parseInt)
                        .findFirst()
                        .orElse(0);
    }
}
