package org.tirich.ranking;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.IntToLongFunction;
import java.util.function.LongToIntFunction;

/// A lesson in front of a viewer, from when it begins to play until the next one does: what was known when it
/// began, and what came of it so far. Heads learn from it once it is over.
final class Showing {

    private static final float FINISHED = 0.98f;

    final int video;
    final int minute;
    final byte hour;
    final byte surface;
    final float[] inputs;

    /// Negative until anything is known.
    float share = -1;

    /// What was counted against the lesson so far because it was not followed yet.
    float against;

    boolean skipped;
    boolean kept;
    boolean refused;

    /// NaN until its question is answered, then 1 or 0.
    float right = Float.NaN;

    Showing(int video, int minute, int hour, int surface, float[] inputs) {
        this.video = video;
        this.minute = minute;
        this.hour = (byte) hour;
        this.surface = (byte) surface;
        this.inputs = inputs;
    }

    boolean followed() {
        return share >= Limits.FOLLOWED;
    }

    /// Whether anything came of it that says something.
    boolean isTelling() {
        return share >= 0 || skipped || refused || kept || !Float.isNaN(right);
    }

    /// Whether it was followed, kept or answered right.
    boolean likes() {
        return followed() || kept || right == 1;
    }

    boolean finished() {
        return share >= FINISHED;
    }

    void write(DataOutput out, IntToLongFunction ids) throws IOException {
        out.writeLong(ids.applyAsLong(video));
        out.writeInt(minute);
        out.writeByte(hour);
        out.writeByte(surface);
        out.writeByte(inputs.length);
        for (var input : inputs) {
            out.writeFloat(input);
        }
        out.writeFloat(share);
        out.writeFloat(against);
        out.writeBoolean(skipped);
        out.writeBoolean(kept);
        out.writeBoolean(refused);
        out.writeFloat(right);
    }

    static Showing read(DataInput in, LongToIntFunction rows) throws IOException {
        var video = rows.applyAsInt(in.readLong());
        var minute = in.readInt();
        var hour = in.readByte();
        var surface = in.readByte();
        var inputs = new float[in.readUnsignedByte()];
        for (int n = 0; n < inputs.length; n++) {
            inputs[n] = in.readFloat();
        }
        var showing = new Showing(video, minute, hour, surface, inputs);
        showing.share = in.readFloat();
        showing.against = in.readFloat();
        showing.skipped = in.readBoolean();
        showing.kept = in.readBoolean();
        showing.refused = in.readBoolean();
        showing.right = in.readFloat();
        return showing;
    }
}
