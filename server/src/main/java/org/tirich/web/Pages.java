package org.tirich.web;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.kernel.LanguageTag;
import org.tirich.languages.Locales;
import tools.jackson.databind.json.JsonMapper;

/// Renders HTML pages from the client's templates. The template engine escapes every value; JSON for scripts is escaped
/// for its data block.
@Component
public class Pages {

    private final Strings strings;
    private final ClientFiles assets;
    private final Instance instance;
    private final JsonMapper json;
    private final Clock clock;
    private final ObjectProvider<Unread> unread;
    private final Mustache.Compiler compiler;
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    Pages(
            Strings strings,
            ClientFiles assets,
            Instance instance,
            JsonMapper json,
            Clock clock,
            ObjectProvider<Unread> unread) {
        this.strings = strings;
        this.assets = assets;
        this.instance = instance;
        this.json = json;
        this.clock = clock;
        this.unread = unread;
        this.compiler = Mustache.compiler()
                .withLoader(Pages::source)
                .defaultValue("")
                .emptyStringIsFalse(true)
                .zeroIsFalse(true);
    }

    private static Reader source(String name) throws IOException {
        var template = Pages.class.getResourceAsStream("/templates/" + name + ".html");
        if (template == null) {
            throw new IOException("there is no template " + name);
        }
        return new InputStreamReader(template, StandardCharsets.UTF_8);
    }

    /// A page with the template and the title from the catalogue.
    public Page page(String template, String titleKey) {
        return new Page(template, titleKey);
    }

    /// A page under construction: the values of its template and the data for its script.
    public final class Page {

        private final String template;
        private final String titleKey;
        private final Map<String, Object> model = new HashMap<>();
        private final List<Map<String, Object>> sections = new ArrayList<>();
        private final Map<String, Object> boot = new LinkedHashMap<>();
        private final List<String> prefixes = new ArrayList<>();
        private Set<String> named = Set.of();
        private HttpStatusCode status = HttpStatus.OK;
        private @Nullable String title;
        private @Nullable Inlined style;
        private @Nullable Inlined script;

        private Page(String template, String titleKey) {
            this.template = template;
            this.titleKey = titleKey;
        }

        public Page status(HttpStatusCode status) {
            this.status = status;
            return this;
        }

        public Page title(String title) {
            this.title = title;
            return this;
        }

        public Page with(Map<String, ?> values) {
            model.putAll(values);
            return this;
        }

        public Page with(String name, Object value) {
            model.put(name, value);
            return this;
        }

        /// Adds a section with a template of its own. The page's template places it with `{{#sections}}{{#section}}`.
        ///
        /// @param values of its template; those of the page are visible too
        public Page section(String sectionTemplate, Record values) {
            sections.add(Map.of("section", (Mustache.Lambda)
                    (_, out) -> template(sectionTemplate).execute(values, model, out)));
            return this;
        }

        /// Data for the page's script.
        public Page boot(String name, Object value) {
            boot.put(name, value);
            return this;
        }

        /// Strings for the page's script, by prefixes of their keys.
        public Page strings(String... keyPrefixes) {
            prefixes.addAll(List.of(keyPrefixes));
            return this;
        }

        /// The strings that the scripts of entry points name. The others of the prefixes are a file for the scripts
        /// that
        /// come later.
        public Page stringsOf(List<String> entries, String... keyPrefixes) {
            prefixes.addAll(List.of(keyPrefixes));
            named = assets.keys(entries);
            return this;
        }

        /// Adds metadata: the canonical address and the page's translations for search engines, and a share card for
        /// other sites.
        ///
        /// @param image a path on this server, for the share card
        public Page shared(HttpServletRequest request, String description, String image) {
            var address = origin(request) + request.getRequestURI();
            model.put("canonical", address);
            model.put(
                    "alternates",
                    Strings.LANGUAGES.stream()
                            .map(code -> Map.of("code", code, "href", address + "?lang=" + code))
                            .toList());
            model.put("share", Map.of("description", description, "image", origin(request) + image, "url", address));
            return this;
        }

        /// Structured data for search engines, as JSON-LD.
        public Page linkedData(Map<String, ?> data) {
            model.put("ldJson", escaped(data));
            return this;
        }

        /// Puts the style sheet of an entry point into the page, unless the browser has its file.
        public Page withStyle(String entry, HttpServletRequest request) {
            var sheet = assets.inlined(entry);
            if (!Cookies.style(request).equals(sheet.href())) {
                style = sheet;
                model.put("style", sheet);
            }
            return this;
        }

        /// Puts the script of an entry point into the page.
        public Page withScript(String entry) {
            script = assets.inlined(entry);
            model.put("script", script);
            return this;
        }

        public ResponseEntity<String> answer(HttpServletRequest request) {
            var catalogue = Pages.this.strings.in(UiLanguage.of(request));
            fill(request, catalogue);
            var html = template(template).execute(model);
            var response = ResponseEntity.status(status);
            if (style != null || script != null) {
                response.header("Content-Security-Policy", ContentPolicy.with(style, script));
            }
            return response.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                    .cacheControl(isStorable(request) ? CacheControl.noCache().cachePrivate() : CacheControl.noStore())
                    .header("Vary", "Accept-Language, Cookie")
                    .header("Content-Language", catalogue.language().value())
                    .body(html);
        }

        /// Whether the browser may store the page: devices are shared, so pages of signed-in people are not stored.
        private boolean isStorable(HttpServletRequest request) {
            return account(request) == null && !status.isError();
        }

        private void fill(HttpServletRequest request, Strings.Catalogue catalogue) {
            var language = catalogue.language();
            model.put("sections", sections);
            model.put("lang", language.value());
            model.put("dir", language.direction());
            model.put("locales", locales(language));
            model.put(
                    "ones",
                    catalogue.plural().ones().stream().map(String::valueOf).collect(Collectors.joining(" ")));
            model.put("autonym", Locales.autonym(language.value()));
            model.put("uiLanguages", uiLanguages(request, language));
            model.put("unreviewed", !catalogue.reviewed());
            model.putIfAbsent("title", title == null ? catalogue.get(titleKey) : title);
            model.put("path", request.getRequestURI());
            model.put("assets", assets.urls());
            model.put("demo", instance.demo());
            model.put("insecure", insecure(request));
            model.putIfAbsent("phone", Cleartext.is(request));
            model.put("instance", Map.of("name", instance.name(), "campaignTag", instance.campaignTag()));
            model.put("year", Year.now(clock.withZone(ZoneOffset.UTC)).getValue());
            model.put("t", (Mustache.Lambda)
                    (fragment, out) -> out.write(escape(translate(fragment.execute(), catalogue))));
            var account = account(request);
            model.put("signedIn", account != null);
            if (account != null) {
                model.put("me", me(account));
            }
            boot.put("lang", language.value());
            boot.put("dir", language.direction());
            boot.put("signedIn", account != null);
            boot.put("demo", instance.demo());
            if (account != null) {
                boot.put("me", me(account));
            }
            var texts = catalogue.part(prefixes);
            if (!named.isEmpty()) {
                boot.put("texts", StringsController.address(catalogue, prefixes));
                texts.keySet().retainAll(named);
            }
            boot.put("strings", texts);
            model.put("bootJson", escaped(boot));
        }

        /// Locales for the browser's `Intl`, best first: browsers support few of the interface languages.
        private static String locales(LanguageTag language) {
            return Locales.chain(language.value()).stream()
                    .flatMap(code -> Locales.find(code).stream())
                    .map(known -> known.cldr().withLatinDigitsAndGregorianCalendar())
                    .distinct()
                    .collect(Collectors.joining(" "));
        }

        private Map<String, Object> me(Actor.Account account) {
            return Map.of(
                    "username", account.username(),
                    "canCreate", account.may(Permission.CREATE),
                    "canReview", account.may(Permission.REVIEW_SAFETY) || account.may(Permission.REVIEW_ACCURACY),
                    "canOperate", account.may(Permission.OPERATE),
                    "canLead", account.may(Permission.LEAD),
                    "unread", unread.stream().mapToInt(each -> each.of(account)).sum());
        }

        /// The languages of the interface by their own names, with links to the same page in each.
        private static List<Map<String, Object>> uiLanguages(HttpServletRequest request, LanguageTag current) {
            return Strings.LANGUAGES.stream()
                    .sorted(Comparator.comparing(Locales::autonym))
                    .map(code -> Map.<String, Object>of(
                            "code",
                            code,
                            "dir",
                            new LanguageTag(code).direction(),
                            "autonym",
                            Locales.autonym(code),
                            "current",
                            code.equals(current.value()),
                            "href",
                            samePage(request, code)))
                    .toList();
        }

        private static String samePage(HttpServletRequest request, String language) {
            return UriComponentsBuilder.fromPath(request.getRequestURI())
                    .query(request.getQueryString())
                    .replaceQueryParam(UiLanguage.PARAMETER, language)
                    .build()
                    .toUriString();
        }

        /// Translates `key` or `key|name=value|name=value`.
        private static String translate(String fragment, Strings.Catalogue catalogue) {
            var parts = fragment.strip().split("\\|", -1);
            var parameters = new HashMap<String, String>();
            for (var part : List.of(parts).subList(1, parts.length)) {
                var equals = part.indexOf('=');
                if (equals > 0) {
                    parameters.put(part.substring(0, equals), unescape(part.substring(equals + 1)));
                }
            }
            return catalogue.get(parts[0], parameters);
        }
    }

    private Template template(String name) {
        return templates.computeIfAbsent(name, compiler::loadTemplate);
    }

    private static Actor.@Nullable Account account(HttpServletRequest request) {
        return request.getAttribute(ActorFilter.ATTRIBUTE) instanceof Actor.Account account ? account : null;
    }

    /// The scheme and authority with which links that leave the server begin: those of [PublicAddress], and not those
    /// of
    /// the request.
    public static String origin(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(PublicAddress.ATTRIBUTE));
    }

    private static boolean insecure(HttpServletRequest request) {
        var host = request.getServerName();
        return !request.isSecure() && !host.equals("localhost") && !host.equals("127.0.0.1") && !host.equals("[::1]");
    }

    /// JSON that cannot end its data block or be parsed as markup.
    private String escaped(Object data) {
        return json.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
