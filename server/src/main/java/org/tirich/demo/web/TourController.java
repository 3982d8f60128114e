package org.tirich.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
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
import org.tirich.demo.phone.web.Entrance;
import org.tirich.demo.trial.Finding;
import org.tirich.demo.trial.KillTrial;
import org.tirich.demo.trial.Trial;
import org.tirich.starter.card.CardFiles;
import org.tirich.web.Cookies;
import org.tirich.web.Pages;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// The tour of a demo instance. It signs visitors in without a passphrase, and therefore responds only to a browser on
/// the same machine, or over TLS to a phone that has scanned the code.
@RestController
@ConditionalOnProperty("tirich.demo")
class TourController {

    private static final int STEPS = 9;
    private static final String KILL = "kill";

    private final Tour tour;
    private final List<Trial> trials;
    private final KillTrial kill;
    private final DemoPeople people;
    private final Pages pages;
    private final Strings strings;

    /// The port on loopback, for trials that a phone starts too.
    private final IntSupplier port;

    TourController(
            Tour tour,
            List<Trial> trials,
            KillTrial kill,
            DemoPeople people,
            Pages pages,
            Strings strings,
            Environment environment) {
        this.tour = tour;
        this.trials = List.copyOf(trials);
        this.kill = kill;
        this.people = people;
        this.pages = pages;
        this.strings = strings;
        this.port = () -> environment.getRequiredProperty("local.server.port", Integer.class);
    }

    @GetMapping("/demo")
    @Requires(value = Permission.TOUR, reach = Reach.PLATFORM)
    ResponseEntity<String> tour(HttpServletRequest request) {
        requireDemoVisitor(request);
        return pages.page("demo", "demo.heading")
                .with("steps", tour.steps(strings.in(UiLanguage.of(request))))
                .with("trials", offered(strings.in(UiLanguage.of(request))))
                .answer(request);
    }

    /// A trial that can be started.
    record Offered(String name, String title, String text) {}

    private List<Offered> offered(Strings.Catalogue catalogue) {
        return Stream.concat(trials.stream().map(Trial::name), kill.isPossible() ? Stream.of(KILL) : Stream.of())
                .map(name -> new Offered(
                        name, catalogue.get("demo.try." + name), catalogue.get("demo.try." + name + "_text")))
                .toList();
    }

    @PostMapping("/demo/try/{name}")
    @Requires(value = Permission.TOUR, reach = Reach.PLATFORM)
    ResponseEntity<String> attack(@PathVariable String name, HttpServletRequest request) {
        requireDemoVisitor(request);
        var server = URI.create("http://localhost:" + port.getAsInt());
        if (name.equals(KILL) && kill.isPossible()) {
            kill.run(server);
            return result(KILL, request).with("waits", true).answer(request);
        }
        var trial = trials.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
        return findings(name, trial.run(server), request);
    }

    /// The page that a browser asks for again and again until the killed server is back.
    @GetMapping("/demo/try/kill")
    @Requires(value = Permission.TOUR, reach = Reach.PLATFORM)
    ResponseEntity<String> killed(HttpServletRequest request) {
        requireDemoVisitor(request);
        var found = kill.findings();
        return found.isPresent()
                ? findings(KILL, found.get(), request)
                : result(KILL, request).with("waits", true).answer(request);
    }

    private ResponseEntity<String> findings(String name, List<Finding> findings, HttpServletRequest request) {
        return result(name, request)
                .with("findings", findings)
                .with("held", findings.stream().allMatch(Finding::held))
                .answer(request);
    }

    private Pages.Page result(String name, HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        return pages.page("demo-try", "demo.try.heading")
                .with(
                        "trial",
                        new Offered(
                                name, catalogue.get("demo.try." + name), catalogue.get("demo.try." + name + "_text")));
    }

    @PostMapping("/demo/become/{step}")
    @Requires(value = Permission.TOUR, reach = Reach.PLATFORM)
    ResponseEntity<Void> become(@PathVariable int step, HttpServletRequest request, HttpServletResponse response) {
        requireDemoVisitor(request);
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
        requireDemoVisitor(request);
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

    private static void requireDemoVisitor(HttpServletRequest request) {
        if (Entrance.of(request) == Entrance.TLS) {
            return;
        }
        try {
            if (Entrance.of(request) == Entrance.THIS_MACHINE
                    && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
                return;
            }
        } catch (IOException e) {
            // An unreadable address is not one of this machine.
        }
        throw Problem.of(HttpStatus.FORBIDDEN, "not-allowed");
    }
}
