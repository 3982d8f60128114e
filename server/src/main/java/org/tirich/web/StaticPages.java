package org.tirich.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Permission;

/// Pages with the same content for everyone.
@RestController
class StaticPages {

    private final Pages pages;

    StaticPages(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/about")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<String> about(HttpServletRequest request) {
        return pages.page("about", "about.heading").answer(request);
    }

    @GetMapping("/terms")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<String> terms(HttpServletRequest request) {
        return pages.page("terms", "terms.heading").answer(request);
    }

    @GetMapping("/privacy")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<String> privacy(HttpServletRequest request) {
        return pages.page("privacy", "privacy.heading").answer(request);
    }
}
