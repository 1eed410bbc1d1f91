package org.mesinfos.connectors.generic.statement;

import org.mesinfos.connectors.generic.print.WordTable;

/** The words that statements are written with, read from a table beside this class. */
final class StatementWords {

    static final WordTable TABLE = WordTable.load(StatementWords.class, "statement-words.txt");

    private StatementWords() {}

    /** A text as the table holds it: in capitals without accents and punctuation. */
    static String comparable(String text) {
        return WordTable.comparable(text);
    }
}
