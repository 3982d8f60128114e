package org.tirich.ranking;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.tirich.ranking.learner.Concepts;
import org.tirich.ranking.neighbour.CoWatch;
import org.tirich.ranking.table.LongTable;
import org.tirich.ranking.table.Names;
import org.tirich.ranking.table.Picture;
import org.tirich.ranking.table.Rows;

/// All lessons that ranking has heard of, in arrays. What they are comes from the catalogue at every start; what
/// was learned of them is written into snapshots.
final class Videos implements Rows {

    static final int WORDLESS = 0;

    private static final int FIRST = 256;
    private static final int[] NONE = {};

    private final LongTable table = new LongTable();
    private final LongTable creators = new LongTable();
    private final Names languages = new Names();
    private final Names subjects = new Names();
    private final Concepts concepts = new Concepts();
    private final Picture picture = new Picture(this, Snapshot.VIDEO);
    final Reception reception = new Reception();
    final CoWatch coWatch = new CoWatch();

    /// What is usual, by creator, by concept, and over all (the one row of `everyone`).
    final Usual byCreator = new Usual();

    final Usual byConcept = new Usual();
    final Usual everyone = new Usual();

    private final BitSet described = new BitSet();
    private final BitSet live = new BitSet();

    private int[] creator = new int[FIRST];
    private short[] language = new short[FIRST];
    private short[] subject = new short[FIRST];
    private byte[] grade = new byte[FIRST];
    private long[] published = new long[FIRST];
    private int[] seconds = new int[FIRST];
    private byte[] length = new byte[FIRST];
    private int[][] taught = new int[FIRST][];

    /// Where it stands in the heap of [LeastShown], from 1; it is in one at most.
    private int[] heapPlace = new int[FIRST];

    Videos() {
        languages.number("");
    }

    /// The row of a lesson, or [LongTable#NONE].
    int find(long id) {
        return table.find(id);
    }

    /// The row of a lesson, known or not.
    int row(long id) {
        var row = table.put(id);
        if (row >= creator.length) {
            grow(row + 1);
        }
        if (taught[row] == null) {
            taught[row] = NONE;
            reception.meet(row);
        }
        return row;
    }

    long id(int row) {
        return table.key(row);
    }

    /// Says what a lesson is.
    void describe(int row, Video video) {
        described.set(row);
        creator[row] = creators.put(video.creator());
        language[row] = (short) languages.number(video.language());
        subject[row] = (short) subjects.number(video.subject());
        grade[row] = (byte) video.grade();
        published[row] = video.published().toEpochMilli();
        seconds[row] = (int) Math.clamp(video.duration().toSeconds(), 0, Integer.MAX_VALUE);
        length[row] = (byte) Math.clamp(2 * StrictMath.log1p(seconds[row]), 0, 11);
        taught[row] = video.outcomes().stream().mapToInt(concepts::number).toArray();
    }

    boolean isDescribed(int row) {
        return described.get(row);
    }

    boolean isLive(int row) {
        return live.get(row);
    }

    void setLive(int row, boolean isLive) {
        live.set(row, isLive);
    }

    BitSet live() {
        return live;
    }

    int creator(int row) {
        return creator[row];
    }

    long creatorId(int row) {
        return creators.key(creator[row]);
    }

    int creatorRow(long id) {
        return creators.find(id);
    }

    int language(int row) {
        return language[row];
    }

    int subject(int row) {
        return subject[row];
    }

    int grade(int row) {
        return grade[row];
    }

    long published(int row) {
        return published[row];
    }

    /// Its length, in one of twelve kinds that each are half as long again as the one before.
    int length(int row) {
        return length[row];
    }

    int seconds(int row) {
        return seconds[row];
    }

    int[] taught(int row) {
        return taught[row];
    }

    Concepts concepts() {
        return concepts;
    }

    int findLanguage(String code) {
        return languages.find(code);
    }

    int languages() {
        return languages.size();
    }

    String languageName(int number) {
        return languages.name(number);
    }

    Names subjectNames() {
        return subjects;
    }

    /// What stands for a language, a subject or a concept in every run.
    long languageKey(int row) {
        return languages.key(language[row]);
    }

    long subjectKey(int row) {
        return subjects.key(subject[row]);
    }

    int subjects() {
        return subjects.size();
    }

    int size() {
        return table.size();
    }

    /// A row is about to be learned of.
    void touch(int row) {
        picture.before(row);
    }

    Picture picture() {
        return picture;
    }

    /// What is to be expected of it before anyone saw it: what is usual for its creator, drawn towards what is
    /// usual for what it teaches in any language, drawn towards what is usual.
    double prior(int row) {
        var usual = everyone.rate(0, 0.5);
        var sum = 0.0;
        for (var concept : taught[row]) {
            sum += byConcept.rate(concept, usual);
        }
        var concept = taught[row].length == 0 ? usual : sum / taught[row].length;
        return byCreator.rate(creator[row], concept);
    }

    /// The mean of the posterior on "who is shown it follows it".
    double quality(int row) {
        return reception.quality(row, prior(row));
    }

    int heapPlace(int row) {
        return heapPlace[row];
    }

    void setHeapPlace(int row, int place) {
        heapPlace[row] = place;
    }

    private void grow(int needed) {
        var longer = Math.max(needed, creator.length * 3 / 2);
        creator = Arrays.copyOf(creator, longer);
        language = Arrays.copyOf(language, longer);
        subject = Arrays.copyOf(subject, longer);
        grade = Arrays.copyOf(grade, longer);
        published = Arrays.copyOf(published, longer);
        seconds = Arrays.copyOf(seconds, longer);
        length = Arrays.copyOf(length, longer);
        taught = Arrays.copyOf(taught, longer);
        heapPlace = Arrays.copyOf(heapPlace, longer);
    }

    @Override
    public int rows() {
        return table.rows();
    }

    /// Only of what something was learned.
    @Override
    public boolean isUsed(int row) {
        return table.isUsed(row) && (reception.isAny(row) || coWatch.knows(row));
    }

    @Override
    public void write(int row, DataOutput out) throws IOException {
        out.writeLong(table.key(row));
        reception.write(row, out);
        coWatch.write(row, out, this::id);
    }

    @Override
    public void read(DataInput in) throws IOException {
        var row = row(in.readLong());
        reception.read(row, in);
        coWatch.read(row, in, this::row);
    }

    /// Writes what is not in rows.
    void writeRest(DataOutput out) throws IOException {
        writeNames(subjects.all(), out);
        writeNames(concepts.all(), out);
        concepts.writeHardness(out);
        everyone.write(out, _ -> 0);
        byCreator.write(out, creators::key);
        out.writeInt(byConcept.size());
        for (int concept = 0; concept < byConcept.size(); concept++) {
            out.writeUTF(concepts.name(concept));
            byConcept.writeOne(concept, out);
        }
    }

    /// Rows name subjects and concepts by their keys: here is what these stand for.
    private static void writeNames(List<String> names, DataOutput out) throws IOException {
        out.writeInt(names.size());
        for (var name : names) {
            out.writeUTF(name);
        }
    }

    private static void readNames(DataInput in, Consumer<String> meet) throws IOException {
        var count = in.readInt();
        for (int n = 0; n < count; n++) {
            meet.accept(in.readUTF());
        }
    }

    /// Adds what is not in rows to a hash, one kind at a time: their order is no part of the state.
    void addRest(StateHash hash) {
        byCreator.addTo(hash, (kind, out) -> out.writeLong(creators.key(kind)));
        byConcept.addTo(hash, (kind, out) -> out.writeUTF(concepts.name(kind)));
        everyone.addTo(hash, (_, out) -> out.writeUTF("everyone"));
        for (int concept = 0; concept < concepts.size(); concept++) {
            var each = concept;
            if (concepts.hardness(each) != 0) {
                hash.add(out -> {
                    out.writeUTF(concepts.name(each));
                    out.writeDouble(concepts.hardness(each));
                });
            }
        }
    }

    /// Reads what [#writeRest] wrote.
    void readRest(DataInput in) throws IOException {
        readNames(in, subjects::number);
        var numbers = new ArrayList<Integer>();
        readNames(in, concept -> numbers.add(concepts.number(concept)));
        concepts.readHardness(in, numbers);
        everyone.read(in, _ -> 0);
        byCreator.read(in, creators::put);
        var count = in.readInt();
        for (int n = 0; n < count; n++) {
            byConcept.readOne(concepts.number(in.readUTF()), in);
        }
    }
}
