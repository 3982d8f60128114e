package org.tirich.demo.phone.web;

import jakarta.servlet.http.HttpServletRequest;

/// Where a request entered a demo: on this machine, or from the local network without or with TLS.
public enum Entrance {
    /// The listener on loopback, the only one of a demo without phones.
    THIS_MACHINE,
    CLEARTEXT,
    TLS;

    private static final String ATTRIBUTE = Entrance.class.getName();

    void mark(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public static Entrance of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Entrance entrance ? entrance : THIS_MACHINE;
    }
}
