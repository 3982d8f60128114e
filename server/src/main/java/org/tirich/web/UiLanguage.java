package org.tirich.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;

/// In which language the interface speaks to a request: asked for, remembered in a cookie, or what the
/// browser prefers.
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

    /// Browsers ask for the Punjabi of Pakistan as `pa-Arab` or `pa-PK`.
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
