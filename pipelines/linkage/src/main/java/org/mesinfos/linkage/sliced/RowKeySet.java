package org.mesinfos.linkage.sliced;

import java.util.Arrays;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.features.RowKey;
import org.mesinfos.linkage.features.VocabularyGroup;

/** The keys of one row, each of which counts once. Not safe for use by several threads. */
final class RowKeySet {

    private final KeyCounts counts;
    private long[] added = new long[16];
    private int size;
    private byte tag;

    RowKeySet(KeyCounts counts) {
        this.counts = counts;
    }

    /** Starts with the keys of a tag. */
    void start(byte nextTag) {
        tag = nextTag;
        size = 0;
    }

    /** Adds a key of the current tag, unless it was added. */
    void add(long content) {
        for (int i = 0; i < size; i++) {
            if (added[i] == content) {
                return;
            }
        }
        added = size == added.length ? Arrays.copyOf(added, 2 * size) : added;
        added[size++] = content;
        addOnly(tag, content);
    }

    /** Asks for the counts of the current values in all columns of a group, even where the row does not have them. */
    void askFor(VocabularyGroup group) {
        for (ValueKind kind : group.kinds()) {
            byte column = KeyTags.ofValue(kind);
            for (int i = 0; i < size; i++) {
                counts.add(column, KeyTags.hash(column, added[i]), 0);
            }
        }
    }

    /** Adds a key that the row has once. */
    RowKey addOnly(byte onlyTag, long content) {
        long hash = KeyTags.hash(onlyTag, content);
        counts.add(onlyTag, hash, 1);
        return new RowKey(onlyTag, hash, 1);
    }
}
