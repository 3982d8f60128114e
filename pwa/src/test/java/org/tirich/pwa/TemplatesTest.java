package org.tirich.pwa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.samskivert.mustache.Mustache;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {

    private static final Pattern UNESCAPED = Pattern.compile("\\{\\{\\{\\s*(\\w+)\\s*}}}|\\{\\{&");
    private static final Pattern INLINE = Pattern.compile("\\sstyle=|\\son\\w+=|<style|javascript:");
    private static final Pattern SCRIPT =
            Pattern.compile("<script(?![^>]*(?:src=|type=\"application/(?:ld\\+)?json\"))");
    private static final Pattern ELSEWHERE = Pattern.compile("(?:src|href|action)=\"(?:https?:)?//");

    static Iterable<String> templates() {
        return Shipped.texts(Shipped.TEMPLATES, ".html").keySet();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void isWellFormed(String name) {
        var compiler =
                Mustache.compiler().defaultValue("").withLoader(partial -> new StringReader(text(partial + ".html")));

        assertThatCode(() -> compiler.compile(text(name))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void escapesEverythingButTheTwoDataBlocksAndOurOwnFiles(String name) {
        assertThat(UNESCAPED.matcher(withoutDrawing(name, text(name))).results().map(found -> found.group(1)))
                .allMatch(List.of("bootJson", "ldJson", "content", "script.content")::contains);
    }

    /// The drawing of an activity, which the server makes of numbers.
    private static String withoutDrawing(String name, String text) {
        return name.equals("path-print.html") ? text.replaceAll("\\{\\{\\{(board|light|dark|bean)}}}", "") : text;
    }

    @ParameterizedTest
    @MethodSource("templates")
    void needsNothingThatTheContentPolicyForbids(String name) {
        // The policy of a page names the hashes of its style sheet and its script.
        var others = text(name)
                .replace("<style data-href=\"{{href}}\">{{{content}}}</style>", "")
                .replaceFirst("<script [^>]*>\\{\\{\\{script\\.content}}}</script>", "");
        assertThat(INLINE.matcher(others).find()).as("inline style or handler").isFalse();
        assertThat(SCRIPT.matcher(others).find()).as("inline script").isFalse();
        assertThat(ELSEWHERE.matcher(text(name)).find()).as("another host").isFalse();
    }

    private static String text(String name) {
        return Shipped.read(Shipped.TEMPLATES.resolve(name));
    }
}
