package org.mesinfos.linkage.features;

/**
 * One value of a row, with knowledge about all records that contain it. Must not be modified.
 *
 * @param text the value; empty if it is missing
 * @param records for each of the kinds with the same vocabulary, the number of records that contain the value there
 * @param recordsOfVocabulary number of records that contain the value in any column with the same vocabulary
 * @param marks sum of {@link #SEVERAL_HOLDERS}, {@link #NAMESAKE_HOLDERS}, {@link #AT_PROVIDER} and {@link #OF_NAME}
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, only passed on and read.
public record TableValue(String text, int[] records, int recordsOfVocabulary, int marks) {

    /** The value is in records that are certainly of different people. */
    public static final int SEVERAL_HOLDERS = 1;
    /** The value is in records of different people with one given name. */
    public static final int NAMESAKE_HOLDERS = 2;
    /** The value is an e-mail address at a provider of many people. */
    public static final int AT_PROVIDER = 4;
    /** The value is such an address that consists of the name of a holder. */
    public static final int OF_NAME = 8;

    private static final int[] UNKNOWN = {};

    /** Creates a value without knowledge about other records. */
    static TableValue of(String text) {
        return new TableValue(text, UNKNOWN, 1, 0);
    }

    /** Returns a copy with further marks. */
    public TableValue withMarks(int more) {
        return more == 0 ? this : new TableValue(text, records, recordsOfVocabulary, marks | more);
    }

    /** Returns the count only, since the value is personal data. */
    @Override
    public String toString() {
        return "TableValue of " + recordsOfVocabulary + " records";
    }
}
