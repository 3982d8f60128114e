package org.tirich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A phone that scans the code of the demo: it watches without TLS, learns why signing in needs more, installs the
/// authority, and signs in.
@NeedsChromium
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class PhoneJourney {

    /// The network is a second loopback address, unless a private address of this machine is named.
    private static final String NETWORK = System.getProperty("phone.address", "127.0.0.2");

    private static final Path PICTURES = Path.of(System.getProperty("journeys.output", "target"), "screenshots");

    /// Chromium counts loopback as secure. A phone has none of this on a page without TLS.
    private static final String WITHOUT_SECURE_CONTEXT = """
            Object.defineProperty(window, "isSecureContext", { value: false });
            delete Crypto.prototype.randomUUID;
            delete Crypto.prototype.subtle;
            for (const name of ["serviceWorker", "storage", "clipboard", "share", "mediaDevices", "locks"])
              delete Navigator.prototype[name];
            delete window.caches;
            """;

    private RunningServer server;
    private URI link;
    private URI secure;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = RunningServer.phoneDemo(folder.resolve("demo"), NETWORK);
        link = URI.create(server.awaitLine("/phone?token="));
        secure = URI.create(server.awaitLine("https://" + NETWORK));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aPhoneWatchesAtOnceAndSignsInWithTheAuthority() throws Exception {
        signsIn(watches());
    }

    /// Returns the hash of the authority's key.
    private String watches() throws Exception {
        try (var chromium = new Chromium();
                var phone = chromium.person(link.resolve("/"), Window.TALL_PHONE)) {
            phone.browser().addInitScript(WITHOUT_SECURE_CONTEXT);
            assertThat(phone.open("/").status()).isEqualTo(403);
            assertThat(phone.page().locator("h1")).hasText("Scan the code first");

            phone.page().navigate(link.toString());
            assertThat(phone.page()).hasURL(link.resolve("/phone").toString());
            look(phone, "phone-en-412");
            assertThat(phone.page().locator("main")).containsText("not encrypted");

            phone.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Watch now"))
                    .click();
            var feed = new Feed(phone);
            feed.awaitReady();
            feed.awaitPlaying();
            feed.next();
            feed.awaitPlaying();

            phone.open("/sign-in");
            assertThat(phone.page().locator("h1")).hasText("This needs the encrypted address");
            look(phone, "phone-secure-en-412");
            assertThat(phone.page().locator("#password")).hasCount(0);
            assertThatThrownBy(() ->
                            phone.page().navigate(secure.resolve("/sign-in").toString()))
                    .isInstanceOf(PlaywrightException.class)
                    .hasMessageContaining("ERR_CERT_AUTHORITY_INVALID");
            // Browsers say that the header needs TLS.
            assertThat(phone.complaints().butFor("status of 403", "Cross-Origin-Opener-Policy"))
                    .isEmpty();
            return keyHash(phone.browser()
                    .request()
                    .get(link.resolve("/phone/authority.crt").toString())
                    .body());
        }
    }

    private static String keyHash(byte[] authority) throws Exception {
        var certificate = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(authority));
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(certificate.getPublicKey().getEncoded()));
    }

    private void signsIn(String keyHash) {
        try (var chromium = Chromium.trusting(keyHash);
                var phone = chromium.person(secure, Window.TALL_PHONE)) {
            phone.page().navigate(link.toString());
            phone.page()
                    .getByRole(
                            AriaRole.LINK, new Page.GetByRoleOptions().setName("Installed: open the encrypted address"))
                    .click();
            assertThat(phone.page()).hasURL(secure.resolve("/phone").toString());
            assertThat(phone.page().locator("main")).containsText("This connection is encrypted");
            look(phone, "phone-encrypted-en-412");

            phone.signUp("zainab27");
            phone.browser().clearCookies(new BrowserContext.ClearCookiesOptions().setName("__Host-session"));
            phone.signIn("zainab27");
            phone.open("/me");
            assertThat(phone.page().locator("main")).containsText("zainab27");

            phone.become(9);
            assertThat(phone.page()).hasURL(secure.resolve("/operate").toString());
        }
    }

    @Test
    void thePageFitsAPhoneInUrdu() {
        try (var chromium = new Chromium()) {
            for (var window : new Window[] {Window.PHONE, Window.TALL_PHONE, Window.LANDSCAPE}) {
                try (var phone = chromium.person(link.resolve("/"), window.in("ur"))) {
                    phone.page().navigate(link.toString());
                    look(phone, "phone-ur-" + window.width());
                    assertThat(phone.page().locator("html")).hasAttribute("dir", "rtl");
                    assertThat((Integer) phone.page().evaluate("document.documentElement.scrollWidth"))
                            .isLessThanOrEqualTo(window.width());
                    phone.open("/phone/secure?next=/sign-in");
                    assertThat((Integer) phone.page().evaluate("document.documentElement.scrollWidth"))
                            .isLessThanOrEqualTo(window.width());
                }
            }
        }
    }

    private static void look(Person phone, String name) {
        try {
            Files.createDirectories(PICTURES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        phone.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve(name + ".png"))
                        .setFullPage(true));
    }
}
