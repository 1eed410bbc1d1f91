package org.mesinfos.connectors.generic.statement;

import org.mesinfos.connectors.generic.print.WordTable;

/** Dictionary of the words used in statements, loaded from a resource file next to this class. */
final class StatementWords {

    static final WordTable TABLE = WordTable.load(StatementWords.class, "statement-words.txt");

    private StatementWords() {}

    /** Normalises a text for look-ups in the dictionary: upper case, without accents and punctuation. */
    static String comparable(String text) {
        return WordTable.comparable(text);
    }
}
