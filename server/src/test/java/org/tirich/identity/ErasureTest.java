package org.tirich.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.tirich.Browser;
import org.tirich.ServerTest;
import org.tirich.Waiting;
import org.tirich.access.AccountId;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.authoring.Submissions;
import org.tirich.itembank.Drafts;
import org.tirich.kernel.LanguageTag;

/// Plants texts that exist nowhere else in everything that a person can leave behind, erases her, and looks for them in
/// every table and in every file of the data folder.
class ErasureTest extends ServerTest {

    private static final String SECRET = "گلابی مینار 91 کنواں";

    @Autowired
    private ApplicationContext server;

    @Autowired
    private Submissions submissions;

    @Value("${tirich.data}")
    private Path data;

    @Value("${logging.file.name}")
    private Path log;

    private final List<String> canaries = new ArrayList<>();
    private final List<String> unkept = new ArrayList<>();

    @Test
    void nothingOfAnErasedPersonIsLeft() throws Exception {
        var lessons = new LiveLessons(server);
        var other = person(Role.CREATOR).id();
        var live = lessons.publish(
                other,
                person(Role.SAFETY_REVIEWER).id(),
                person(Role.ACCURACY_REVIEWER).id());
        var name = canary("%s");
        var browser = signUp(name);
        var account = accounts.find(name).orElseThrow();
        accounts.grant(account, Role.CREATOR, org.tirich.access.Scope.EVERYWHERE, null);
        plantDraft(browser);
        plantUpload(browser);
        var submitted = plantSubmitted(lessons, account);
        accounts.grant(account, Role.LEAD_EDITOR, org.tirich.access.Scope.EVERYWHERE, null);
        plantItem(browser, "save");
        plantItem(browser, "submit");
        browser.json(
                "POST",
                "/api/reports",
                Map.of(
                        "id",
                        UUID.randomUUID(),
                        "work",
                        live.toString(),
                        "reason",
                        "danger",
                        "note",
                        canary("شکایت %s")));
        browser.get("/search?q=" + java.net.URLEncoder.encode(unkept("تلاش %s"), StandardCharsets.UTF_8));
        assertThat(canaries).hasSizeGreaterThanOrEqualTo(20);
        var before = traces();
        assertThat(before).as("the texts are planted").hasSizeGreaterThanOrEqualTo(15);

        var export = browser.get("/me/export");
        assertThat(export.status()).isEqualTo(200);
        assertThat(export.header("Cache-Control")).contains("no-store");
        assertThat(export.json().isObject()).isTrue();
        var decoded = export.text() + decoded(export.text());
        assertThat(canaries.stream().filter(canary -> !decoded.contains(canary)))
                .as("not exported; bytes of half an upload and searches are not kept as data")
                .containsExactlyInAnyOrder(unkept.toArray(String[]::new));
        assertThat(export.text()).doesNotContain("$argon2");

        var erased = browser.postForm("/me/erase", Map.of("password", SECRET));

        assertThat(erased.status()).isEqualTo(303);
        Waiting.await(() -> files(submitted).isEmpty());
        assertThat(traces()).isEmpty();
        assertThat(accounts.find(name)).isEmpty();
        assertThat(browser.get("/api/inbox").status()).isEqualTo(401);
        assertThat(guest().get("/v/" + live).status()).isEqualTo(200);
    }

    /// The values of tus metadata in an export, which are in Base64.
    private static String decoded(String export) {
        return Stream.of(export.split("[^A-Za-z0-9+/=]+"))
                .filter(word -> word.length() >= 16 && word.length() % 4 == 0)
                .map(word -> new String(Base64.getDecoder().decode(word), StandardCharsets.UTF_8))
                .collect(Collectors.joining(" "));
    }

    /// A canary that is a file or nothing, and so no data of the export.
    private String unkept(String format) {
        var text = canary(format);
        unkept.add(canaries.getLast());
        return text;
    }

    private String canary(String format) {
        var word = "canary" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        canaries.add(word);
        return format.formatted(word);
    }

    private Browser signUp(String name) {
        var browser = guest().withHeader("User-Agent", unkept("Firefox %s"));
        var answer = browser.postForm(
                "/sign-up", Map.of("username", name, "password", SECRET, "ageBand", "adult", "next", "/"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return browser;
    }

    private Map<String, Object> lesson() {
        return Map.of(
                "version",
                1,
                "texts",
                List.of(
                        Map.of("lang", "ur", "title", canary("عنوان %s"), "description", canary("تفصیل %s")),
                        Map.of("lang", "ps", "title", canary("سرلیک %s"), "description", canary("تشریح %s")),
                        Map.of("lang", "sd", "title", canary("عنوان %s"), "description", canary("وضاحت %s"))),
                "hashtags",
                List.of(canary("%s")),
                "sources",
                List.of(Map.of("url", canary("https://example.org/%s"), "title", canary("ماخذ %s"))),
                "question",
                Map.of(
                        "prompt",
                        Map.of("ur", canary("سوال %s")),
                        "options",
                        List.of(Map.of("ur", canary("الف %s")), Map.of("ur", canary("ب %s"))),
                        "answer",
                        0,
                        "explanation",
                        Map.of("ur", canary("وجہ %s"))));
    }

    private void plantDraft(Browser browser) {
        var work = newWork(browser);
        var saved = browser.json("PUT", "/api/studio/works/" + work + "/draft", lesson());
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        var captions = browser.send(browser.request("/api/studio/works/" + work + "/captions/ur")
                .header("Content-Type", "text/vtt")
                .PUT(BodyPublishers.ofString(
                        "WEBVTT\n\n00:00.000 --> 00:02.000\n" + canary("چاند %s") + "\n", StandardCharsets.UTF_8)));
        assertThat(captions.status()).as(captions.text()).isBetween(200, 204);
    }

    /// A question with a misconception of her own.
    private void plantItem(Browser browser, String press) {
        var form = Drafts.number();
        form.put("press", press);
        form.put("prompt.ur", canary("{a} اور {b} کا سوال %s"));
        form.put("wrong.0.new.ur", canary("خیال %s"));
        var sent = browser.postForm("/studio/items/" + Drafts.begin(browser, "number"), form);
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
    }

    private static String newWork(Browser browser) {
        return browser.json("POST", "/api/studio/works", "{}")
                .json()
                .path("work")
                .asString();
    }

    /// Half an upload.
    private void plantUpload(Browser browser) {
        var metadata = "filename " + base64(canary("کلپ-%s.mp4")) + ",work " + base64(newWork(browser)) + ",remark "
                + base64(canary("%s"));
        var created = browser.send(browser.request("/api/uploads")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "100000")
                .header("Upload-Metadata", metadata)
                .POST(BodyPublishers.noBody()));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        var path = created.header("Location");
        var sent = browser.send(browser.request(path.substring(path.indexOf("/api/")))
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofString(unkept("bytes %s"), StandardCharsets.UTF_8)));
        assertThat(sent.status()).as(sent.text()).isEqualTo(204);
    }

    /// A revision under review with captions and files.
    private UUID plantSubmitted(LiveLessons lessons, AccountId account) {
        var draft = lessons.draft(account);
        var asset = draft.asset().orElseThrow().value();
        sql.sql("update asset set file_name = ? where id = ?")
                .params(canary("اصل-%s.mov"), asset)
                .update();
        submissions.putCaptions(
                account,
                draft.work(),
                new LanguageTag("ur"),
                ("WEBVTT\n\n00:00.000 --> 00:02.000\n" + canary("سورج %s") + "\n").getBytes(StandardCharsets.UTF_8),
                Optional.empty());
        assertThat(submissions.submit(account, draft.work())).isInstanceOf(Submissions.Outcome.Done.class);
        Waiting.await(() -> sql.sql("select count(*) from review_case where revision = ?")
                        .param(draft.id().value())
                        .query(Long.class)
                        .single()
                == 1);
        return asset;
    }

    private List<String> files(UUID asset) {
        return sql.sql("select name from asset_file where asset = ?")
                .param(asset)
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Where the canaries are, also in Base64.
    private List<String> traces() throws IOException {
        var found = new ArrayList<String>();
        for (var table : sql.sql("select tablename from pg_tables where schemaname = 'public' order by 1")
                .query(String.class)
                .list()) {
            for (var row : sql.sql("select t::text from \"" + table + "\" t")
                    .query((each, _) -> String.valueOf(each.getString(1)))
                    .list()) {
                find(row, "table " + table, found);
            }
        }
        try (var files = Files.walk(data)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(data.resolve("database")))
                    .toList()) {
                search(file, found);
            }
        }
        search(log, found);
        return found;
    }

    private void search(Path file, List<String> found) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (java.nio.file.NoSuchFileException deletedMeanwhile) {
            return;
        }
        find(file.toString(), "name of " + file, found);
        for (var charset : List.<Charset>of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE)) {
            find(new String(bytes, charset), "file " + file, found);
        }
    }

    private void find(String text, String place, List<String> found) {
        for (var canary : canaries) {
            if (text.contains(canary) || text.contains(base64(canary).substring(0, 12))) {
                found.add(canary + " in " + place);
            }
        }
    }
}
