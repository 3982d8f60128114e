package org.tirich.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Permission;

/// Strings of the interface for scripts that a page loads later. The address names their version, so that browsers keep
/// them until a string changes.
@RestController
class StringsController {

    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final int MAX_PREFIXES = 10;

    private final Strings strings;

    StringsController(Strings strings) {
        this.strings = strings;
    }

    /// The address of a catalogue's strings with these prefixes.
    static String address(Strings.Catalogue catalogue, List<String> prefixes) {
        return "/strings/" + catalogue.language() + "?of=" + String.join(",", prefixes) + "&v="
                + version(catalogue.part(prefixes));
    }

    private static String version(Map<String, String> texts) {
        return Integer.toHexString(texts.hashCode());
    }

    /// @param of prefixes of keys, such as `feed.`
    /// @param v the version that the page named; with another one the answer is not kept
    @GetMapping("/strings/{lang}")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<Map<String, String>> strings(
            @PathVariable String lang,
            @RequestParam(defaultValue = "") List<String> of,
            @RequestParam(defaultValue = "") String v) {
        if (!Strings.has(lang) || of.size() > MAX_PREFIXES) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
        var texts = strings.in(lang).part(of);
        return ResponseEntity.ok()
                .cacheControl(version(texts).equals(v) ? FOREVER : CacheControl.noStore())
                .body(texts);
    }
}
