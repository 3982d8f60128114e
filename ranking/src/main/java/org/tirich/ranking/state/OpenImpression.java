package org.tirich.ranking.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.IntToLongFunction;
import java.util.function.LongToIntFunction;

/// The current impression of a viewer: the inputs recorded when the video began to play, and the feedback so far. It
/// closes when the next video begins; the heads learn from it then.
public final class OpenImpression {

    private static final float NO_SHARE = -1;

    private final int video;
    private final int minute;
    private final byte hour;
    private final byte surface;
    private final float[] inputs;

    private float share = NO_SHARE;

    /// The weight of the failure counted against the video so far.
    private float failure;

    private boolean skipped;
    private boolean kept;
    private boolean rejected;

    /// 1 or 0; NaN before the question is answered.
    private float correct = Float.NaN;

    public OpenImpression(int video, int minute, int hour, int surface, float[] inputs) {
        this.video = video;
        this.minute = minute;
        this.hour = (byte) hour;
        this.surface = (byte) surface;
        this.inputs = inputs;
    }

    public int video() {
        return video;
    }

    public int hour() {
        return hour;
    }

    public int surface() {
        return surface;
    }

    public float[] inputs() {
        return inputs;
    }

    /// The share of the video that was watched; negative before the first report.
    public float share() {
        return share;
    }

    public void setShare(double watched) {
        share = (float) watched;
    }

    public boolean isSkipped() {
        return skipped;
    }

    public void skip() {
        skipped = true;
    }

    public boolean isKept() {
        return kept;
    }

    public void keep() {
        kept = true;
    }

    /// Whether the viewer dismissed or reported the video.
    public boolean isRejected() {
        return rejected;
    }

    public void reject() {
        rejected = true;
    }

    /// 1 for a correct answer, 0 for a wrong one, NaN without an answer.
    public float correct() {
        return correct;
    }

    public void answer(boolean isCorrect) {
        correct = isCorrect ? 1 : 0;
    }

    /// Sets the weight of the failure that this impression counts as, and returns by how much it grew.
    public double setFailure(double weight) {
        var growth = weight - failure;
        failure = (float) weight;
        return growth;
    }

    public boolean isCompleted() {
        return share >= RankingParameters.COMPLETED_SHARE;
    }

    public boolean isWatchedToEnd() {
        return share >= RankingParameters.END_SHARE;
    }

    public boolean hasFeedback() {
        return share >= 0 || skipped || rejected || kept || !Float.isNaN(correct);
    }

    /// Whether the video was completed, kept or its question answered correctly.
    public boolean isPositive() {
        return isCompleted() || kept || correct == 1;
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
        out.writeFloat(failure);
        out.writeBoolean(skipped);
        out.writeBoolean(kept);
        out.writeBoolean(rejected);
        out.writeFloat(correct);
    }

    static OpenImpression read(DataInput in, LongToIntFunction rows) throws IOException {
        var video = rows.applyAsInt(in.readLong());
        var minute = in.readInt();
        var hour = in.readByte();
        var surface = in.readByte();
        var inputs = new float[in.readUnsignedByte()];
        for (int n = 0; n < inputs.length; n++) {
            inputs[n] = in.readFloat();
        }
        var impression = new OpenImpression(video, minute, hour, surface, inputs);
        impression.share = in.readFloat();
        impression.failure = in.readFloat();
        impression.skipped = in.readBoolean();
        impression.kept = in.readBoolean();
        impression.rejected = in.readBoolean();
        impression.correct = in.readFloat();
        return impression;
    }
}
