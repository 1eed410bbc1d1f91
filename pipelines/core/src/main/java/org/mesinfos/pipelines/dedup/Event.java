package org.mesinfos.pipelines.dedup;

import java.util.List;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.records.CanonicalCodec;

/**
 * An event as one source, or several that agree on its key, tell it.
 *
 * @param key what its rows agree on
 * @param occurrence which event of that key it is, from 1
 * @param rows all rows that tell of it, in the order of {@link Candidate#PLACE}
 * @param certainty how sure it is that no other event of that key is the same one
 */
record Event(EventKey key, int occurrence, List<Candidate> rows, Certainty certainty) {

    /** Whether an event of the same key could be the same one. */
    enum Certainty {
        /** Deliveries overlap, or something tells the two apart. */
        TOLD_APART,
        /** Two exports of the same day meet, and nothing tells whether they overlap. */
        ASSUMED
    }

    List<Candidate> current() {
        return rows.stream()
                .filter(row -> row.standing() == Candidate.Standing.CURRENT)
                .toList();
    }

    /** The row whose values win. */
    Candidate best() {
        return current().stream().min(Candidate.SURVIVORSHIP).orElseThrow();
    }

    boolean isAnchored() {
        return key.keyKind() == RowKeyKind.NATIVE;
    }

    /** What told it. */
    TreeSet<String> sources() {
        TreeSet<String> sources = new TreeSet<>();
        rows.forEach(row -> sources.add(row.origin().getConnector()));
        return sources;
    }

    /** What a source told in one delivery is told apart by that source. */
    TreeSet<String> tellings() {
        TreeSet<String> tellings = new TreeSet<>();
        rows.forEach(row -> tellings.add(row.origin().getConnector() + '\n' + row.delivery()));
        return tellings;
    }

    String id(RecordIdentity identity) {
        return identity.id(key, occurrence);
    }

    /** Not the record: its type and id are enough, and values are personal. */
    @Override
    public String toString() {
        return key.type() + " told " + rows.size() + " times";
    }

    /** The record of its best row, decoded anew. */
    SpecificRecord decode(CanonicalCodec codec) {
        return best().decode(codec);
    }
}
