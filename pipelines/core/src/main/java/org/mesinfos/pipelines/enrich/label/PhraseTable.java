package org.mesinfos.pipelines.enrich.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * What phrases mean, found by walking from word to word. Built first, then safe for use by several threads.
 *
 * @param <T> what a phrase means; immutable
 */
public final class PhraseTable<T> {

    /** Beginning of a label of words that no phrase has. */
    private static final int NOWHERE = -1;

    private final Phrases phrases;
    private final List<T> meanings = new ArrayList<>();
    private long[] steps = new long[1 << 10];
    private int[] ends = new int[1 << 10];
    private int nodes = 1;
    private int used;

    PhraseTable(Phrases phrases) {
        this.phrases = phrases;
        Arrays.fill(steps, NOWHERE);
        meanings.add(null);
    }

    /**
     * Adds a phrase.
     *
     * @param both makes one meaning of the one that the phrase has already and of the new one
     */
    public void add(String phrase, T meaning, BinaryOperator<T> both) {
        for (int[] words : phrases.spellings(phrase)) {
            int node = 0;
            for (int word : words) {
                node = grow(node, word);
            }
            T before = meanings.get(node);
            meanings.set(node, before == null ? meaning : both.apply(before, meaning));
        }
    }

    /** The longest phrase that begins with a word of a label: {@link #meaning} and {@link #length} of it; 0 for none. */
    public long find(LabelText label, int position) {
        return find(label, position, 0, position, label.size());
    }

    /** Whether the table has that phrase. */
    public boolean holds(String phrase) {
        LabelText text = new LabelText(phrases).read(phrase);
        return text.size() > 0 && length(find(text, 0)) == text.size();
    }

    /** The longest phrase that begins there and has fewer words than one that was found; 0 for none. */
    public long shorter(LabelText label, int position, long found) {
        return length(found) < 2 ? 0 : find(label, position, 0, position, position + length(found) - 1);
    }

    private long find(LabelText label, int first, int node, int position, int beyond) {
        long found = node != 0 && meanings.get(node) != null ? ((long) node << 32) | (position - first) : 0;
        if (position >= beyond) {
            return position > beyond ? 0 : found;
        }
        int next = step(node, label.word(position));
        if (next != NOWHERE) {
            found = longer(found, find(label, first, next, position + 1, beyond));
        }
        int over = step(node, label.joined(position));
        return over == NOWHERE ? found : longer(found, find(label, first, over, position + 2, beyond));
    }

    private static long longer(long one, long other) {
        return length(other) > length(one) ? other : one;
    }

    /** What the phrase means that was found. */
    public T meaning(long found) {
        return meanings.get((int) (found >>> 32));
    }

    /** How many words of the label it has; 0 for none. */
    public static int length(long found) {
        return (int) found;
    }

    private int step(int node, int word) {
        if (word == Words.UNKNOWN) {
            return NOWHERE;
        }
        long key = key(node, word);
        for (int place = start(key); steps[place] != NOWHERE; place = (place + 1) & (steps.length - 1)) {
            if (steps[place] == key) {
                return ends[place];
            }
        }
        return NOWHERE;
    }

    private int grow(int node, int word) {
        int known = step(node, word);
        if (known != NOWHERE) {
            return known;
        }
        if (2 * (used + 1) > steps.length) {
            long[] oldSteps = steps;
            int[] oldEnds = ends;
            steps = new long[2 * oldSteps.length];
            ends = new int[steps.length];
            Arrays.fill(steps, NOWHERE);
            for (int i = 0; i < oldSteps.length; i++) {
                if (oldSteps[i] != NOWHERE) {
                    place(oldSteps[i], oldEnds[i]);
                }
            }
        }
        place(key(node, word), nodes);
        used++;
        meanings.add(null);
        return nodes++;
    }

    private void place(long key, int end) {
        int place = start(key);
        while (steps[place] != NOWHERE) {
            place = (place + 1) & (steps.length - 1);
        }
        steps[place] = key;
        ends[place] = end;
    }

    private static long key(int node, int word) {
        return ((long) node << 32) | word;
    }

    private int start(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (steps.length - 1);
    }
}
