package org.mesinfos.pipelines.enrich.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * A trie that maps phrases to values, word by word. Filled first, then safe for use by several threads.
 *
 * @param <T> value of a phrase; immutable
 */
public final class PhraseTable<T> {

    /** Marks the absence of a step. */
    private static final int NONE = -1;

    private final PhraseVocabulary phrases;
    /** Number of the table in its vocabulary. */
    private final int number;

    private final List<T> meanings = new ArrayList<>();
    private long[] keys = new long[1 << 10];
    private int[] targets = new int[1 << 10];
    private int nodes = 1;
    private int used;

    PhraseTable(PhraseVocabulary phrases, int number) {
        this.phrases = phrases;
        this.number = number;
        Arrays.fill(keys, NONE);
        meanings.add(null);
    }

    /**
     * Adds a phrase.
     *
     * @param merge merges the existing value of the phrase with the new one
     */
    public void add(String phrase, T meaning, BinaryOperator<T> merge) {
        for (int[] words : phrases.spellings(phrase)) {
            int node = 0;
            for (int word : words) {
                node = addStep(node, word);
            }
            T before = meanings.get(node);
            meanings.set(node, before == null ? meaning : merge.apply(before, meaning));
        }
    }

    /**
     * Finds the longest phrase that starts at a word of a label.
     *
     * @return a handle for {@link #meaning} and {@link #length}; 0 if there is none
     */
    public long find(LabelText label, int position) {
        if (position >= label.size()) {
            return 0;
        }
        long known = label.found(number, position);
        if (known != LabelText.NOT_SEARCHED) {
            return known;
        }
        long found = find(label, position, 0, position, label.size());
        label.keepFound(number, position, found);
        return found;
    }

    /** Returns true if the table contains the phrase. */
    public boolean contains(String phrase) {
        LabelText text = new LabelText(phrases).read(phrase);
        return text.size() > 0 && length(find(text, 0)) == text.size();
    }

    /**
     * Finds the longest phrase that starts at a word and has fewer words than a phrase found before; 0 if there is
     * none.
     */
    public long shorter(LabelText label, int position, long found) {
        return length(found) < 2 ? 0 : find(label, position, 0, position, position + length(found) - 1);
    }

    private long find(LabelText label, int first, int node, int position, int endPosition) {
        long found = node != 0 && meanings.get(node) != null ? ((long) node << 32) | (position - first) : 0;
        if (position >= endPosition) {
            return position > endPosition ? 0 : found;
        }
        int next = next(node, label.word(position));
        if (next != NONE) {
            found = longer(found, find(label, first, next, position + 1, endPosition));
        }
        int over = next(node, label.joined(position));
        return over == NONE ? found : longer(found, find(label, first, over, position + 2, endPosition));
    }

    private static long longer(long first, long second) {
        return length(second) > length(first) ? second : first;
    }

    /** Returns the value of a phrase that was found. */
    public T meaning(long found) {
        return meanings.get((int) (found >>> 32));
    }

    /** Returns the number of words of a phrase that was found; 0 if none was. */
    public static int length(long found) {
        return (int) found;
    }

    private int next(int node, int word) {
        if (word == WordIndex.UNKNOWN) {
            return NONE;
        }
        long key = key(node, word);
        for (int slot = start(key); keys[slot] != NONE; slot = (slot + 1) & (keys.length - 1)) {
            if (keys[slot] == key) {
                return targets[slot];
            }
        }
        return NONE;
    }

    private int addStep(int node, int word) {
        int known = next(node, word);
        if (known != NONE) {
            return known;
        }
        if (2 * (used + 1) > keys.length) {
            long[] oldSteps = keys;
            int[] oldEnds = targets;
            keys = new long[2 * oldSteps.length];
            targets = new int[keys.length];
            Arrays.fill(keys, NONE);
            for (int i = 0; i < oldSteps.length; i++) {
                if (oldSteps[i] != NONE) {
                    insert(oldSteps[i], oldEnds[i]);
                }
            }
        }
        insert(key(node, word), nodes);
        used++;
        meanings.add(null);
        return nodes++;
    }

    private void insert(long key, int end) {
        int slot = start(key);
        while (keys[slot] != NONE) {
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        targets[slot] = end;
    }

    private static long key(int node, int word) {
        return ((long) node << 32) | word;
    }

    private int start(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (keys.length - 1);
    }
}
