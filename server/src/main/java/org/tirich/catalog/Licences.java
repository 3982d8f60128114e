package org.tirich.catalog;

import java.util.Locale;
import java.util.Optional;

/// The texts of the licences that a lesson may have ([Lesson#LICENCES]).
public final class Licences {

    private static final String CREATIVE_COMMONS = "https://creativecommons.org/";

    private Licences() {}

    /// The address of a licence's text; empty for a lesson without a licence.
    ///
    /// @param spdx an SPDX identifier, such as `CC-BY-SA-4.0`
    public static Optional<String> address(String spdx) {
        if (!spdx.matches(Lesson.LICENCES)) {
            return Optional.empty();
        }
        if (spdx.startsWith("CC0-")) {
            return Optional.of(CREATIVE_COMMONS + "publicdomain/zero/" + spdx.substring("CC0-".length()) + "/");
        }
        var version = spdx.lastIndexOf('-');
        var elements = spdx.substring("CC-".length(), version).toLowerCase(Locale.ROOT);
        return Optional.of(CREATIVE_COMMONS + "licenses/" + elements + "/" + spdx.substring(version + 1) + "/");
    }
}
