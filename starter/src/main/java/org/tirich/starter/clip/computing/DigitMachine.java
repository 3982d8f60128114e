package org.tirich.starter.clip.computing;

import java.util.ArrayList;
import java.util.stream.IntStream;

/// A machine that has learnt ten digits, and the same machine with leaves as an eleventh name.
final class DigitMachine {

    static final int DIGITS = 10, LEAF = 10;
    private static final SoftmaxClassifier TEN = trained(false), ELEVEN = trained(true);

    private DigitMachine() {}

    private static SoftmaxClassifier trained(boolean withLeaf) {
        var examples = new ArrayList<SoftmaxClassifier.Example>();
        IntStream.range(0, DIGITS)
                .forEach(digit ->
                        examples.addAll(SoftmaxClassifier.hands(digit, hand -> Raster.of(HandDigit.ink(digit, hand)))));
        if (withLeaf) {
            var leaf = BoardPicture.LEAF.area();
            examples.addAll(SoftmaxClassifier.hands(LEAF, hand -> Raster.of(hand.createTransformedShape(leaf))));
        }
        return SoftmaxClassifier.trained(examples, withLeaf ? DIGITS + 1 : DIGITS);
    }

    /// The shares of the names for a picture, by the machine without or with leaves among its examples.
    static double[] shares(Raster picture, boolean knowsLeaf, double sharpness) {
        return (knowsLeaf ? ELEVEN : TEN).shares(picture, sharpness);
    }

    /// The name with the largest share.
    static int most(double[] shares) {
        int most = 0;
        for (int i = 1; i < shares.length; i++) {
            most = shares[i] > shares[most] ? i : most;
        }
        return most;
    }
}
