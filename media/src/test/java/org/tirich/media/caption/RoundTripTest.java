package org.tirich.media.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoundTripTest {

    private static final long SEED = 20_261_125;

    private static final List<String> WORDS = List.of(
            "روشنی",
            "۱۲۳",
            "اوبه",
            "کېږي",
            "پاڻي",
            "ڄمي",
            "اُوغ",
            "ݯھانو",
            "light",
            "sin θ",
            "<",
            ">",
            "&",
            "&lt;",
            "-->",
            "NOTE",
            "WEBVTT",
            "<b>",
            "a‌b",
            "\u200f(۵ + x)\u200e",
            "x̄",
            "٪",
            "42",
            "مِثال");

    private final Random random = new Random(SEED);

    @Test
    void readsWhatItWrote() {
        for (int round = 0; round < 500; round++) {
            var cues = cues();

            var read = WebVtt.parse(new Captions.Valid(cues).toVtt().getBytes(StandardCharsets.UTF_8));

            assertThat(read)
                    .as("seed %d round %d", SEED, round)
                    .isInstanceOfSatisfying(
                            Captions.Valid.class,
                            valid -> assertThat(valid.cues()).isEqualTo(cues));
        }
    }

    private List<Cue> cues() {
        var cues = new ArrayList<Cue>();
        long at = 0;
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            at += random.nextInt(4000);
            var ends = Duration.ofMillis(at + 1 + random.nextInt(6000));
            cues.add(new Cue(
                    Duration.ofMillis(at),
                    ends,
                    Stream.generate(this::line).limit(1 + random.nextInt(3)).toList()));
        }
        return cues;
    }

    private String line() {
        return String.join(
                " ",
                Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
                        .limit(1 + random.nextInt(5))
                        .toList());
    }
}
