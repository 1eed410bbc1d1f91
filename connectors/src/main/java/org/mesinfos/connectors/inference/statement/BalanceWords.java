package org.mesinfos.connectors.inference.statement;

/** Tells a line that only tells a balance from a movement whose label begins like one. */
final class BalanceWords {

    /** Letters of a word that says something else. */
    private static final int LONG = 4;

    private BalanceWords() {}

    /** Whether behind the phrase of a balance stand only dates, currencies and little words. */
    static boolean areAll(String words) {
        String comparable = StatementWords.comparable(words);
        String phrase = StatementWords.TABLE.beginning("balance", comparable).orElse("");
        for (String word : comparable.substring(phrase.length()).strip().split(" ", -1)) {
            boolean letters = word.length() >= LONG && word.chars().allMatch(Character::isLetter);
            if (letters
                    && !isMonth(word)
                    && !StatementWords.TABLE.phrases("balance").contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMonth(String word) {
        return org.mesinfos.connectors.inference.print.Calendar.isMonth(word);
    }
}
