package org.tirich.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainVerifierTest {

    private static final Instant NOON = Instant.parse("2026-11-29T07:00:00.123456Z");
    private static final UUID LEAD = new UUID(1, 2);

    private record Stored(AuditRecord record, byte[] hash) {}

    private static AuditRecord made(long seq, @Nullable UUID actor, String action, String subject, String details) {
        return new AuditRecord(seq, NOON.plusSeconds(seq), actor, action, subject, details);
    }

    private static List<Stored> chain() {
        var chain = new ArrayList<Stored>();
        var previous = ChainVerifier.genesis();
        for (var each : List.of(
                made(1, LEAD, "role.grant", "account:1", "role=LEAD_EDITOR"),
                made(2, null, "revision.publish", "revision:2", "work=چاند"),
                made(3, LEAD, "revision.rescind", "revision:2", ""))) {
            previous = each.hash(previous);
            chain.add(new Stored(each, previous));
        }
        return chain;
    }

    private static ChainVerifier verify(List<Stored> chain) {
        var verifier = new ChainVerifier();
        chain.forEach(each -> verifier.next(each.record(), each.hash()));
        return verifier;
    }

    @Test
    void anUnchangedChainIsIntact() {
        var verified = verify(chain());

        assertThat(verified.broken()).isEmpty();
        assertThat(verified.records()).isEqualTo(3);
        assertThat(verified.head()).isEqualTo(chain().getLast().hash());
        assertThat(verify(List.of()).head()).containsOnly(0).hasSize(32);
    }

    /// Chains of earlier versions remain valid: the hash of a record does not change.
    @Test
    void theHashNeverChanges() {
        assertThat(HexFormat.of().formatHex(chain().getFirst().hash()))
                .isEqualTo("7af7d3c87db81b5c8435937cda30f80156f0e3a60ae44d1066a490223a741fa8");
    }

    @Test
    void everyFieldIsInTheHash() {
        var record = made(2, LEAD, "a", "b", "c");
        var hash = record.hash(ChainVerifier.genesis());

        for (var other : List.of(
                made(3, LEAD, "a", "b", "c"),
                new AuditRecord(2, NOON, LEAD, "a", "b", "c"),
                made(2, null, "a", "b", "c"),
                made(2, new UUID(1, 3), "a", "b", "c"),
                made(2, LEAD, "x", "b", "c"),
                made(2, LEAD, "a", "x", "c"),
                made(2, LEAD, "a", "b", "x"),
                made(2, LEAD, "ab", "", "c"),
                made(2, LEAD, "a", "bc", ""))) {
            assertThat(other.hash(ChainVerifier.genesis())).isNotEqualTo(hash);
        }
        assertThat(record.hash(hash)).isNotEqualTo(hash);
    }

    @Test
    void aChangedRecordIsReported() {
        var chain = chain();
        chain.set(
                1,
                new Stored(
                        made(2, null, "revision.publish", "revision:9", "work=چاند"),
                        chain.get(1).hash()));

        assertThat(verify(chain).broken()).hasValue(2);
    }

    @Test
    void aChangedRecordWithARecomputedHashBreaksTheNextRecord() {
        var chain = chain();
        var forged = made(2, null, "revision.publish", "revision:9", "");
        chain.set(1, new Stored(forged, forged.hash(chain.getFirst().hash())));

        assertThat(verify(chain).broken()).hasValue(3);
    }

    @Test
    void aMissingRecordIsReported() {
        var chain = chain();
        chain.remove(1);
        assertThat(verify(chain).broken()).hasValue(2);

        var headless = chain();
        headless.removeFirst();
        assertThat(verify(headless).broken()).hasValue(1);
    }

    @Test
    void aSwappedPairIsReportedOnce() {
        var chain = chain();
        chain.add(0, chain.remove(1));

        var verified = verify(chain);
        assertThat(verified.broken()).hasValue(1);
        assertThat(verified.records()).isEqualTo(3);
    }
}
