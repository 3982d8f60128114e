package org.tirich.catalog.web;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Permission;
import org.tirich.kernel.LanguageTag;
import org.tirich.languages.Locales;
import org.tirich.web.Reach;
import org.tirich.web.Requires;

/// The languages of lessons, by autonym.
@RestController
class LanguageController {

    record LanguageBody(
            String code,
            String autonym,
            String english,
            @Pattern(regexp = LanguageTag.DIRECTIONS) String dir) {}

    @GetMapping("/api/languages")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    List<LanguageBody> languages() {
        return Locales.all().values().stream()
                .map(locale -> new LanguageBody(
                        locale.code(), locale.autonym(), locale.english(), locale.rightToLeft() ? "rtl" : "ltr"))
                .toList();
    }
}
