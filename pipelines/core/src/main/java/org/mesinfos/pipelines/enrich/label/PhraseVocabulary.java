package org.mesinfos.pipelines.enrich.label;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A vocabulary that several phrase tables share. Filled first, then immutable and safe for use by several threads.
 *
 * <p>Umlauts are recognised as one letter and as two.
 */
public final class PhraseVocabulary {

    private static final Pattern UMLAUT = Pattern.compile("[äöüÄÖÜ]");

    /** Minimum number of letters before the head of a compound. */
    private static final int MIN_MODIFIER_LENGTH = 3;

    private static final int MIN_HEAD_LENGTH = 5;

    private final WordIndex words = new WordIndex();
    private final BitSet heads = new BitSet();
    private int tables;
    /** Used only while tables are filled. */
    private final LabelText text = new LabelText(this);

    int word(char[] letters, int start, int end, int secondStart, int secondEnd) {
        int known = words.find(letters, start, end, secondStart, secondEnd);
        return known == WordIndex.UNKNOWN && secondStart == secondEnd ? head(letters, start, end) : known;
    }

    /** Returns the longest head with which an unknown word ends. */
    private int head(char[] letters, int start, int end) {
        for (int from = start + MIN_MODIFIER_LENGTH; end - from >= MIN_HEAD_LENGTH; from++) {
            int number = words.find(letters, from, end, 0, 0);
            if (number != WordIndex.UNKNOWN && heads.get(number)) {
                return number;
            }
        }
        return WordIndex.UNKNOWN;
    }

    /**
     * Declares a word as the head of compounds: longer, unknown words that end with it are treated as this word, as
     * {@code Landbäckerei} for {@code Bäckerei} in languages that write compounds as one word.
     *
     * @param word one word of 5 letters or more
     */
    public void addHead(String word) {
        for (int[] spelling : spellings(word)) {
            heads.set(spelling[0]);
        }
    }

    /** Returns the number of tables. */
    int tables() {
        return tables;
    }

    /** Creates a table of phrases. */
    public <T> PhraseTable<T> newTable() {
        return new PhraseTable<>(this, tables++);
    }

    /** Returns the spellings of a phrase, each as the numbers of its words. */
    List<int[]> spellings(String phrase) {
        List<int[]> spellings = new ArrayList<>(2);
        add(phrase, spellings);
        if (UMLAUT.matcher(phrase).find()) {
            String inTwoLetters = phrase.replace("ä", "ae")
                    .replace("ö", "oe")
                    .replace("ü", "ue")
                    .replace("Ä", "AE")
                    .replace("Ö", "OE")
                    .replace("Ü", "UE");
            add(inTwoLetters, spellings);
        }
        return spellings;
    }

    private void add(String phrase, List<int[]> spellings) {
        text.read(phrase);
        if (text.size() > 0) {
            int[] numbers = new int[text.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = words.add(text.plain(i));
            }
            spellings.add(numbers);
        }
    }

    /** Returns the words of a phrase in folded upper case, separated by a space; empty if it has none. */
    public Optional<String> plain(String phrase) {
        text.read(phrase);
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.size(); i++) {
            plain.append(i == 0 ? "" : " ").append(text.plain(i));
        }
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain.toString());
    }
}
