package org.tirich.catalog;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tirich.access.Scope;
import org.tirich.kernel.LanguageTag;
import org.tirich.kernel.LocalText;

/// The content of a revision except its asset and its captions. A draft may lack any part; [SubmissionRules] defines
/// what a submission needs.
///
/// @param speech `spoken` or `none`
/// @param audioLanguage the language of the speech
/// @param licence an SPDX identifier
/// @param ai `none`, `assisted` or `generated`: the share of AI in the lesson
/// @param outcomes codes of the curriculum
public record Lesson(
        List<Text> texts,
        @Nullable String subject,
        @Nullable Integer grade,
        @Nullable String speech,
        @Nullable String audioLanguage,
        @Nullable String licence,
        @Nullable String ai,
        List<String> hashtags,
        List<Source> sources,
        List<String> outcomes,
        @Nullable Question question,
        @Nullable ThinkingPause pause) {

    public static final int MAX_TEXTS = 12;
    public static final int MAX_TITLE = 120;
    public static final int MAX_DESCRIPTION = 2000;
    public static final int MAX_HASHTAGS = 8;
    public static final int MAX_HASHTAG = 40;
    public static final int MAX_SOURCES = 8;
    public static final int MAX_URL = 500;
    public static final int MAX_OUTCOMES = 3;
    public static final int MAX_OPTIONS = 4;
    public static final int MAX_QUESTION_TEXT = 300;
    public static final int MAX_CODE = 40;
    public static final int MAX_PAUSE_PROMPT = 160;

    /// The thinking pause stands at least this long after the beginning and before the end of the clip.
    public static final int PAUSE_MARGIN_MS = 1_000;

    /// Longer than any clip.
    public static final int MAX_PAUSE_MS = 3_600_000;

    public static final int MIN_GRADE = 1;
    public static final int MAX_GRADE = 12;

    /// The values of `speech`, `ai` and `licence`, as regular expressions.
    public static final String SPEECH = "none|spoken";

    public static final String AI = "none|assisted|generated";
    public static final String LICENCES = "CC0-1\\.0|CC-BY-4\\.0|CC-BY-SA-4\\.0|CC-BY-NC-4\\.0";

    public static final Lesson EMPTY =
            new Lesson(List.of(), null, null, null, null, null, null, List.of(), List.of(), List.of(), null);

    /// A lesson without a thinking pause.
    public Lesson(
            List<Text> texts,
            @Nullable String subject,
            @Nullable Integer grade,
            @Nullable String speech,
            @Nullable String audioLanguage,
            @Nullable String licence,
            @Nullable String ai,
            List<String> hashtags,
            List<Source> sources,
            List<String> outcomes,
            @Nullable Question question) {
        this(texts, subject, grade, speech, audioLanguage, licence, ai, hashtags, sources, outcomes, question, null);
    }

    public Lesson withPause(@Nullable ThinkingPause placed) {
        return new Lesson(
                texts,
                subject,
                grade,
                speech,
                audioLanguage,
                licence,
                ai,
                hashtags,
                sources,
                outcomes,
                question,
                placed);
    }

    /// A moment at which the clip stops until the learner goes on.
    ///
    /// @param atMs of the clip's time
    /// @param prompt what to think about, by language tag; empty: the lesson's question is asked there, as a guess,
    ///     and not before the clip
    public record ThinkingPause(int atMs, Map<String, String> prompt) {}

    /// A title and a description in one language.
    public record Text(String lang, String title, String description) {}

    /// A source of a claim.
    public record Source(String title, String url) {}

    /// A multiple-choice question. Texts are by language tag.
    ///
    /// @param answer the index of the correct option
    /// @param misconceptions one for each option, [Misconception#NONE] for the correct one; or empty
    public record Question(
            Map<String, String> prompt,
            List<Map<String, String>> options,
            int answer,
            Map<String, String> explanation,
            List<Misconception> misconceptions) {

        /// Revisions of earlier versions have no misconceptions.
        @SuppressWarnings("ConstantValue")
        public Question {
            misconceptions = misconceptions == null ? List.of() : List.copyOf(misconceptions);
        }

        /// What an option expresses.
        public Misconception misconception(int option) {
            return option >= 0 && option < misconceptions.size() ? misconceptions.get(option) : Misconception.NONE;
        }
    }

    /// The belief that makes a learner choose a wrong option, and what speaks against it.
    ///
    /// @param id the same for this belief in all lessons; empty if it has no name
    /// @param text the belief as a sentence, by language tag
    /// @param refutation by language tag
    public record Misconception(String id, Map<String, String> text, Map<String, String> refutation) {

        public static final Misconception NONE = new Misconception("", Map.of(), Map.of());
    }

    /// The scope of this lesson.
    public Scope scope() {
        return Scope.of(subject, audioLanguage);
    }

    /// The lesson without invalid parts: control characters and bidirectional overrides, text over the limit, addresses
    /// other than HTTP(S), answers that do not exist.
    public Lesson cleaned() {
        return new Lesson(
                limited(
                                texts,
                                MAX_TEXTS,
                                text -> new Text(
                                        tag(text.lang()),
                                        clean(text.title(), MAX_TITLE),
                                        clean(text.description(), MAX_DESCRIPTION)))
                        .stream()
                        .filter(text -> !text.lang().isEmpty())
                        .toList(),
                code(subject),
                grade == null || grade < MIN_GRADE || grade > MAX_GRADE ? null : grade,
                code(speech),
                audioLanguage == null || tag(audioLanguage).isEmpty() ? null : tag(audioLanguage),
                code(licence),
                code(ai),
                limited(hashtags, MAX_HASHTAGS, Hashtags::clean).stream()
                        .filter(tag -> !tag.isEmpty() && tag.length() <= MAX_HASHTAG)
                        .distinct()
                        .toList(),
                limited(
                                sources,
                                MAX_SOURCES,
                                source -> new Source(clean(source.title(), MAX_TITLE), clean(source.url(), MAX_URL)))
                        .stream()
                        .filter(source ->
                                !source.title().isEmpty() || !source.url().isEmpty())
                        .filter(source -> source.url().isEmpty()
                                || source.url().startsWith("https://")
                                || source.url().startsWith("http://"))
                        .toList(),
                limited(outcomes, MAX_OUTCOMES, outcome -> clean(outcome, MAX_CODE)).stream()
                        .filter(outcome -> !outcome.isEmpty())
                        .distinct()
                        .toList(),
                question == null ? null : cleaned(question),
                pause == null
                        ? null
                        : new ThinkingPause(
                                Math.clamp(pause.atMs(), 0, MAX_PAUSE_MS), cleaned(pause.prompt(), MAX_PAUSE_PROMPT)));
    }

    private static Question cleaned(Question question) {
        var options = limited(question.options(), MAX_OPTIONS, Lesson::cleaned);
        return new Question(
                cleaned(question.prompt()),
                options,
                Math.clamp(question.answer(), 0, Math.max(0, options.size() - 1)),
                cleaned(question.explanation()),
                question.misconceptions().stream()
                        .limit(options.size())
                        .map(each -> new Misconception(
                                clean(each.id(), MAX_CODE), cleaned(each.text()), cleaned(each.refutation())))
                        .toList());
    }

    private static Map<String, String> cleaned(@Nullable Map<String, String> texts) {
        return cleaned(texts, MAX_QUESTION_TEXT);
    }

    private static Map<String, String> cleaned(@Nullable Map<String, String> texts, int limit) {
        var clean = new LinkedHashMap<String, String>();
        if (texts != null) {
            texts.entrySet().stream().limit(MAX_TEXTS).forEach(text -> {
                var language = tag(text.getKey());
                if (!language.isEmpty()) {
                    clean.put(language, clean(text.getValue(), limit));
                }
            });
        }
        return clean;
    }

    private static <T, R> List<R> limited(@Nullable List<T> list, int limit, Function<T, R> each) {
        return list == null
                ? List.of()
                : list.stream()
                        .filter(java.util.Objects::nonNull)
                        .limit(limit)
                        .map(each)
                        .toList();
    }

    private static @Nullable String code(@Nullable String code) {
        return code == null || code.isBlank() || code.length() > MAX_CODE ? null : clean(code, MAX_CODE);
    }

    private static String tag(@Nullable String language) {
        try {
            return language == null ? "" : new LanguageTag(language).value();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /// The text in Unicode composition (NFC), without control characters and bidirectional overrides, truncated at
    /// `limit`.
    public static String clean(@Nullable String text, int limit) {
        if (text == null) {
            return "";
        }
        var allowed = text.codePoints()
                .filter(c -> c == '\n' || !Character.isISOControl(c))
                .filter(c -> !(c >= 0x202A && c <= 0x202E) && !(c >= 0x2066 && c <= 0x2069))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        var composed = Normalizer.normalize(allowed, Normalizer.Form.NFC).strip();
        if (composed.length() <= limit) {
            return composed;
        }
        var end = Character.isHighSurrogate(composed.charAt(limit - 1)) ? limit - 1 : limit;
        return composed.substring(0, end);
    }

    public Map<LanguageTag, String> titles() {
        return byLanguage(Text::title);
    }

    public Map<LanguageTag, String> descriptions() {
        return byLanguage(Text::description);
    }

    private Map<LanguageTag, String> byLanguage(Function<Text, String> part) {
        return texts.stream()
                .collect(Collectors.toMap(
                        text -> new LanguageTag(text.lang()), part, (first, _) -> first, LinkedHashMap::new));
    }

    /// The title for a reader; empty if the lesson has none.
    public Optional<LocalText> title(LanguageTag reader) {
        var chosen = LocalText.choose(titles(), reader);
        return chosen.text().isEmpty() ? Optional.empty() : Optional.of(chosen);
    }

    /// Whether the lesson has no speech.
    public boolean wordless() {
        return "none".equals(speech);
    }

    /// The text for a reader, from texts by language.
    public static LocalText choose(Map<String, String> texts, LanguageTag reader) {
        return LocalText.choose(
                texts.entrySet().stream()
                        .collect(Collectors.toMap(text -> new LanguageTag(text.getKey()), Map.Entry::getValue)),
                reader);
    }
}
