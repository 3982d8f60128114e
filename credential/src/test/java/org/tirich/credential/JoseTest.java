package org.tirich.credential;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.tirich.credential.SampleCertificates.ISSUER;
import static org.tirich.credential.SampleCertificates.KEY;
import static org.tirich.credential.SampleCertificates.KEY_FROM;
import static org.tirich.credential.SampleCertificates.KEY_ID;
import static org.tirich.credential.SampleCertificates.KEY_UNTIL;
import static org.tirich.credential.SampleCertificates.LIST_MADE;
import static org.tirich.credential.SampleCertificates.NOW;
import static org.tirich.credential.SampleCertificates.SIGNER;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// npm jose, an implementation of JSON Web Signature that is not ours, verifies what we sign and signs what we
/// verify.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JoseTest {

    private static final Path MODULE = Path.of(System.getProperty("credential.module", ""));
    private static final List<Path> NODES = List.of(Path.of("/usr/bin/node"), Path.of("/usr/local/bin/node"));
    private static final JsonMapper JSON = new JsonMapper();

    private Process node;
    private BufferedWriter questions;
    private BufferedReader answers;

    /// `npm ci` in this module brings the library.
    private static boolean installed() {
        return NODES.stream().anyMatch(Files::isExecutable) && Files.isDirectory(MODULE.resolve("node_modules/jose"));
    }

    @BeforeAll
    void start() throws IOException {
        assumeTrue(installed(), "Node or npm jose is not installed");
        node = new ProcessBuilder(
                        NODES.stream()
                                .filter(Files::isExecutable)
                                .findFirst()
                                .orElseThrow()
                                .toString(),
                        MODULE.resolve("jose.mjs").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        questions = node.outputWriter(UTF_8);
        answers = node.inputReader(UTF_8);
    }

    @AfterAll
    void stop() throws IOException {
        if (node != null) {
            questions.close();
            node.destroy();
        }
    }

    private JsonNode ask(ObjectNode question) throws IOException {
        questions.write(JSON.writeValueAsString(question));
        questions.newLine();
        questions.flush();
        return JSON.readTree(answers.readLine());
    }

    private JsonNode verify(String jws, TrustedKey key) throws IOException {
        var question = JSON.createObjectNode().put("verify", jws);
        question.set("keys", JSON.readTree(TrustedKeys.of(List.of(key)).json()));
        return ask(question);
    }

    @Test
    void itVerifiesOurCertificates() throws IOException {
        var answer = verify(SIGNER.sign(SampleCertificates.badge()), KEY);

        assertThat(answer.get("payload").toString())
                .isEqualTo(StrictJson.text(OpenBadgeCodec.write(SampleCertificates.badge())));
        assertThat(answer.get("header").get("kid").stringValue()).isEqualTo(KEY_ID);
    }

    @Test
    void itVerifiesOurStatusLists() throws IOException {
        var answer = verify(SIGNER.sign(SampleCertificates.list(List.of(1, 2, 94_567))), KEY);

        assertThat(answer.get("payload")
                        .get("credentialSubject")
                        .get("statusPurpose")
                        .stringValue())
                .isEqualTo("revocation");
    }

    @Test
    void itRefusesAChangedCertificate() throws IOException {
        var jws = SIGNER.sign(SampleCertificates.badge());
        var middle = jws.length() / 2;
        var changed = jws.substring(0, middle) + (jws.charAt(middle) == 'A' ? 'B' : 'A') + jws.substring(middle + 1);

        assertThat(verify(changed, KEY).get("refused").stringValue())
                .isEqualTo("ERR_JWS_SIGNATURE_VERIFICATION_FAILED");
    }

    /// The key's `x` is little-endian: many keys, because a wrong order of bytes can still be a point of the
    /// curve.
    @Test
    void itReadsOurKeys() throws IOException {
        for (int i = 0; i < 20; i++) {
            var pair = SampleCertificates.keyPair();
            var key = SampleCertificates.trusted(KEY_ID, ISSUER, pair);
            var jws = new CredentialSigner(key, pair.getPrivate()).sign(SampleCertificates.list(List.of()));

            assertThat(verify(jws, key).has("payload")).isTrue();
            var thumbprint = JSON.createObjectNode();
            thumbprint.set("thumbprint", JSON.readTree(key.jwk()));
            assertThat(ask(thumbprint).get("thumbprint").stringValue()).hasSize(43);
        }
    }

    private JsonNode signedByJose(ObjectNode payload, String type) throws IOException {
        var question = JSON.createObjectNode();
        question.set("sign", payload);
        question.putObject("header").put("typ", type).put("kid", KEY_ID).put("alg", "EdDSA");
        return ask(question);
    }

    private static TrustedKey key(JsonNode answer) {
        var x = answer.get("jwk").get("x").stringValue();
        return new TrustedKey(KEY_ID, ISSUER, Ed25519Key.ofJwk(x), KEY_FROM, KEY_UNTIL, false);
    }

    @Test
    void weVerifyWhatItSigned() throws IOException {
        var certificate = signedByJose(OpenBadgeCodec.write(SampleCertificates.badge()), "JWT");
        var second = signedByJose(StatusListCodec.write(SampleCertificates.list(List.of())), "vc+jwt");
        var listKey = key(second);
        var verifier = SampleCertificates.verifier(key(certificate));
        var jws = certificate.get("jws").stringValue();

        // The certificate's key is right and the list's is not: each call makes its own.
        SampleCertificates.assertRefused(
                verifier.verify(jws, SampleCertificates.lists(second.get("jws").stringValue()), NOW),
                Verification.FailedCheck.STATUS_LIST_SIGNATURE);
        SampleCertificates.assertRefused(
                SampleCertificates.verifier(listKey).verify(jws, SampleCertificates.nothingRevoked(), NOW),
                Verification.FailedCheck.SIGNATURE);
        var pair = SampleCertificates.keyPair();
        var ours = SampleCertificates.trusted(ISSUER + "/keys/2", ISSUER, pair);
        var list = new CredentialSigner(ours, pair.getPrivate()).sign(SampleCertificates.list(List.of()));
        assertThat(SampleCertificates.verifier(key(certificate), ours).verify(jws, SampleCertificates.lists(list), NOW))
                .isEqualTo(new Verification.Valid(SampleCertificates.badge(), LIST_MADE));
    }
}
