package org.tirich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The software bill of materials (CycloneDX) against the committed list of minimum versions: a new library and a
/// downgrade are noticed.
class MinimumVersionsTest {

    private static final Path COMMITTED = Path.of("../minimum-versions.txt");
    private static final String OWN = "org.tirich";

    @Test
    void everyLibraryHasAtLeastItsMinimumVersion() throws IOException {
        var minimum = committed();
        var wrong = new ArrayList<String>();
        shipped().forEach((library, version) -> {
            var least = minimum.get(library);
            if (least == null) {
                wrong.add(library + " " + version + " is not in minimum-versions.txt");
            } else if (Version.parse(version).compareTo(Version.parse(least)) < 0) {
                wrong.add(library + " " + version + " is older than " + least);
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyLineOfTheListNamesALibrary() throws IOException {
        assertThat(shipped().keySet()).containsAll(committed().keySet());
    }

    @Test
    void everyLibraryHasALicenceAndAHash() throws IOException {
        for (var component : components()) {
            if (!component.path("group").asString().equals(OWN)) {
                assertThat(component.path("licenses").isEmpty())
                        .as(name(component))
                        .isFalse();
                assertThat(component.path("hashes").isEmpty())
                        .as(name(component))
                        .isFalse();
            }
        }
    }

    private static Map<String, String> committed() throws IOException {
        var minimum = new TreeMap<String, String>();
        for (var line : Files.readAllLines(COMMITTED)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var parts = line.split(" +");
                assertThat(minimum.put(parts[0], parts[1])).as("twice: " + line).isNull();
            }
        }
        return minimum;
    }

    private static Map<String, String> shipped() throws IOException {
        var libraries = new TreeMap<String, String>();
        for (var component : components()) {
            if (!component.path("group").asString().equals(OWN)) {
                libraries.put(name(component), component.path("version").asString());
            }
        }
        assertThat(libraries).hasSizeGreaterThan(50);
        return libraries;
    }

    private static JsonNode components() throws IOException {
        try (var bill = MinimumVersionsTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(bill)).path("components");
        }
    }

    private static String name(JsonNode component) {
        return component.path("group").asString() + ":" + component.path("name").asString();
    }
}
