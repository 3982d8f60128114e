package org.tirich.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;

/// The interface language of a request: from its parameter, from a cookie, or from the browser's preferences.
public final class UiLanguage {

    static final String PARAMETER = "lang";
    static final String COOKIE = "lang";

    private UiLanguage() {}

    public static String of(HttpServletRequest request) {
        var asked = request.getParameter(PARAMETER);
        if (asked != null && Strings.has(asked)) {
            return asked;
        }
        var remembered = cookie(request, COOKIE);
        if (Strings.has(remembered)) {
            return remembered;
        }
        return Collections.list(request.getLocales()).stream()
                .map(UiLanguage::ours)
                .filter(Strings.LANGUAGES::contains)
                .findFirst()
                .orElse("en");
    }

    /// Browsers request the Punjabi of Pakistan as `pa-Arab` or `pa-PK`.
    private static String ours(Locale asked) {
        var punjabi = asked.getLanguage().equals("pa")
                && (asked.getScript().equals("Arab") || asked.getCountry().equals("PK"));
        return punjabi ? "pnb" : asked.getLanguage();
    }

    static String cookie(HttpServletRequest request, String name) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }
}
