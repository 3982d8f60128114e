package org.tirich.demo.phone.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// A response that only the browser may store. A proxy of the network would give a public one to phones that have not
/// passed the door.
final class PrivateResponse extends HttpServletResponseWrapper {

    PrivateResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        super.setHeader(name, withoutPublic(name, value));
    }

    @Override
    public void addHeader(String name, @Nullable String value) {
        super.addHeader(name, withoutPublic(name, value));
    }

    private static @Nullable String withoutPublic(String name, @Nullable String value) {
        return value != null && name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL)
                ? value.replace("public", "private")
                : value;
    }
}
