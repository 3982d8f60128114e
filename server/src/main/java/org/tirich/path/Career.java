package org.tirich.path;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tirich.kernel.LanguageTag;

/// An occupation: what is done in it and with which things, never who does it.
///
/// @param objects the drawing of its things: one of [#OBJECTS]
/// @param isco the code of its unit group in ISCO-08, the classification of the ILO
/// @param route how one gets there
/// @param region where the route holds (ISO 3166-1, such as `PK`)
public record Career(
        String slug,
        Map<LanguageTag, String> titles,
        Map<LanguageTag, String> work,
        String objects,
        String isco,
        List<Use> uses,
        Map<LanguageTag, String> route,
        String region,
        List<Source> sources) {

    /// The drawings that the page has.
    public static final Set<String> OBJECTS =
            Set.of("panel", "meter", "gears", "tools", "chip", "chart", "drop", "level", "flask", "loom", "cross");

    public Career {
        titles = Map.copyOf(titles);
        work = Map.copyOf(work);
        uses = List.copyOf(uses);
        route = Map.copyOf(route);
        sources = List.copyOf(sources);
        if (sources.isEmpty() || uses.isEmpty() || !OBJECTS.contains(objects)) {
            throw new IllegalArgumentException("a career has sources, outcomes and a drawing: " + slug);
        }
    }

    /// An outcome of the curriculum, and what it is used for.
    public record Use(String outcome, Map<LanguageTag, String> how) {

        public Use {
            how = Map.copyOf(how);
        }
    }

    /// A public source of the route.
    ///
    /// @param checked the day on which the library last compared the route with it
    public record Source(String title, String url, LocalDate checked) {}
}
