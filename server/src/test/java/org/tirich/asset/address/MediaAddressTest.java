package org.tirich.asset.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.tirich.asset.address.MediaAddress.Kind;

class MediaAddressTest {

    private static final String KEY = "dGhpcyBpcyBhIGtleSBvZiB0aGlydHktdHdvIGJ5dGVz";
    private static final Instant NOON = Instant.parse("2026-11-29T07:20:00Z");
    private static final UUID CLIP = UUID.fromString("60a2bc2f-4eb1-4db2-8590-21597d9e9d04");
    private static final UUID OTHER = UUID.fromString("60a2bc2f-4eb1-4db2-8590-21597d9e9d05");
    private static final UUID ANOTHER = UUID.fromString("70a2bc2f-4eb1-4db2-8590-21597d9e9d04");

    private static MediaAddress at(Instant now) {
        return new MediaAddress(KEY, Clock.fixed(now, ZoneOffset.UTC), _ -> 0);
    }

    private static String signature(Kind kind) {
        var parts = at(NOON).signed(kind, CLIP).split("/");
        return parts[3];
    }

    @Test
    void aPublicAddressNeverChanges() {
        assertThat(at(NOON).open(Kind.FILES, CLIP)).isEqualTo("/m/" + CLIP + "/");
        assertThat(at(NOON.plus(Duration.ofDays(300))).open(Kind.CAPTIONS, CLIP))
                .isEqualTo("/c/" + CLIP + "/");
    }

    @Test
    void aSignatureIsValidOnlyForItsId() {
        assertThat(at(NOON).signed(Kind.FILES, CLIP))
                .startsWith("/m/" + CLIP + "/")
                .endsWith("/");
        assertThat(at(NOON).signed(Kind.CAPTIONS, CLIP)).startsWith("/c/" + CLIP + "/");
        assertThat(at(NOON).verifies(CLIP, signature(Kind.FILES))).isTrue();
        assertThat(at(NOON).verifies(OTHER, signature(Kind.FILES))).isFalse();
        assertThat(at(NOON).verifies(ANOTHER, signature(Kind.FILES))).isFalse();
    }

    @Test
    void aSignatureExpiresAtTheFullHourAfterSixHours() {
        var end = Instant.parse("2026-11-29T14:00:00Z");

        assertThat(at(end.minusSeconds(1)).verifies(CLIP, signature(Kind.FILES)))
                .isTrue();
        assertThat(at(end).verifies(CLIP, signature(Kind.FILES))).isFalse();
        assertThat(at(end.plusSeconds(1)).verifies(CLIP, signature(Kind.FILES))).isFalse();
    }

    @Test
    void aForgedSignatureOrAChangedExpiryIsRefused() {
        var good = signature(Kind.FILES);
        var until = good.substring(0, good.indexOf('.'));
        var mac = good.substring(good.indexOf('.') + 1);
        var later = Long.toString(Long.parseLong(until, 36) + 3600, 36);
        var stranger = new MediaAddress(
                "YW5vdGhlciBrZXkgb2YgdGhpcnR5LXR3byBieXRlcyEh", Clock.fixed(NOON, ZoneOffset.UTC), _ -> 0);

        assertThat(stranger.verifies(CLIP, good)).isFalse();
        for (var forged : List.of(
                later + "." + mac,
                until + "." + mac.substring(1),
                until + "." + mac + "A",
                until + "." + (mac.charAt(0) == 'A' ? 'B' : 'A') + mac.substring(1),
                until + ".",
                "." + mac,
                mac,
                "",
                "چاند." + mac,
                "-" + until + "." + mac,
                good + "0".repeat(60),
                until + "." + "é".repeat(22))) {
            assertThat(at(NOON).verifies(CLIP, forged)).as(forged).isFalse();
        }
    }

    /// Addresses in open pages remain valid after an update.
    @Test
    void theSignatureNeverChanges() {
        assertThat(signature(Kind.FILES)).isEqualTo("tp9o80.r6wSswzPBmP6sKjcaVv-0A");
    }

    @Test
    void aLongTextIsRefusedBeforeItIsParsed() {
        assertThat(at(NOON).verifies(CLIP, "0".repeat(35) + signature(Kind.FILES)))
                .isFalse();
    }

    @Test
    void aTakedownEndsTheSignaturesMadeBeforeIt() {
        var takedown = new AtomicLong();
        var addresses = new MediaAddress(KEY, Clock.fixed(NOON, ZoneOffset.UTC), _ -> takedown.get());
        var before = addresses.signed(Kind.FILES, CLIP).split("/")[3];
        assertThat(addresses.verifies(CLIP, before)).isTrue();

        takedown.set(NOON.getEpochSecond());

        assertThat(addresses.verifies(CLIP, before)).isFalse();
        var after = addresses.signed(Kind.FILES, CLIP).split("/")[3];
        assertThat(addresses.verifies(CLIP, after)).isTrue();
        assertThat(addresses.verifies(OTHER, after)).isFalse();
        assertThat(addresses.verifies(CLIP, after.replaceFirst("-\\w+", ""))).isFalse();
        assertThat(addresses.verifies(
                        CLIP, before.replaceFirst("\\.", "-" + Long.toString(NOON.getEpochSecond(), 36) + ".")))
                .isFalse();

        takedown.set(NOON.plusSeconds(1).getEpochSecond());

        assertThat(addresses.verifies(CLIP, after)).isFalse();
    }

    @Test
    void aForgedSignatureAsksForNoTakedown() {
        var asked = new AtomicLong();
        var addresses = new MediaAddress(KEY, Clock.fixed(NOON, ZoneOffset.UTC), _ -> asked.incrementAndGet());

        for (var forged : new String[] {"zzzzzz.AAAA", "zzzzzz-zz.AAAA", "zzzzzz", "-.x", "-5-5.x", "z-.x"}) {
            assertThat(addresses.verifies(CLIP, forged)).as(forged).isFalse();
        }

        assertThat(asked).hasValue(0);
    }
}
