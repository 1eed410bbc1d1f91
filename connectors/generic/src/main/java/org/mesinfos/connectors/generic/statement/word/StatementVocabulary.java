package org.mesinfos.connectors.generic.statement.word;

import java.util.Set;
import org.mesinfos.connectors.generic.print.PhraseDictionary;

/** Dictionary of the words used in statements, loaded from a resource file next to this class. */
public final class StatementVocabulary {

    public static final PhraseDictionary DICTIONARY =
            PhraseDictionary.load(StatementVocabulary.class, "statement-words.txt");

    private static final Set<String> DASHES = Set.of("-", "\u2013", "\u2014");

    private StatementVocabulary() {}

    /** Normalises a text for look-ups in the dictionary: upper case, without accents and punctuation. */
    public static String normalise(String text) {
        return PhraseDictionary.normalise(text);
    }

    /** Returns whether a text names the points of a bonus programme, such as <i>Your points</i>. */
    public static boolean isHeadingOfPoints(String text) {
        return DICTIONARY.findWithin("points", normalise(text)).isPresent();
    }

    /** Returns whether a text names transactions that are pending, cancelled or declined. */
    public static boolean isHeadingOfUnbooked(String text) {
        return DICTIONARY.findWithin("unbooked", normalise(text)).isPresent();
    }

    /** Returns whether a text is a word or dash between the first and the last day of a period. */
    public static boolean isUntil(String text) {
        return DASHES.contains(text) || DICTIONARY.isPhrase("until", normalise(text));
    }

    /** Returns whether a text states the direction of transactions, such as <i>Payments and credits</i>. */
    public static boolean isDirection(String text) {
        String comparable = normalise(text);
        return DICTIONARY.isPhrase("incoming", comparable) || DICTIONARY.isPhrase("outgoing", comparable);
    }
}
