package org.tirich.bench.attack;

import static org.tirich.bench.attack.NamedAttack.unless;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.tirich.attack.RawResponse;

/// Attempts to reach what belongs to another person or another role (OWASP ASVS 5.0 chapter 8).
final class AccessAttacks {

    private static final String AREA = "access";
    private static final Pattern WORK = Pattern.compile("\"work\":\"([0-9a-f-]{36})\"");

    private AccessAttacks() {}

    static List<NamedAttack> all() {
        return List.of(
                attack(
                        "a guest opens the operator's page",
                        target -> refused(target.guest().get("/operate"))),
                attack(
                        "a learner opens the operator's page",
                        target -> refused(target.person().get("/operate"))),
                attack(
                        "a creator opens the reports",
                        target -> refused(target.person("CREATOR").get("/reports"))),
                attack("a guest lists drafts", target -> refused(target.guest().get("/api/studio/works"))),
                attack(
                        "a learner lists reviews",
                        target -> refused(target.person().get("/api/reviews"))),
                attack(
                        "a guest reads an inbox",
                        target -> refused(target.guest().get("/api/inbox"))),
                attack("a learner grants herself a role", AccessAttacks::grantHerself),
                attack(
                        "a learner changes the settings",
                        target -> refused(target.person()
                                .form("/operate/settings", Map.of("name", "taken over", "campaignTag", "x")))),
                attack("a learner takes a lesson down", AccessAttacks::takeDown),
                attack("an administrator acts without her passphrase", AccessAttacks::actWithoutPassphrase),
                onAnothersWork("a creator reads another's draft", "GET", ""),
                onAnothersWork("a creator changes another's draft", "PUT", "/draft"),
                onAnothersWork("a creator deletes another's draft", "DELETE", ""),
                onAnothersWork("a creator submits another's draft", "POST", "/submit"),
                onAnothersWork("a creator previews another's draft", "GET", "/preview"),
                onAnothersWork("a creator reads another's captions", "GET", "/captions/ur"),
                attack("a creator ends another's session", AccessAttacks::endAnothersSession),
                onAnothersUpload("a creator measures another's upload", "HEAD"),
                onAnothersUpload("a creator writes into another's upload", "PATCH"),
                onAnothersUpload("a creator deletes another's upload", "DELETE"),
                attack(
                        "a guest guesses the signature of a media address",
                        target -> refused(target.guest()
                                .get("/m/" + target.asset(1) + "/" + "a".repeat(32) + "-ffffff/240.mp4"))),
                attack(
                        "a guest reads the captions of a draft",
                        target -> refused(target.guest().get("/c/" + UUID.randomUUID() + "/ur.vtt"))));
    }

    private static NamedAttack attack(String name, NamedAttack.Trial trial) {
        return new NamedAttack(AREA, name, trial);
    }

    private static java.util.Optional<String> refused(RawResponse response) {
        var toSignIn = response.header("Location").orElse("").startsWith("/sign-in");
        return unless(toSignIn || response.status() >= 400 && response.status() < 500, response.status());
    }

    private static java.util.Optional<String> grantHerself(Target target) throws IOException {
        var learner = target.person();
        learner.form("/operate/people/" + learner.account() + "/grants", Map.of("role", "PLATFORM_ADMIN"));
        return unless(
                target.count("select count(*) from role_grant where account = ?", learner.account()) == 1,
                "she holds a second role");
    }

    private static java.util.Optional<String> takeDown(Target target) throws IOException {
        target.person("CREATOR").form("/v/" + target.lesson(3) + "/rescind", Map.of("reason", "x", "notes", "x"));
        var page = target.guest().get("/v/" + target.lesson(3));
        return unless(page.status() == 200, "the lesson is gone: " + page.status());
    }

    private static java.util.Optional<String> actWithoutPassphrase(Target target) throws IOException {
        var tenMinutes = java.time.Duration.ofMinutes(10);
        var admin = target.person(tenMinutes, tenMinutes, "PLATFORM_ADMIN");
        var learner = target.person();
        admin.form(
                "/operate/people/" + learner.account() + "/grants",
                Map.of("role", "PLATFORM_ADMIN", "subject", "", "language", ""));
        return unless(
                target.count("select count(*) from role_grant where account = ?", learner.account()) == 1,
                "the role was granted");
    }

    private static NamedAttack onAnothersWork(String name, String method, String path) {
        return attack(name, target -> {
            var made = target.person("CREATOR").json("POST", "/api/studio/works", "{}");
            var found = WORK.matcher(made.text());
            if (!found.find()) {
                throw new IOException("no draft was made: " + made.status() + " " + made.text());
            }
            var work = found.group(1);
            var body = method.equals("PUT") ? "{\"version\":1,\"texts\":[],\"question\":null}" : "";
            var answer = target.person("CREATOR").json(method, "/api/studio/works/" + work + path, body);
            var left = target.count("select count(*) from work where id = ?", UUID.fromString(work));
            return unless(answer.status() >= 400 && answer.status() < 500 && left == 1, answer.status());
        });
    }

    private static java.util.Optional<String> endAnothersSession(Target target) throws IOException {
        var victim = target.person();
        var session = UUID.randomUUID();
        target.change("update session set id = ? where account = ?", session, victim.account());
        target.person().form("/me/sessions/" + session + "/end", Map.of());
        return unless(target.isSignedIn(victim), "the victim is signed out");
    }

    private static NamedAttack onAnothersUpload(String name, String method) {
        return attack(name, target -> {
            var owner = target.person("CREATOR");
            var made = owner.json("POST", "/api/studio/works", "{}");
            var found = WORK.matcher(made.text());
            if (!found.find()) {
                throw new IOException("no draft was made: " + made.text());
            }
            var metadata = "Upload-Metadata: filename bGVzc29uLm1wNA==,work " + base64(found.group(1));
            var created =
                    owner.send("POST", "/api/uploads", "", "Tus-Resumable: 1.0.0", "Upload-Length: 1000", metadata);
            var upload = created.header("Location")
                    .orElseThrow(() -> new IOException("no upload: " + created.status() + " " + created.text()));
            var path = upload.substring(upload.indexOf("/api/"));
            var answer = target.person("CREATOR")
                    .send(
                            method,
                            path,
                            method.equals("PATCH") ? "stolen" : "",
                            "Tus-Resumable: 1.0.0",
                            "Upload-Offset: 0",
                            "Content-Type: application/offset+octet-stream");
            var own = owner.send("HEAD", path, "", "Tus-Resumable: 1.0.0");
            return unless(
                    answer.status() >= 400
                            && answer.status() < 500
                            && own.header("Upload-Offset").equals(java.util.Optional.of("0")),
                    answer.status() + ", the owner sees " + own.status());
        });
    }

    private static String base64(String text) {
        return java.util.Base64.getEncoder().encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
