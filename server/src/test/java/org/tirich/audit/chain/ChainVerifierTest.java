package org.tirich.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tirich.audit.chain.ChainVerifier.Fault;

class ChainVerifierTest {

    private static final Instant NOON = Instant.parse("2026-11-29T07:00:00.123456Z");
    private static final UUID LEAD = new UUID(1, 2);
    private static final ChainKey KEY = new ChainKey("چابی");

    private record Stored(AuditRecord record, byte[] hash) {}

    private static AuditRecord made(long seq, @Nullable UUID actor, String action, String subject, String details) {
        return new AuditRecord(seq, NOON.plusSeconds(seq), actor, action, subject, details);
    }

    /// Two records of an earlier version, the seal, and three records.
    private static List<Stored> chain() {
        var chain = new ArrayList<Stored>();
        chain.add(unkeyed(made(1, LEAD, "role.grant", "account:1", "role=LEAD_EDITOR"), ChainVerifier.genesis()));
        chain.add(unkeyed(
                made(2, LEAD, "role.grant", "account:2", ""), chain.getLast().hash()));
        add(chain, Seal.after(2, chain.getLast().hash(), NOON));
        add(chain, made(4, LEAD, "role.grant", "account:1", "role=LEAD_EDITOR"));
        add(chain, made(5, null, "revision.publish", "revision:2", "work=چاند"));
        add(chain, made(6, LEAD, "revision.rescind", "revision:2", ""));
        return chain;
    }

    private static Stored unkeyed(AuditRecord record, byte[] previous) {
        return new Stored(record, ChainKey.unkeyedHash(record, previous));
    }

    private static void add(List<Stored> chain, AuditRecord record) {
        chain.add(new Stored(record, KEY.hash(record, chain.getLast().hash())));
    }

    private static ChainVerifier verify(List<Stored> chain, AnchoredHead... anchors) {
        var verifier = new ChainVerifier(KEY, List.of(anchors));
        chain.forEach(each -> verifier.next(each.record(), each.hash()));
        return verifier;
    }

    private static AnchoredHead anchor(List<Stored> chain, int seq) {
        return new AnchoredHead(
                NOON, seq, HexFormat.of().formatHex(chain.get(seq - 1).hash()));
    }

    @Test
    void anUnchangedChainIsIntact() {
        var chain = chain();
        var verified = verify(chain, anchor(chain, 2), anchor(chain, 6));

        assertThat(verified.fault()).isEmpty();
        assertThat(verified.sealed()).isTrue();
        assertThat(verified.records()).isEqualTo(6);
        assertThat(verified.head()).isEqualTo(chain.getLast().hash());
        assertThat(verify(List.of()).head()).containsOnly(0).hasSize(32);
    }

    @Test
    void aChainOfAnEarlierVersionIsIntactAndNotSealed() {
        var verified = verify(chain().subList(0, 2));

        assertThat(verified.fault()).isEmpty();
        assertThat(verified.sealed()).isFalse();
    }

    /// Chains of earlier versions remain valid: the hash of a record does not change.
    @Test
    void theUnkeyedHashNeverChanges() {
        assertThat(HexFormat.of().formatHex(chain().getFirst().hash()))
                .isEqualTo("7af7d3c87db81b5c8435937cda30f80156f0e3a60ae44d1066a490223a741fa8");
    }

    @Test
    void everyFieldIsInTheHash() {
        var record = made(2, LEAD, "a", "b", "c");
        var hash = KEY.hash(record, ChainVerifier.genesis());

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
            assertThat(KEY.hash(other, ChainVerifier.genesis())).isNotEqualTo(hash);
        }
        assertThat(KEY.hash(record, hash)).isNotEqualTo(hash);
        assertThat(new ChainKey("another").hash(record, ChainVerifier.genesis()))
                .isNotEqualTo(hash);
    }

    @Test
    void aChangedRecordIsReported() {
        for (var seq : List.of(1, 2, 3, 5)) {
            var chain = chain();
            chain.set(
                    seq - 1,
                    new Stored(
                            made(seq, null, "revision.publish", "revision:9", "work=چاند"),
                            chain.get(seq - 1).hash()));

            assertThat(verify(chain).fault()).hasValue(new Fault.Changed(seq));
        }
    }

    @Test
    void aChangedRecordWithARecomputedHashBreaksTheNextRecord() {
        var chain = chain();
        chain.set(0, unkeyed(made(1, null, "revision.publish", "revision:9", ""), ChainVerifier.genesis()));

        assertThat(verify(chain).fault()).hasValue(new Fault.Changed(2));
    }

    /// The records before the seal have no key, but the seal states their last hash.
    @Test
    void theRecordsBeforeTheSealCannotBeWrittenAgain() {
        var chain = chain();
        chain.set(0, unkeyed(made(1, null, "a", "b", ""), ChainVerifier.genesis()));
        chain.set(1, unkeyed(made(2, null, "a", "b", ""), chain.getFirst().hash()));

        assertThat(verify(chain).fault()).hasValue(new Fault.Changed(3));
    }

    @Test
    void nobodyContinuesOrSealsAChainWithoutTheKey() {
        var chain = chain();
        var last = made(7, null, "role.grant", "account:9", "role=PLATFORM_ADMIN");
        chain.add(unkeyed(last, chain.getLast().hash()));
        assertThat(verify(chain).fault()).hasValue(new Fault.Changed(7));

        var old = new ArrayList<>(chain().subList(0, 2));
        old.add(unkeyed(Seal.after(2, old.getLast().hash(), NOON), old.getLast().hash()));
        assertThat(verify(old).fault()).hasValue(new Fault.Changed(3));
    }

    @Test
    void aMissingRecordIsReported() {
        var chain = chain();
        chain.remove(4);
        assertThat(verify(chain).fault()).hasValue(new Fault.Changed(5));

        var headless = chain();
        headless.removeFirst();
        assertThat(verify(headless).fault()).hasValue(new Fault.Changed(1));
    }

    @Test
    void aChainThatEndsBeforeItsAnchorIsReported() {
        var chain = chain();
        var anchor = anchor(chain, 6);

        assertThat(verify(chain.subList(0, 5), anchor).fault()).hasValue(new Fault.CutOff(5, anchor));
        assertThat(verify(List.of(), anchor).fault()).hasValue(new Fault.CutOff(0, anchor));
    }

    /// A chain without a key is consistent in itself. Only the anchor shows that it replaced another one.
    @Test
    void aChainThatDiffersFromItsAnchorIsReported() {
        var chain = chain();
        var anchor = anchor(chain, 2);
        var other = new ArrayList<>(List.of(unkeyed(made(1, null, "a", "b", ""), ChainVerifier.genesis())));
        other.add(unkeyed(made(2, null, "a", "b", ""), other.getFirst().hash()));

        assertThat(verify(other).fault()).isEmpty();
        assertThat(verify(other, anchor).fault()).hasValue(new Fault.Rewritten(anchor));
    }

    @Test
    void aSwappedPairIsReportedOnce() {
        var chain = chain();
        chain.add(0, chain.remove(1));

        var verified = verify(chain);
        assertThat(verified.fault()).hasValue(new Fault.Changed(1));
        assertThat(verified.records()).isEqualTo(6);
    }

    @Test
    void anAnchoredHeadIsReadFromItsOwnLineOnly() {
        var head = anchor(chain(), 6);
        var line = head.line(KEY);

        assertThat(AnchoredHead.parse(line, KEY)).hasValue(head);
        assertThat(AnchoredHead.parse(line, new ChainKey("another"))).isEmpty();
        for (var other : List.of(
                line.replace(" 6 ", " 5 "),
                line.replace("2026", "2025"),
                line.substring(1),
                line + "0",
                line + "\n",
                line.toUpperCase(java.util.Locale.ROOT),
                "2026-99-99T07:00:00Z 6 " + "0".repeat(64) + " " + "0".repeat(64),
                "x 6 " + "0".repeat(64) + " " + "0".repeat(64),
                "")) {
            assertThat(AnchoredHead.parse(other, KEY)).as(other).isEmpty();
        }
    }
}
