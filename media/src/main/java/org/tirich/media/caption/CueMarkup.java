package org.tirich.media.caption;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The markup of one cue in WebVTT, SRT and its dialects. Only known markup is taken out: `x <= 5, y >= 7`,
/// `List<String>` and `{1,2,3}` are text.
final class CueMarkup {

    private static final String VALUE = "(?:\"[^\"<>]{0,200}\"|'[^'<>]{0,200}'|[^\\s\"'<>]{1,200})";
    private static final String ATTRIBUTES = "(?:\\s{1,9}[A-Za-z-]{1,20}\\s?=\\s?" + VALUE + "){0,8}";
    private static final String CLASSES = "(?:\\.[\\w-]{1,40}){0,8}";

    /// Tags of WebVTT, SRT and of HTML that converters leave behind.
    private static final Pattern TAG = Pattern.compile(
            "</?(?<name>i|b|u|s|c|em|strong|font|span|p|div|ruby|rt|rp|lang|v|sub|sup|small|big|center|strike|del|ins|tt|a"
                    + "|img|script|style|h[1-6])" + CLASSES + ATTRIBUTES + "\\s{0,9}/?>",
            Pattern.CASE_INSENSITIVE);

    /// Tags of WebVTT whose value is free text, and its timestamps.
    private static final Pattern VTT_TAG = Pattern.compile(
            "<(?:v|lang)" + CLASSES + "[ \\t][^<>]{1,200}>|</(?:v|lang)>|<(?:\\d{2,3}:)?\\d\\d:\\d\\d\\.\\d{3}>");

    private static final Pattern BREAK = Pattern.compile("</?br\\s{0,9}/?>", Pattern.CASE_INSENSITIVE);

    /// Override blocks of Advanced SubStation Alpha, such as `{\an8}` and `{\pos(10,20)\c&HFFFFFF&}`, with its known
    /// commands, so that `{\frac 1 2}` and `{\pi}` are text.
    private static final Pattern OVERRIDES = Pattern.compile("\\{(?:\\\\(?:an?\\d{1,2}|[bius][01]?|b\\d{3}"
            + "|(?:pos|move|org|fade?|i?clip|t)\\([^(){}]{0,80}\\)|fs(?:c[xy]|p)?-?[\\d.]{1,6}|fn[^\\\\{}]{0,60}|fe\\d{1,3}"
            + "|[1-4]?(?:c|a|alpha)&H[0-9A-Fa-f]{1,8}&?|[xy]?(?:bord|shad)-?[\\d.]{1,6}|(?:be|blur)[\\d.]{1,6}"
            + "|fr[xyz]?-?[\\d.]{1,6}|fa[xy]-?[\\d.]{1,6}|[kK][fo]?\\d{1,6}|q[0-3]|r\\w{0,40}|p\\d{1,2})){1,12}\\}");

    /// The hard line break and the hard space of the same format.
    private static final Pattern HARD_BREAK = Pattern.compile("\\\\N(?![a-z])");

    private static final Pattern HARD_SPACE = Pattern.compile("\\\\h(?![a-z])");

    private static final Pattern CLOSING_TAG = Pattern.compile("</([A-Za-z]{1,6}\\d?)>");

    private final Set<String> closed;
    private final boolean isVtt;

    private CueMarkup(Set<String> closed, boolean isVtt) {
        this.closed = closed;
        this.isVtt = isVtt;
    }

    /// @param text all lines of the cue
    static CueMarkup of(List<String> text, boolean isVtt) {
        var closed = text.stream()
                .flatMap(line -> CLOSING_TAG.matcher(line).results())
                .map(tag -> tag.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return new CueMarkup(closed, isVtt);
    }

    /// The line without markup and with resolved character references. Breaks inside it become line ends.
    String plain(String line) {
        var text = BREAK.matcher(line).replaceAll("\n");
        if (isVtt) {
            text = VTT_TAG.matcher(text).replaceAll("");
        } else {
            text = HARD_SPACE.matcher(HARD_BREAK.matcher(text).replaceAll("\n")).replaceAll(" ");
        }
        var tagged = text;
        text = TAG.matcher(tagged)
                .replaceAll(tag -> isMarkup(tag, tagged) ? "" : Matcher.quoteReplacement(tag.group()));
        return HtmlEntities.resolved(OVERRIDES.matcher(text).replaceAll(""));
    }

    /// Whether the line contains markup other than breaks.
    boolean isIn(String line) {
        var tags = TAG.matcher(line);
        return tags.results().anyMatch(tag -> isMarkup(tag, line))
                || (isVtt && VTT_TAG.matcher(line).find())
                || OVERRIDES.matcher(line).find();
    }

    /// A tag that directly follows a letter or digit and that the cue does not close is text, as in `Set<B>`.
    private boolean isMarkup(MatchResult tag, String line) {
        var written = tag.group();
        var opens = written.charAt(1) != '/';
        var name = tag.group("name").toLowerCase(Locale.ROOT);
        var bare = written.length() == name.length() + 2;
        return !opens
                || !bare
                || tag.start() == 0
                || !Character.isLetterOrDigit(line.charAt(tag.start() - 1))
                || closed.contains(name);
    }
}
