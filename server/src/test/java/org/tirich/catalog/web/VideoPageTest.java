package org.tirich.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.ServerTest;
import org.tirich.catalog.Lesson;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.WorkId;
import org.tirich.identity.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The page of one lesson: its dates, its licence and its structured data.
class VideoPageTest extends ServerTest {

    private static final Pattern TIME = Pattern.compile("<time datetime=\"([^\"]*)\"( data-day)?>([^<]*)</time>");
    private static final Pattern LINKED_DATA =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    @Autowired
    private ApplicationContext server;

    private WorkId work;

    @BeforeEach
    void publish() {
        work = publish("چاند کی شکلیں", "");
    }

    private WorkId publish(String title, String description) {
        return new LiveLessons(server)
                .publish(
                        person(Role.CREATOR).id(),
                        person(Role.SAFETY_REVIEWER).id(),
                        person(Role.ACCURACY_REVIEWER).id(),
                        List.of(new Lesson.Text("ur", title, description)),
                        List.of());
    }

    @Test
    void everyPassAndEveryDateHasItsTime() {
        var times = TIME.matcher(guest().get("/v/" + work).text()).results().toList();

        assertThat(times).hasSize(4);
        assertThat(times).allSatisfy(time -> {
            assertThat(Instant.parse(time.group(1)))
                    .isBetween(
                            clock.instant().minusSeconds(600), clock.instant().plusSeconds(1));
            assertThat(time.group(1)).startsWith(time.group(3));
        });
    }

    @Test
    void thePagesOfPeopleHaveTheirTimes() {
        var operator = person(Role.PLATFORM_ADMIN).browser();
        var editor = person(Role.LEAD_EDITOR).browser();
        person().browser()
                .json(
                        "POST",
                        "/api/reports",
                        "{\"id\": \"%s\", \"work\": \"%s\", \"reason\": \"wrong-fact\"}"
                                .formatted(java.util.UUID.randomUUID(), work));

        for (var path : List.of("/me", "/operate?q=%D8%B7", "/reports")) {
            var browser = path.equals("/reports") ? editor : operator;
            var times = TIME.matcher(browser.get(path).text()).results().toList();

            assertThat(times).as(path).isNotEmpty();
            assertThat(times).allSatisfy(time -> {
                assertThat(Instant.parse(time.group(1))).isAfter(Instant.EPOCH);
                assertThat(time.group(3)).isNotBlank();
            });
        }
    }

    @Test
    void theStructuredDataHaveTheDateAndTheLicence() {
        var data = linkedData(work);

        assertThat(data.path("license").asString())
                .matches("https://creativecommons\\.org/(licenses/by(-\\w+)*|publicdomain/zero)/\\d\\.0/");
        assertThat(Duration.between(Instant.parse(data.path("uploadDate").asString()), clock.instant()))
                .isBetween(Duration.ZERO, Duration.ofMinutes(10));
        assertThat(data.path("duration").asString()).isEqualTo("PT20S");
        assertThat(data.path("url").asString()).isEqualTo(guest().home() + "/v/" + work);
        assertThat(guest().get("/v/" + work).text())
                .contains("<a rel=\"license noopener noreferrer\" href=\""
                        + data.path("license").asString() + "\">");
    }

    @Test
    void theStructuredDataHaveNoEmptyProperty() {
        for (var property : linkedData(work).properties()) {
            assertThat(property.getValue().isEmpty() && !property.getValue().isValueNode())
                    .as(property.getKey())
                    .isFalse();
            assertThat(property.getValue().asString("?")).as(property.getKey()).isNotBlank();
        }
    }

    @Test
    void aShortenedDescriptionHasWholeCharacters() {
        var long1 = publish("راکٹ", "🚀".repeat(150) + "x".repeat(300));
        var long2 = publish("راکٹ", "x" + "🚀".repeat(300));

        assertThat(linkedData(long1).path("description").asString()).isEqualTo("🚀".repeat(150) + "x".repeat(50));
        assertThat(linkedData(long2).path("description").asString()).isEqualTo("x" + "🚀".repeat(199));
    }

    private JsonNode linkedData(WorkId of) {
        var page = LINKED_DATA.matcher(guest().get("/v/" + of).text());
        assertThat(page.find()).isTrue();
        return JsonMapper.shared().readTree(page.group(1));
    }
}
