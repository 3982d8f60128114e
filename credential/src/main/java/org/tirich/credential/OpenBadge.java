package org.tirich.credential;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A certificate: an `OpenBadgeCredential` of Open Badges 3.0 before it is signed.
///
/// @param id an address; the claim `jti`
/// @param evidence in the order in which it is shown
/// @param validFrom in whole seconds
/// @param validUntil in whole seconds; from this instant on it is refused
/// @param synthetic whether it was made from invented data; the names in the signed payload then begin with
///     [#SYNTHETIC_MARK]
public record OpenBadge(
        String id,
        IssuerProfile issuer,
        Recipient recipient,
        Achievement achievement,
        List<EvidenceLink> evidence,
        Instant validFrom,
        Optional<Instant> validUntil,
        StatusEntry status,
        boolean synthetic) {

    public static final int MAX_EVIDENCE = 20;

    /// Every reader of Open Badges shows the name, whether it knows our extensions or not.
    public static final String SYNTHETIC_MARK = "SYNTHETIC: ";

    public OpenBadge {
        Texts.requireUrl("the id of a certificate", id);
        evidence = List.copyOf(evidence);
        if (evidence.size() > MAX_EVIDENCE) {
            throw new IllegalArgumentException("at most " + MAX_EVIDENCE + " pieces of evidence");
        }
        Texts.requireSeconds("validFrom", validFrom);
        if (validUntil.isPresent()) {
            Texts.requirePeriod(validFrom, validUntil.get());
        }
    }
}
