package org.mesinfos.connectors.standard.coda;

/** Invented records of 128 characters. */
final class CodaRecords {

    static final String HEADER = record("00000", 6, "020424", 12, "310", 15, "05", 61, "BBRUBEBB", 128, "2");
    static final String OPENING =
            record("12063", 6, "BE52310000000069", 40, "EUR", 43, "0000000000100000", 59, "280324", 65, "MERTENS LIEN");

    private CodaRecords() {}

    /** Returns a transaction of the second of April, with a free text. */
    static String transaction(String sequence, String detail, String amount, String text) {
        return record(
                "21" + sequence + detail, 32, amount, 48, "030424", 54, "00101000", 62, "0" + text, 116, "020424");
    }

    /** Returns the new balance. */
    static String closing(String amount) {
        return record("8063", 5, "BE52310000000069", 39, "EUR", 42, amount, 58, "020424");
    }

    static String trailer(int records, String debits, String credits) {
        return record("9", 17, "%06d".formatted(records), 23, debits, 38, credits, 128, "2");
    }

    /**
     * Returns a line with texts at positions.
     *
     * @param fields positions, from 1, each followed by its text
     */
    static String record(String start, Object... fields) {
        StringBuilder line = new StringBuilder(start + " ".repeat(CodaRecord.LENGTH - start.length()));
        for (int i = 0; i < fields.length; i += 2) {
            int first = (int) fields[i] - 1;
            String text = (String) fields[i + 1];
            line.replace(first, first + text.length(), text);
        }
        return line + "\n";
    }
}
