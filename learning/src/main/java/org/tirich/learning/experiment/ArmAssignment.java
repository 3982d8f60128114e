package org.tirich.learning.experiment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The deterministic assignment of units to arms. The same seed and unit always give the same arm, on every
/// device and after every restart; two seeds give independent arms.
///
/// A unit's number is the first eight bytes, big-endian and unsigned, of SHA-256 over the UTF-8 text `seed +
/// "\n" + unit`. Its remainder by the sum of the ratio decides: below the control's part it is [Arm#CONTROL].
/// Others can compute it again from the seed and the ids.
///
/// @param seed a text that no other experiment has
public record ArmAssignment(String seed, ArmRatio ratio) {

    public ArmAssignment {
        if (seed.isBlank()) {
            throw new IllegalArgumentException("an assignment has a seed");
        }
    }

    /// The arm of a person or class.
    ///
    /// @param unit its id
    public Arm armOf(String unit) {
        var digest = sha256().digest((seed + "\n" + unit).getBytes(StandardCharsets.UTF_8));
        var number = ByteBuffer.wrap(digest).getLong();
        var place = Long.remainderUnsigned(number, ratio.control() + ratio.treatment());
        return place < ratio.control() ? Arm.CONTROL : Arm.TREATMENT;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
