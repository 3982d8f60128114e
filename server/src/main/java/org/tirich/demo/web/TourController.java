package org.tirich.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Permission;
import org.tirich.demo.DemoPeople;
import org.tirich.demo.Tour;
import org.tirich.starter.card.CardFiles;
import org.tirich.web.Cookies;
import org.tirich.web.Pages;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// The tour of a demo instance. It signs visitors in without a passphrase, and therefore responds only to a browser on
/// the same machine.
@RestController
@ConditionalOnProperty("tirich.demo")
class TourController {

    private static final int STEPS = 9;

    private final Tour tour;
    private final DemoPeople people;
    private final Pages pages;
    private final Strings strings;

    TourController(Tour tour, DemoPeople people, Pages pages, Strings strings) {
        this.tour = tour;
        this.people = people;
        this.pages = pages;
        this.strings = strings;
    }

    @GetMapping("/demo")
    @Requires(value = Permission.TOUR, reach = Reach.PLATFORM)
    ResponseEntity<String> tour(HttpServletRequest request) {
        requireLoopback(request);
        return pages.page("demo", "demo.heading")
                .with("steps", tour.steps(strings.in(UiLanguage.of(request))))
                .answer(request);
    }

    @PostMapping("/demo/become/{step}")
    @Requires(value = Permission.TOUR, reach = Reach.PLATFORM)
    ResponseEntity<Void> become(@PathVariable int step, HttpServletRequest request, HttpServletResponse response) {
        requireLoopback(request);
        if (step < 1 || step > STEPS) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
        var opening = tour.opening(step);
        Cookies.setSession(request, response, people.signIn(opening.person()));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(opening.page()))
                .build();
    }

    /// The raw clips, which the visitor downloads and uploads.
    @GetMapping("/demo/raw/{name}")
    @Requires(value = Permission.TOUR, reach = Reach.PLATFORM)
    ResponseEntity<byte[]> raw(@PathVariable String name, HttpServletRequest request) throws IOException {
        requireLoopback(request);
        var slug = name.replace(".mp4", "");
        if (!CardFiles.RAW.contains(slug)) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
        try (var video = CardFiles.rawVideo(slug)) {
            return ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_TYPE, "video/mp4")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + slug + ".mp4\"")
                    .body(video.readAllBytes());
        }
    }

    private static void requireLoopback(HttpServletRequest request) {
        try {
            if (InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
                return;
            }
        } catch (IOException e) {
            // An unreadable address is not one of this machine.
        }
        throw Problem.of(HttpStatus.FORBIDDEN, "not-allowed");
    }
}
