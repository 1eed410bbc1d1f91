package org.mesinfos.linkage.features;

/** Column of values of one kind: a vocabulary, and for each record the numbers of its values. */
public final class ValueColumn {

    /** Number that represents a missing value. */
    public static final int ABSENT = -1;

    private final Vocabulary vocabulary;
    private final IntLists lists;
    private final ValueCounts counts;

    /** Creates a column. Several columns may share one vocabulary. */
    ValueColumn(Vocabulary vocabulary) {
        this(vocabulary, new IntLists(), new ValueCounts());
    }

    ValueColumn(Vocabulary vocabulary, IntLists lists, ValueCounts counts) {
        this.vocabulary = vocabulary;
        this.lists = lists;
        this.counts = counts;
    }

    /** Adds a value to the current record and returns its number. An empty text is stored as {@link #ABSENT}. */
    int add(String text) {
        int value = text.isEmpty() ? ABSENT : vocabulary.number(text);
        lists.add(value);
        counts.add(value);
        return value;
    }

    /** Ends the current record. */
    void endRow() {
        lists.endRow();
        counts.endRow();
    }

    ValueColumn permuted(int[] order) {
        return new ValueColumn(vocabulary, lists.permuted(order), counts);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Returns the frequencies of the values in this column, of all records of the whole table. */
    public ValueCounts counts() {
        return counts;
    }

    public int start(int row) {
        return lists.start(row);
    }

    public int end(int row) {
        return lists.end(row);
    }

    public boolean isEmpty(int row) {
        return lists.start(row) == lists.end(row);
    }

    public int value(int index) {
        return lists.value(index);
    }

    /** Returns the first value of a record, {@link #ABSENT} if it has none. */
    public int first(int row) {
        return isEmpty(row) ? ABSENT : lists.value(lists.start(row));
    }

    /** Returns a hash of the values of a record in their order. Depends on the texts only, not on their numbers. */
    long contentHash(int row) {
        long hash = 0;
        for (int i = lists.start(row); i < lists.end(row); i++) {
            int value = lists.value(i);
            hash = Hashes.of(hash, value == ABSENT ? ABSENT : vocabulary.hash(value));
        }
        return hash;
    }
}
