package org.tirich.web;

import jakarta.servlet.http.HttpServletRequest;

/// The mark of a request whose connection others on its network can read. It has no session: a session cookie in it is
/// ignored, because somebody else may have read or set it, and none is set.
public final class Cleartext {

    private static final String ATTRIBUTE = Cleartext.class.getName();

    private Cleartext() {}

    public static void mark(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, Boolean.TRUE);
    }

    public static boolean is(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }
}
