package org.tirich.bench.hostile;

/// H.264 (ITU-T H.264, 7.3.2) that declares a picture size and contains no picture.
final class HugePicture {

    private static final int BASELINE = 66;
    private static final int LEVEL = 62;

    private long bits;
    private int count;
    private final BoxBytes out = new BoxBytes();

    private HugePicture() {}

    /// A sample description (`stsd`) for a square picture.
    ///
    /// @param declared width and height as the container states them
    /// @param coded width and height as the stream states them, a multiple of 16
    static byte[] description(int declared, int coded) {
        var sequence = sequence(coded);
        var picture = new byte[] {0x68, (byte) 0xce, 0x38, (byte) 0x80};
        var settings = new BoxBytes()
                .bytes(new byte[] {1, BASELINE, 0, LEVEL, (byte) 0xff, (byte) 0xe1})
                .shorts(sequence.length)
                .bytes(sequence)
                .bytes(new byte[] {1})
                .shorts(picture.length)
                .bytes(picture)
                .toBytes();
        var entry = new BoxBytes()
                .zeros(6)
                .shorts(1)
                .zeros(16)
                .shorts(declared, declared)
                .ints(0x480000, 0x480000, 0)
                .shorts(1)
                .zeros(32)
                .shorts(24, -1)
                .bytes(BoxBytes.box("avcC", settings))
                .toBytes();
        return BoxBytes.fullBox("stsd", 0, 0, new BoxBytes().ints(1).toBytes(), BoxBytes.box("avc1", entry));
    }

    /// The header of a keyframe, followed by zeros.
    static byte[] sample() {
        return new BoxBytes()
                .ints(200)
                .bytes(new byte[] {0x65, (byte) 0xb8, 0x40})
                .zeros(197)
                .toBytes();
    }

    private static byte[] sequence(int side) {
        var set = new HugePicture();
        set.fixed(0x67, 8).fixed(BASELINE, 8).fixed(0, 8).fixed(LEVEL, 8);
        set.golomb(0).golomb(0).golomb(2).golomb(1).fixed(0, 1);
        set.golomb(side / 16 - 1).golomb(side / 16 - 1);
        set.fixed(1, 1).fixed(1, 1).fixed(0, 1).fixed(0, 1).fixed(1, 1);
        while (set.count > 0) {
            set.fixed(0, 1);
        }
        return set.out.toBytes();
    }

    private HugePicture fixed(int value, int length) {
        for (int i = length - 1; i >= 0; i--) {
            bits = bits << 1 | (value >> i & 1);
            if (++count == 8) {
                out.bytes(new byte[] {(byte) bits});
                bits = 0;
                count = 0;
            }
        }
        return this;
    }

    /// An exponential Golomb code, `ue(v)`.
    private HugePicture golomb(int value) {
        int length = 32 - Integer.numberOfLeadingZeros(value + 1);
        return fixed(0, length - 1).fixed(value + 1, length);
    }
}
