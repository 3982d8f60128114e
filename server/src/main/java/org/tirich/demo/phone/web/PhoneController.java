package org.tirich.demo.phone.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Permission;
import org.tirich.demo.phone.LocalAuthority;
import org.tirich.demo.phone.OfPhoneDemo;
import org.tirich.demo.phone.PhoneListeners;
import org.tirich.web.Pages;
import org.tirich.web.Reach;
import org.tirich.web.Requires;

/// What a phone sees after the door: what works at once, and how it gets the rest.
@RestController
@OfPhoneDemo
class PhoneController {

    private static final MediaType AUTHORITY = MediaType.parseMediaType("application/x-x509-ca-cert");
    private static final int MAX_NEXT = 300;

    private final PhoneListeners listeners;
    private final LocalAuthority authority;
    private final Pages pages;

    PhoneController(PhoneListeners listeners, LocalAuthority authority, Pages pages) {
        this.listeners = listeners;
        this.authority = authority;
        this.pages = pages;
    }

    @GetMapping(PhoneDoor.PAGE)
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<String> phone(HttpServletRequest request) {
        return pages.page("phone", "phone.heading")
                .with("encrypted", Entrance.of(request) == Entrance.TLS)
                .with("secure", listeners.secureAddress())
                .with("host", listeners.host())
                .with("phone", false)
                // A line may break after each byte.
                .with("fingerprint", List.of(authority.fingerprint().split("(?<=:)")))
                .with(
                        "until",
                        LocalDate.ofInstant(authority.validUntil(), ZoneOffset.UTC)
                                .toString())
                .answer(request);
    }

    /// Without a file name: iPhones offer to install what they may show, and only store what they must save.
    @GetMapping("/phone/authority.crt")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<byte[]> authority() {
        return ResponseEntity.ok().contentType(AUTHORITY).body(authority.encoded());
    }

    @GetMapping(CleartextGuard.EXPLANATION)
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<String> secure(@RequestParam(defaultValue = "/") String next, HttpServletRequest request) {
        return pages.page("phone-secure", "phone.secure_heading")
                .with("link", listeners.secureAddress() + local(next))
                .answer(request);
    }

    /// A path of this server; the first page for anything else.
    private static String local(String next) {
        try {
            return next.startsWith("/") && next.length() <= MAX_NEXT && !new URI(next).isAbsolute() ? next : "/";
        } catch (URISyntaxException e) {
            return "/";
        }
    }
}
