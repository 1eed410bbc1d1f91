package org.mesinfos.linkage.features;

/** Values of one kind: a vocabulary, and for each record the numbers of its values. */
public final class Column {

    /** Stands for no value. */
    public static final int ABSENT = -1;

    private final Vocabulary vocabulary;
    private final NumberLists lists;

    /** Several columns may write into one vocabulary. */
    Column(Vocabulary vocabulary) {
        this(vocabulary, new NumberLists());
    }

    private Column(Vocabulary vocabulary, NumberLists lists) {
        this.vocabulary = vocabulary;
        this.lists = lists;
    }

    /** Adds a value; an empty one holds its place as {@link #ABSENT}. Gives its number. */
    int add(String text) {
        int value = text.isEmpty() ? ABSENT : vocabulary.number(text);
        lists.add(value);
        return value;
    }

    /** Ends the list of one record. */
    void endRow() {
        lists.endRow();
    }

    Column permuted(int[] order) {
        return new Column(vocabulary, lists.permuted(order));
    }

    public Vocabulary vocabulary() {
        return vocabulary;
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

    /** The first value of a record, {@link #ABSENT} when it has none. */
    public int first(int row) {
        return isEmpty(row) ? ABSENT : lists.value(lists.start(row));
    }

    /** The same for lists in the same order whatever the numbers are; depends on content alone. */
    long contentHash(int row) {
        long hash = 0;
        for (int i = lists.start(row); i < lists.end(row); i++) {
            int value = lists.value(i);
            hash = Hashes.of(hash, value == ABSENT ? ABSENT : vocabulary.hash(value));
        }
        return hash;
    }
}
