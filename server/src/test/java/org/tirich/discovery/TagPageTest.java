package org.tirich.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.ServerTest;
import org.tirich.catalog.Lesson;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.publication.Publishing;
import org.tirich.feed.Follows;
import org.tirich.identity.InstanceSettings;
import org.tirich.identity.Role;

class TagPageTest extends ServerTest {

    @Autowired
    ApplicationContext server;

    @Autowired
    Publishing publishing;

    @Autowired
    Follows follows;

    @Autowired
    InstanceSettings settings;

    @Test
    void aliasesOfTheCampaignTagShareOnePage() {
        var work = publish("سٹیم", "ایک <b>سبق</b>");

        for (var tag : List.of("STEM", "stem", "سٹیم", "سائنس")) {
            assertThat(guest().get("/tag/" + tag + "?lang=en").text()).as(tag).contains("/v/" + work);
        }
        assertThat(guest().get("/tag/STEM?lang=en").text())
                .contains("ایک &lt;b&gt;سبق&lt;/b&gt;")
                .contains("rel=\"canonical\"", "hreflang=\"ps\"");
    }

    @Test
    void anAliasThatAnOperatorAddsCountsAtOnce() {
        var work = publish("تجربہ گاہ", "پانی کیوں ابلتا ہے");
        var admin = person(Role.PLATFORM_ADMIN).id();
        var aliases = String.join(",", settings.campaignAliases());
        assertThat(guest().get("/tag/STEM").text()).doesNotContain("/v/" + work);
        try {
            settings.change(Map.of("campaign-aliases", aliases + ",تجربہ گاہ"), admin);

            assertThat(guest().get("/tag/STEM").text()).contains("/v/" + work);
        } finally {
            settings.change(Map.of("campaign-aliases", aliases), admin);
        }
        assertThat(guest().get("/tag/STEM").text()).doesNotContain("/v/" + work);
    }

    @Test
    void aFollowedTagFillsTheFollowingTab() {
        var work = publish("تارے", "تارے کیوں ٹمٹماتے دکھائی دیں");
        var learner = person();
        learner.browser().postForm("/tag/تارے/follow", Map.of());

        assertThat(learner.browser().get("/tag/تارے?lang=en").text()).contains(">Followed<");
        assertThat(learner.browser().get("/api/feed?tab=following").text()).contains(work.toString());

        learner.browser().postForm("/tag/تارے/unfollow", Map.of());

        assertThat(learner.browser().get("/api/feed?tab=following").text()).doesNotContain(work.toString());
    }

    @Test
    void anErasedPersonFollowsNothing() {
        var learner = person();
        follows.followTag(learner.id(), "تارے");

        follows.erase(learner.id());

        assertThat(follows.followedTags(learner.id())).isEmpty();
    }

    @Test
    void anEditorDescribesATagInHerInterfaceLanguage() {
        publish("چاند_کی_شکلیں", "چاند");
        var editor = person(Role.LEAD_EDITOR);
        var text = "چاند کی شکلیں <script>alert(1)</script>";

        var described = editor.browser().postForm("/tag/چاند_کی_شکلیں/description?lang=ur", Map.of("text", text));

        assertThat(described.status()).isEqualTo(303);
        assertThat(guest().get("/tag/چاند_کی_شکلیں?lang=en").text())
                .contains("چاند کی شکلیں &lt;script&gt;")
                .doesNotContain("<script>alert");
        assertThat(editor.browser()
                        .postForm("/tag/چاند_کی_شکلیں/description", Map.of("text", "x".repeat(601)))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void theFeedOfATagIsWellFormedAtom() throws Exception {
        var work = publish("آواز", "آواز & لہریں \u0007 <i>");

        var answer = guest().get("/tag/آواز/feed.atom");
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var feed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.text().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();

        assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(1);
        assertThat(feed.getElementsByTagName("id").item(1).getTextContent()).isEqualTo("urn:uuid:" + work);
        assertThat(feed.getTextContent()).contains("آواز & لہریں");
    }

    @Test
    void aRescindedWorkIsRemovedFromItsTagAtOnce() {
        var editor = person(Role.LEAD_EDITOR);
        var work = publish("گونج", "گونج");

        publishing.rescind(work, editor.id(), "fact-error", "یہ حقیقت غلط ہے");

        assertThat(guest().get("/tag/گونج").text()).doesNotContain("/v/" + work);
        assertThat(guest().get("/tag/گونج/feed.atom").text()).doesNotContain(work.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"🙂", "%20", "---", "%E2%80%8F"})
    void aTagNeedsALetter(String tag) {
        assertThat(guest().get("/tag/"
                                + java.net.URLEncoder.encode(tag, StandardCharsets.UTF_8)
                                        .replace("%25", "%"))
                        .status())
                .isEqualTo(404);
    }

    private WorkId publish(String tag, String title) {
        var lessons = new LiveLessons(server);
        return lessons.publish(
                person(Role.CREATOR).id(),
                person(Role.SAFETY_REVIEWER).id(),
                person(Role.ACCURACY_REVIEWER).id(),
                List.of(new Lesson.Text("ur", title, "")),
                List.of(tag));
    }
}
