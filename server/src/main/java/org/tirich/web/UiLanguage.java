package org.tirich.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;

/// The interface language of a request: from its parameter, from a cookie, from the page, or from the browser's
/// preferences.
public final class UiLanguage {

    static final String PARAMETER = "lang";
    static final String COOKIE = "lang";

    private static final String OF_PAGE = UiLanguage.class.getName();

    private UiLanguage() {}

    public static String of(HttpServletRequest request) {
        var requested = parameter(request);
        if (requested != null && Strings.has(requested)) {
            return requested;
        }
        var remembered = cookie(request, COOKIE);
        if (Strings.has(remembered)) {
            return remembered;
        }
        return request.getAttribute(OF_PAGE) instanceof String ofPage ? ofPage : ofBrowser(request);
    }

    /// Sets the language of the page's subject. It precedes the browser's preferences, and follows what the visitor
    /// chose. A language without an interface changes nothing.
    public static void setOfPage(HttpServletRequest request, String language) {
        if (Strings.has(language)) {
            request.setAttribute(OF_PAGE, language);
        }
    }

    /// The language that the browser prefers, without reading parameters or cookies: for a request that nothing else
    /// may read.
    public static String ofBrowser(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(UiLanguage::supportedCode)
                .filter(Strings.LANGUAGES::contains)
                .findFirst()
                .orElse("en");
    }

    /// An error page has a language also when the parameters cannot be read.
    private static @Nullable String parameter(HttpServletRequest request) {
        try {
            return request.getParameter(PARAMETER);
        } catch (InvalidParameterException e) {
            return null;
        }
    }

    /// Browsers request the Punjabi of Pakistan as `pa-Arab` or `pa-PK`.
    private static String supportedCode(Locale requested) {
        var punjabi = requested.getLanguage().equals("pa")
                && (requested.getScript().equals("Arab")
                        || requested.getCountry().equals("PK"));
        return punjabi ? "pnb" : requested.getLanguage();
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
