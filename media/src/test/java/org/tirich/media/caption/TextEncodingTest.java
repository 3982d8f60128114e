package org.tirich.media.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextEncodingTest {

    private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final List<String> LINES = List.of(
            "برف پانی سے کم کثیف ہے، اس لیے تیرتی ہے۔",
            "کنګل له اوبو سپک دی او پر سر یې پاتې کېږي.",
            "برف پاڻي کان گھٽ گھاٽي آھي، تڏھن ترندي.",
            "یخ اُوغو سار کم کثیف، ہݯے بچین بهچوران.",
            "Ice is less dense than water: 0.92 g/cm³.");

    static Stream<Arguments> encodings() {
        return LINES.stream()
                .flatMap(line -> Stream.of("", "\ufeff")
                        .flatMap(mark -> Stream.of(
                                        StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                                .map(charset -> Arguments.of(line, mark, charset))));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void unicodeIsReadInEveryFormWithAndWithoutByteOrderMark(String line, String mark, Charset charset) {
        var file = (mark + srt(line)).getBytes(charset);

        assertThat(WebVtt.parse(file)).isEqualTo(new Captions.Valid(List.of(cue(line))));
    }

    @Test
    void urduInWindows1256IsReadWithANote() {
        var urdu = "يہ گاڑي ڈھلان پر تيز چلتي ہے، ژالہ باري";

        assertThat(WebVtt.parse(srt(urdu).getBytes(WINDOWS_1256)))
                .isEqualTo(new Captions.Valid(
                        List.of(cue(urdu)), List.of(Captions.Problem.ofFile(CaptionProblemCode.OLD_ENCODING))));
    }

    /// Windows-1256 lacks most letters of Sindhi, Pashto and Khowar that Urdu does not have.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "پاڻي ڄمي وڃي ٿو، پوءِ برف پاڻيءَ تي ترندي آهي",
                "اوبه کنګل کېږي او پر سر یې پاتې کېږي ښه",
                "ݯھانو یو ݮنو اور پانی پر برف تیرتی ہے"
            })
    void lettersLostInWindows1256AreNoted(String line) {
        assertThat(WebVtt.parse(srt(line).getBytes(WINDOWS_1256)))
                .isInstanceOfSatisfying(
                        Captions.Valid.class,
                        valid -> assertThat(valid.notes())
                                .extracting(Captions.Problem::code)
                                .contains(CaptionProblemCode.OLD_ENCODING, CaptionProblemCode.LOST_LETTERS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Der Mond wird größer", "El agua está fría", "Über 100 °C", "Das Öl läuft über"})
    void westernLanguagesAreReadWithANote(String line) {
        assertThat(WebVtt.parse(srt(line).getBytes(WINDOWS_1252)))
                .isEqualTo(new Captions.Valid(
                        List.of(cue(line)), List.of(Captions.Problem.ofFile(CaptionProblemCode.WESTERN_ENCODING))));
    }

    /// Texts whose bytes are words in several encodings. Each must be among the readings.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1252|L’élève a vu le câble à côté : 20 °C",
                "windows-1252|¿Por qué el agua está fría?",
                "windows-1252|Ice is less dense: 0.92 g/cm³",
                "windows-1250|Proč led plave na vodě?",
                "windows-1250|Dlaczego lód pływa?",
                "iso-8859-2|Miért úszik a jég? Űr",
                "windows-1254|Buz suda yüzer, ışık kırılır",
                "windows-1251|вода и лёд",
                "windows-1251|Сердце",
                "windows-1251|ПОЧЕМУ ЛЁД ПЛАВАЕТ",
                "koi8-r|вода и лёд",
                "koi8-r|Вода замерзает при нуле градусов, и лёд легче воды, поэтому он плавает.",
                "koi8-r|это он",
                "koi8-r|сила тяжести действует на все тела",
                "koi8-r|это опыт с маятником",
                "koi8-u|Чому крига плаває на воді",
                "iso-8859-5|Почему лёд плавает на воде?",
                "iso-8859-5|можно нужно",
                "windows-1253|το νερό και ο πάγος",
                "windows-1256|هو",
                "iso-8859-6|الماء يتجمد عند درجة صفر مئوية",
                "x-MacArabic|الماء يتجمد عند درجة صفر مئوية",
                "x-MacArabic|هذا مثلث قائم الزاوية"
            })
    void aPersonChoosesAnEncodingThatTheFileDoesNotReveal(String charset, String line) {
        var file = srt(line).getBytes(Charset.forName(charset));

        assertThat(WebVtt.parse(file)).isInstanceOfSatisfying(Captions.Unsure.class, unsure -> {
            assertThat(unsure.readings()).extracting(Captions.Reading::preview).contains(List.of(line));
            assertThat(unsure.readings())
                    .extracting(Captions.Reading::preview)
                    .doesNotHaveDuplicates()
                    .hasSizeGreaterThan(1);
        });
    }

    @ParameterizedTest
    @EnumSource(names = "UTF.*", mode = EnumSource.Mode.MATCH_NONE)
    void aChosenEncodingIsReadWithANote(TextEncoding chosen) {
        var line = "вода и лёд";
        var file = srt(line).getBytes(Charset.forName("koi8-r"));

        assertThat(WebVtt.parse(file, Optional.empty(), Optional.of(chosen)))
                .isInstanceOfSatisfying(
                        Captions.Valid.class,
                        valid -> assertThat(valid.notes())
                                .extracting(Captions.Problem::code)
                                .containsAnyOf(
                                        CaptionProblemCode.OLD_ENCODING,
                                        CaptionProblemCode.WESTERN_ENCODING,
                                        CaptionProblemCode.OTHER_ENCODING));
    }

    /// Languages in Arabic script, with foreign words, numbers and formulas.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "اب هم سورج كي روشني سے بجلي بناتے هيں",
                "پاني كا فارمولا H2O هے، برف 0°C پر",
                "الماء يتجمد عند درجة صفر مئوية",
                "آب در صفر درجه يخ مي‌زند",
                "هذا مثلث قائم الزاوية",
                "چاند پر كشش ثقل كم هے"
            })
    void wordsInArabicScriptAreReadAsWindows1256(String line) {
        assertThat(WebVtt.parse(srt(line).getBytes(WINDOWS_1256)))
                .isEqualTo(new Captions.Valid(
                        List.of(cue(line)), List.of(Captions.Problem.ofFile(CaptionProblemCode.OLD_ENCODING))));
    }

    /// All codes of the command line and of the HTTP interface.
    @ParameterizedTest
    @EnumSource
    void everyEncodingIsFoundByItsCode(TextEncoding encoding) {
        assertThat(TextEncoding.of(encoding.code())).hasValue(encoding);
        assertThat(encoding.code()).matches(TextEncoding.CODES);
    }

    @Test
    void theReadingsShowLinesThatDiffer() {
        var file =
                (srt("water") + "\n2\n00:00:05,000 --> 00:00:06,000\nвода\n").getBytes(Charset.forName("windows-1251"));

        assertThat(WebVtt.parse(file))
                .isInstanceOfSatisfying(
                        Captions.Unsure.class,
                        unsure -> assertThat(unsure.readings())
                                .contains(
                                        new Captions.Reading(TextEncoding.WINDOWS_1251, List.of("вода")),
                                        new Captions.Reading(TextEncoding.KOI8_R, List.of("БНДЮ"))));
    }

    @Test
    void aChoiceDoesNotChangeUnicode() {
        var file = srt(LINES.getFirst()).getBytes(StandardCharsets.UTF_8);

        assertThat(WebVtt.parse(file, Optional.empty(), Optional.of(TextEncoding.WINDOWS_1252)))
                .isEqualTo(WebVtt.parse(file));
    }

    @Test
    void damagedUtf8IsNotReadAsWindows1256() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(srt(LINES.getFirst()).getBytes(StandardCharsets.UTF_8));
        out.writeBytes("\n2\n00:05,000 --> 00:08,000\nپان".getBytes(StandardCharsets.UTF_8));
        out.write(0xdb);
        out.writeBytes("\n".getBytes(StandardCharsets.UTF_8));

        assertThat(WebVtt.parse(out.toByteArray()))
                .isEqualTo(new Captions.Invalid(
                        List.of(new Captions.Problem(7, 0, CaptionProblemCode.DAMAGED_TEXT, List.of()))));
    }

    /// Its mark says UTF-8, whatever most of its bytes look like.
    @Test
    void aMarkedFileIsNotReadAsWindows1256() {
        var out = new ByteArrayOutputStream();
        out.writeBytes("\ufeff".getBytes(StandardCharsets.UTF_8));
        out.writeBytes(srt("يہ گاڑي ڈھلان پر تيز چلتي ہے").getBytes(WINDOWS_1256));

        assertThat(WebVtt.parse(out.toByteArray()))
                .isEqualTo(new Captions.Invalid(
                        List.of(new Captions.Problem(3, 0, CaptionProblemCode.DAMAGED_TEXT, List.of()))));
    }

    @Test
    void binaryFilesAreRefused() {
        var random = new Random(20_261_125);
        var bytes = new byte[5000];
        random.nextBytes(bytes);

        assertThat(WebVtt.parse(bytes))
                .isEqualTo(new Captions.Invalid(List.of(Captions.Problem.ofFile(CaptionProblemCode.NOT_TEXT))));
    }

    @Test
    void everyFileHasAResult() {
        long seed = 20_261_126;
        var random = new Random(seed);
        var good = srt(LINES.getFirst());
        for (int round = 0; round < 3000; round++) {
            var file = good.getBytes(round % 2 == 0 ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE);
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }

            var first = WebVtt.parse(file);

            assertThat(WebVtt.parse(file)).as("seed %d round %d", seed, round).isEqualTo(first);
        }
    }

    private static String srt(String line) {
        return "1\n00:00:01,000 --> 00:00:04,500\n" + line + "\n";
    }

    private static Cue cue(String line) {
        return new Cue(Duration.ofSeconds(1), Duration.ofMillis(4500), List.of(line));
    }
}
