package org.tirich.ranking.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.tirich.ranking.Video;
import org.tirich.ranking.learner.Concepts;
import org.tirich.ranking.neighbour.CoWatch;
import org.tirich.ranking.table.LongTable;
import org.tirich.ranking.table.PersistentRows;
import org.tirich.ranking.table.SnapshotWriter;
import org.tirich.ranking.table.StringDictionary;

/// The table of videos, column by column. Their descriptions come from the catalogue at every start; snapshots hold
/// what was learned from events.
public final class VideoRows implements PersistentRows {

    /// The number of the language of videos without speech.
    public static final int WORDLESS = 0;

    static final int LENGTH_CLASSES = 12;

    private static final int INITIAL_CAPACITY = 256;
    private static final int[] NONE = {};

    /// The one row of `overall`.
    private static final int ALL = 0;

    private final LongTable table = new LongTable();
    private final LongTable creators = new LongTable();
    private final StringDictionary languages = new StringDictionary();
    private final StringDictionary subjects = new StringDictionary();
    private final Concepts concepts = new Concepts();
    private final SnapshotWriter snapshotWriter = new SnapshotWriter(this, RankerState.VIDEO_TAG);
    private final VideoStats stats = new VideoStats();
    private final CoWatch coWatch = new CoWatch();

    private final PriorRates byCreator = new PriorRates();
    private final PriorRates byConcept = new PriorRates();
    private final PriorRates overall = new PriorRates();

    private final BitSet described = new BitSet();
    private final BitSet live = new BitSet();

    private int[] creator = new int[INITIAL_CAPACITY];
    private short[] language = new short[INITIAL_CAPACITY];
    private short[] subject = new short[INITIAL_CAPACITY];
    private byte[] grade = new byte[INITIAL_CAPACITY];
    private long[] published = new long[INITIAL_CAPACITY];
    private int[] seconds = new int[INITIAL_CAPACITY];
    private byte[] lengthClass = new byte[INITIAL_CAPACITY];
    private byte[] options = new byte[INITIAL_CAPACITY];
    private int[][] taught = new int[INITIAL_CAPACITY][];

    /// The position in the heap of an [ExplorationQueue], from 1; 0 outside.
    private int[] heapPosition = new int[INITIAL_CAPACITY];

    VideoRows() {
        languages.number("");
    }

    /// The row of a video, or [LongTable#NONE].
    public int find(long id) {
        return table.find(id);
    }

    /// The row of a live video, or [LongTable#NONE].
    public int findLive(long id) {
        var row = table.find(id);
        return row != LongTable.NONE && live.get(row) ? row : LongTable.NONE;
    }

    /// The row of a video, added if it is new.
    public int row(long id) {
        var row = table.put(id);
        if (row >= creator.length) {
            grow(row + 1);
        }
        if (taught[row] == null) {
            taught[row] = NONE;
            stats.add(row);
        }
        return row;
    }

    public long id(int row) {
        return table.key(row);
    }

    public void describe(int row, Video video) {
        described.set(row);
        creator[row] = creators.put(video.creator());
        language[row] = (short) languages.number(video.language());
        subject[row] = (short) subjects.number(video.subject());
        grade[row] = (byte) video.grade();
        published[row] = video.published().toEpochMilli();
        seconds[row] = (int) Math.clamp(video.duration().toSeconds(), 0, Integer.MAX_VALUE);
        lengthClass[row] = (byte) Math.clamp(2 * StrictMath.log1p(seconds[row]), 0, LENGTH_CLASSES - 1);
        options[row] = (byte) Math.clamp(video.options(), 0, Byte.MAX_VALUE);
        taught[row] = video.outcomes().stream().mapToInt(concepts::number).toArray();
    }

    public boolean isDescribed(int row) {
        return described.get(row);
    }

    /// Whether the video may be on a page.
    public boolean isLive(int row) {
        return live.get(row);
    }

    public void setLive(int row, boolean isLive) {
        live.set(row, isLive);
    }

    BitSet live() {
        return live;
    }

    public int creator(int row) {
        return creator[row];
    }

    public long creatorId(int row) {
        return creators.key(creator[row]);
    }

    public int findCreator(long id) {
        return creators.find(id);
    }

    public int language(int row) {
        return language[row];
    }

    public int subject(int row) {
        return subject[row];
    }

    public int grade(int row) {
        return grade[row];
    }

    public long publishedMillis(int row) {
        return published[row];
    }

    /// One of twelve classes, each 1.6 times as long as the one before.
    public int lengthClass(int row) {
        return lengthClass[row];
    }

    public int seconds(int row) {
        return seconds[row];
    }

    /// The number of choices of the video's question; 0 when it is unknown.
    public int options(int row) {
        return options[row];
    }

    /// The numbers of the concepts that a video teaches.
    public int[] concepts(int row) {
        return taught[row];
    }

    public Concepts concepts() {
        return concepts;
    }

    public int findLanguage(String code) {
        return languages.find(code);
    }

    public int languages() {
        return languages.size();
    }

    public String languageCode(int number) {
        return languages.string(number);
    }

    StringDictionary subjectNames() {
        return subjects;
    }

    /// The key of the video's language, the same in every run.
    public long languageKey(int row) {
        return languages.key(language[row]);
    }

    /// The key of the video's subject, the same in every run.
    public long subjectKey(int row) {
        return subjects.key(subject[row]);
    }

    public int subjects() {
        return subjects.size();
    }

    int size() {
        return table.size();
    }

    /// To be called before a row changes.
    public void beforeChange(int row) {
        snapshotWriter.beforeChange(row);
    }

    SnapshotWriter snapshotWriter() {
        return snapshotWriter;
    }

    public VideoStats stats() {
        return stats;
    }

    public CoWatch coWatch() {
        return coWatch;
    }

    public void addSuccess(int row, double weight, long atMillis) {
        stats.addSuccess(row, weight, atMillis);
        addToPriors(row, weight, 0);
    }

    public void addFailure(int row, double weight) {
        stats.addFailure(row, weight);
        addToPriors(row, 0, weight);
    }

    private void addToPriors(int row, double successes, double failures) {
        overall.add(ALL, successes, failures);
        byCreator.add(creator[row], successes, failures);
        for (var concept : taught[row]) {
            byConcept.add(concept, successes, failures);
        }
    }

    /// The expected success rate before the first impression: the rate of its creator, shrunk towards the rate of its
    /// concepts in any language, shrunk towards the overall rate.
    public double prior(int row) {
        var base = overall.rate(ALL, 0.5);
        var sum = 0.0;
        for (var concept : taught[row]) {
            sum += byConcept.rate(concept, base);
        }
        var ofConcepts = taught[row].length == 0 ? base : sum / taught[row].length;
        return byCreator.rate(creator[row], ofConcepts);
    }

    /// The posterior mean of the success rate.
    public double quality(int row) {
        return stats.quality(row, prior(row));
    }

    int heapPosition(int row) {
        return heapPosition[row];
    }

    void setHeapPosition(int row, int position) {
        heapPosition[row] = position;
    }

    private void grow(int needed) {
        var capacity = Math.max(needed, creator.length * 3 / 2);
        creator = Arrays.copyOf(creator, capacity);
        language = Arrays.copyOf(language, capacity);
        subject = Arrays.copyOf(subject, capacity);
        grade = Arrays.copyOf(grade, capacity);
        published = Arrays.copyOf(published, capacity);
        seconds = Arrays.copyOf(seconds, capacity);
        lengthClass = Arrays.copyOf(lengthClass, capacity);
        options = Arrays.copyOf(options, capacity);
        taught = Arrays.copyOf(taught, capacity);
        heapPosition = Arrays.copyOf(heapPosition, capacity);
    }

    @Override
    public int rows() {
        return table.rows();
    }

    /// Whether events changed the row.
    @Override
    public boolean isUsed(int row) {
        return table.isUsed(row) && (stats.hasAny(row) || coWatch.contains(row));
    }

    @Override
    public void write(int row, DataOutput out) throws IOException {
        out.writeLong(table.key(row));
        stats.write(row, out);
        coWatch.write(row, out, this::id);
    }

    @Override
    public void read(DataInput in) throws IOException {
        var row = row(in.readLong());
        stats.read(row, in);
        coWatch.read(row, in, this::row);
    }

    /// Writes what is not in rows. Rows refer to subjects and concepts by keys, which need their strings first.
    void writeHeader(DataOutput out) throws IOException {
        writeStrings(subjects.all(), out);
        writeStrings(concepts.all(), out);
        concepts.writeDifficulties(out);
        overall.write(out, _ -> 0);
        byCreator.write(out, creators::key);
        out.writeInt(byConcept.size());
        for (int concept = 0; concept < byConcept.size(); concept++) {
            out.writeUTF(concepts.code(concept));
            byConcept.writeRate(concept, out);
        }
    }

    private static void writeStrings(List<String> strings, DataOutput out) throws IOException {
        out.writeInt(strings.size());
        for (var string : strings) {
            out.writeUTF(string);
        }
    }

    private static void readStrings(DataInput in, Consumer<String> consumer) throws IOException {
        var count = in.readInt();
        for (int n = 0; n < count; n++) {
            consumer.accept(in.readUTF());
        }
    }

    /// Adds the header to a hash entry by entry, because the numbers of creators and concepts are not part of the
    /// state.
    void addHeader(StateHash hash) {
        byCreator.addTo(hash, (creatorRow, out) -> out.writeLong(creators.key(creatorRow)));
        byConcept.addTo(hash, (concept, out) -> out.writeUTF(concepts.code(concept)));
        // Hashes of snapshots written before depend on this word.
        overall.addTo(hash, (_, out) -> out.writeUTF("everyone"));
        for (int concept = 0; concept < concepts.size(); concept++) {
            var each = concept;
            if (concepts.difficulty(each) != 0) {
                hash.add(out -> {
                    out.writeUTF(concepts.code(each));
                    out.writeDouble(concepts.difficulty(each));
                });
            }
        }
    }

    void readHeader(DataInput in) throws IOException {
        readStrings(in, subjects::number);
        var numbers = new ArrayList<Integer>();
        readStrings(in, concept -> numbers.add(concepts.number(concept)));
        concepts.readDifficulties(in, numbers);
        overall.read(in, _ -> 0);
        byCreator.read(in, creators::put);
        var count = in.readInt();
        for (int n = 0; n < count; n++) {
            byConcept.readRate(concepts.number(in.readUTF()), in);
        }
    }
}
