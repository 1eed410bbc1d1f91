package org.mesinfos.pipelines.enrich.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A vocabulary, shared by tables of phrases. Built first, then immutable and safe for use by several threads.
 *
 * <p>Umlauts are known as one letter and as two.
 */
public final class Phrases {

    private static final Pattern UMLAUT = Pattern.compile("[äöüÄÖÜ]");

    private final Words words = new Words();
    /** For phrases while tables are built. */
    private final LabelText text = new LabelText(this);

    int word(char[] letters, int start, int end, int secondStart, int secondEnd) {
        return words.find(letters, start, end, secondStart, secondEnd);
    }

    /** A new table of phrases. */
    public <T> PhraseTable<T> table() {
        return new PhraseTable<>(this);
    }

    /** The ways in which a phrase is written, each as the numbers of its words. */
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

    /** The words of a phrase in plain upper case, separated by a space; empty when it has none. */
    public Optional<String> plain(String phrase) {
        text.read(phrase);
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.size(); i++) {
            plain.append(i == 0 ? "" : " ").append(text.plain(i));
        }
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain.toString());
    }
}
