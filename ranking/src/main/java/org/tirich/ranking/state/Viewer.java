package org.tirich.ranking.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tirich.ranking.learner.LearnerModel;

/// The learned state of one viewer: watch history, interests, knowledge and recent behaviour. It holds nothing about
/// the person: no name, age, sex or place.
///
/// The open impression counts in every rate as if it had closed, so that a page does not change when it closes.
public final class Viewer {

    private static final int MAX_RECENTLY_COMPLETED = 25;

    /// The weight of the latest impression in the moving average of completions.
    private static final float LATEST_WEIGHT = 0.2f;

    /// A new session begins after a pause of this length.
    public static final int SESSION_GAP_SECONDS = 30 * 60;

    private static final int ACTIVE_PERIOD_SECONDS = 15 * 60;

    /// The last activity of a viewer without any.
    private static final int NEVER = 0;

    /// The pause before the first event: some years.
    private static final int FIRST_PAUSE_SECONDS = 1 << 28;

    private static final int MAX_ACTIVE_PERIODS = 6;

    private final WatchHistory history;
    private final InterestProfile subjects;
    private final InterestProfile lengths;
    private final LearnerModel knowledge;

    private @Nullable OpenImpression openImpression;

    /// Rows of the videos completed last, the latest at the end.
    private int[] recentlyCompleted = new int[0];

    private float closed;
    private float completed;
    private float watchedToEnd;
    private float kept;

    private float recentCompletion;
    private byte lastOutcome;

    private short sessionImpressions;

    /// In seconds since 2020, negative before; [#NEVER] without any event.
    private int lastActive;

    /// The minute that `eventsThisMinute` counts.
    private int minute;

    private short eventsThisMinute;

    /// The day since 2020 that `secondsToday` counts.
    private short day;

    private float secondsToday;

    /// The quarters of an hour with activity, up to a limit.
    private byte activePeriods;

    public Viewer() {
        this(new WatchHistory(), new InterestProfile(), new InterestProfile(), new LearnerModel());
    }

    private Viewer(WatchHistory history, InterestProfile subjects, InterestProfile lengths, LearnerModel knowledge) {
        this.history = history;
        this.subjects = subjects;
        this.lengths = lengths;
        this.knowledge = knowledge;
    }

    public WatchHistory history() {
        return history;
    }

    public LearnerModel knowledge() {
        return knowledge;
    }

    public @Nullable OpenImpression openImpression() {
        return openImpression;
    }

    public void setOpenImpression(@Nullable OpenImpression impression) {
        openImpression = impression;
    }

    /// The rows of the videos completed last, the latest at the end.
    public int[] recentlyCompleted() {
        return recentlyCompleted;
    }

    /// The time of the last event, in seconds since 2020; 0 without any.
    public int lastActive() {
        return lastActive;
    }

    /// Seconds since the last event of the viewer.
    public int secondsSinceLastEvent(int second) {
        return lastActive == NEVER
                ? FIRST_PAUSE_SECONDS
                : (int) Math.clamp((long) second - lastActive, 0, Integer.MAX_VALUE);
    }

    /// Counts an event; false above the limit of events in a minute.
    public boolean countEvent(int second) {
        if (Math.floorDiv(second, 60) != minute) {
            minute = Math.floorDiv(second, 60);
            eventsThisMinute = 0;
        }
        if (isNewActivePeriod(second) && activePeriods < MAX_ACTIVE_PERIODS) {
            activePeriods++;
        }
        if (secondsSinceLastEvent(second) > SESSION_GAP_SECONDS) {
            sessionImpressions = 0;
        }
        lastActive = lastActive == NEVER ? second : Math.max(lastActive, second);
        lastActive += lastActive == NEVER ? 1 : 0;
        if (eventsThisMinute < Short.MAX_VALUE) {
            eventsThisMinute++;
        }
        return eventsThisMinute <= RankingParameters.MAX_EVENTS_PER_MINUTE;
    }

    private boolean isNewActivePeriod(int second) {
        return lastActive == NEVER
                || Math.floorDiv(lastActive, ACTIVE_PERIOD_SECONDS) < Math.floorDiv(second, ACTIVE_PERIOD_SECONDS);
    }

    public void addWatchTime(double seconds, int today) {
        if (day != today) {
            day = (short) today;
            secondsToday = 0;
        }
        secondsToday += (float) seconds;
    }

    /// The seconds watched on a day; 0 for any but the last day with watch time.
    public double watchSeconds(int onDay) {
        return day == onDay ? secondsToday : 0;
    }

    /// The weight of the viewer's feedback, from 0.05 to 1: it grows with impressions and activity, because anyone can
    /// make a thousand new accounts in a minute.
    public double trust() {
        return Math.max(0.05, Math.min(1, closed / 10) * Math.min(1, activePeriods / 3.0));
    }

    public void addCompleted(int row) {
        var known = recentlyCompleted.length;
        for (int n = 0; n < recentlyCompleted.length; n++) {
            known = recentlyCompleted[n] == row ? n : known;
        }
        if (known == recentlyCompleted.length && known < MAX_RECENTLY_COMPLETED) {
            recentlyCompleted = Arrays.copyOf(recentlyCompleted, known + 1);
        } else {
            var from = known == recentlyCompleted.length ? 0 : known;
            System.arraycopy(recentlyCompleted, from + 1, recentlyCompleted, from, recentlyCompleted.length - 1 - from);
        }
        recentlyCompleted[recentlyCompleted.length - 1] = row;
    }

    /// Adds a closed impression to the counts.
    public void close(OpenImpression impression, int subject, int lengthClass) {
        closed++;
        completed += impression.isCompleted() ? 1 : 0;
        watchedToEnd += impression.isWatchedToEnd() ? 1 : 0;
        kept += impression.isKept() ? 1 : 0;
        recentCompletion = recentCompletionAfter(impression);
        lastOutcome = outcomeOf(impression);
        sessionImpressions = (short) Math.min(sessionImpressions + 1, Short.MAX_VALUE);
        lengths.count(lengthClass, 1, impression.isCompleted() ? 1 : 0);
        if (closed % InterestProfile.DECAY_INTERVAL == 0) {
            subjects.decay();
        }
        subjects.count(subject, 1, impression.isPositive() ? 1 : 0);
    }

    private float recentCompletionAfter(OpenImpression impression) {
        return recentCompletion + LATEST_WEIGHT * ((impression.isCompleted() ? 1 : 0) - recentCompletion);
    }

    private static byte outcomeOf(OpenImpression impression) {
        if (impression.isSkipped()) {
            return 1;
        }
        if (impression.isWatchedToEnd()) {
            return 4;
        }
        if (impression.isCompleted()) {
            return 3;
        }
        return (byte) (impression.share() > 0.1 ? 2 : 1);
    }

    private @Nullable OpenImpression pending() {
        var pending = openImpression;
        return pending != null && pending.hasFeedback() ? pending : null;
    }

    public double completionRate() {
        var pending = pending();
        return (completed + (pending != null && pending.isCompleted() ? 1 : 0) + 3 * 0.35) / (impressions() + 3);
    }

    public double endRate() {
        var pending = pending();
        return (watchedToEnd + (pending != null && pending.isWatchedToEnd() ? 1 : 0) + 4 * 0.15) / (impressions() + 4);
    }

    public double keptRate() {
        var pending = pending();
        return (kept + (pending != null && pending.isKept() ? 1 : 0) + 20 * 0.02) / (impressions() + 20);
    }

    public double impressions() {
        return closed + (pending() == null ? 0 : 1);
    }

    /// The moving average of completions.
    public float recentCompletion() {
        var pending = pending();
        return pending == null ? recentCompletion : recentCompletionAfter(pending);
    }

    /// The outcome of the last impression: 0 unknown, 1 skipped, 2 left, 3 completed, 4 watched to the end.
    public int lastOutcome() {
        var pending = pending();
        return pending == null ? lastOutcome : outcomeOf(pending);
    }

    /// The impressions of the current session.
    public int sessionImpressions() {
        return sessionImpressions + (pending() == null ? 0 : 1);
    }

    /// The completion rate for a length class.
    public double lengthRate(int lengthClass, VideoRows videos) {
        var pending = pending();
        var counts = pending != null && videos.lengthClass(pending.video()) == lengthClass;
        return lengths.rate(
                lengthClass,
                completionRate(),
                counts ? 1 : 0,
                pending != null && counts && pending.isCompleted() ? 1 : 0);
    }

    /// The share of a subject's impressions with positive feedback.
    public double subjectRate(int subject, VideoRows videos) {
        var pending = pending();
        var counts = pending != null && videos.subject(pending.video()) == subject;
        return subjects.rate(
                subject, completionRate(), counts ? 1 : 0, pending != null && counts && pending.isPositive() ? 1 : 0);
    }

    /// The interest in a subject relative to others, from -1 to 1.
    public double interestIn(int subject, VideoRows videos) {
        var pending = pending();
        var now = pending != null && pending.isPositive() && videos.subject(pending.video()) == subject ? 1 : 0;
        var rate = subjectRate(subject, videos);
        return Math.clamp(
                2 * (rate - completionRate()) + Math.min(0.5, (subjects.positives(subject) + now) / 6), -1, 1);
    }

    /// Whether any video of a subject had positive feedback.
    public boolean hasInterest(int subject, VideoRows videos) {
        var pending = pending();
        return subjects.positives(subject) > 0
                || pending != null && pending.isPositive() && videos.subject(pending.video()) == subject;
    }

    void write(DataOutput out, VideoRows videos) throws IOException {
        out.writeFloat(closed);
        out.writeFloat(completed);
        out.writeFloat(watchedToEnd);
        out.writeFloat(kept);
        out.writeFloat(recentCompletion);
        out.writeByte(lastOutcome);
        out.writeShort(sessionImpressions);
        out.writeInt(lastActive);
        out.writeInt(minute);
        out.writeShort(eventsThisMinute);
        out.writeByte(activePeriods);
        out.writeShort(day);
        out.writeFloat(secondsToday);
        history.write(out, videos::id);
        subjects.write(out, videos.subjectNames()::key);
        lengths.write(out, length -> length);
        knowledge.write(out, videos.concepts()::key);
        out.writeByte(recentlyCompleted.length);
        for (var each : recentlyCompleted) {
            out.writeLong(videos.id(each));
        }
        var open = openImpression;
        out.writeBoolean(open != null);
        if (open != null) {
            open.write(out, videos::id);
        }
    }

    static Viewer read(DataInput in, VideoRows videos) throws IOException {
        var closed = in.readFloat();
        var completed = in.readFloat();
        var watchedToEnd = in.readFloat();
        var kept = in.readFloat();
        var recentCompletion = in.readFloat();
        var lastOutcome = in.readByte();
        var sessionImpressions = in.readShort();
        var lastActive = in.readInt();
        var minute = in.readInt();
        var eventsThisMinute = in.readShort();
        var activePeriods = in.readByte();
        var day = in.readShort();
        var secondsToday = in.readFloat();
        var viewer = new Viewer(
                WatchHistory.read(in, videos::row, Math.floorDiv(lastActive, 60)),
                InterestProfile.read(in, videos.subjectNames()::number),
                InterestProfile.read(in, length -> (int) length),
                LearnerModel.read(in, videos.concepts()::number));
        viewer.closed = closed;
        viewer.completed = completed;
        viewer.watchedToEnd = watchedToEnd;
        viewer.kept = kept;
        viewer.recentCompletion = recentCompletion;
        viewer.lastOutcome = lastOutcome;
        viewer.sessionImpressions = sessionImpressions;
        viewer.lastActive = lastActive;
        viewer.minute = minute;
        viewer.eventsThisMinute = eventsThisMinute;
        viewer.activePeriods = activePeriods;
        viewer.day = day;
        viewer.secondsToday = secondsToday;
        viewer.recentlyCompleted = new int[in.readUnsignedByte()];
        for (int n = 0; n < viewer.recentlyCompleted.length; n++) {
            viewer.recentlyCompleted[n] = videos.row(in.readLong());
        }
        if (in.readBoolean()) {
            viewer.openImpression = OpenImpression.read(in, videos::row);
        }
        return viewer;
    }
}
