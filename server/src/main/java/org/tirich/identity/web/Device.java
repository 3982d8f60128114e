package org.tirich.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;

/// The device of a request.
final class Device {

    private Device() {}

    /// The browser and the operating system, so that a person can distinguish her sessions.
    static String name(HttpServletRequest request) {
        var agent = String.valueOf(request.getHeader(HttpHeaders.USER_AGENT));
        var system = first(agent, "Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux");
        var browser = first(agent, "Firefox", "Edg", "OPR", "SamsungBrowser", "Chrome", "Safari");
        return (browser + " " + system).strip();
    }

    private static String first(String agent, String... names) {
        return Arrays.stream(names).filter(agent::contains).findFirst().orElse("");
    }
}
