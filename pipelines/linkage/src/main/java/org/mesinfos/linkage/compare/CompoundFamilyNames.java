package org.mesinfos.linkage.compare;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.linkage.features.ValueColumn;

/** Comparison of family names of several parts, which may have lost a particle or contain a misspelling. For one thread. */
final class CompoundFamilyNames {

    private final RecordedNames names;
    private final ValueColumn family;
    private final ValueColumn parts;
    private final ValueColumn words;

    CompoundFamilyNames(RecordedNames names) {
        this.names = names;
        this.family = names.family();
        this.parts = names.parts();
        this.words = names.words();
    }

    /** Returns whether two rows have the same two or more parts in one order, and only particles differ. */
    boolean differInParticles(int a, int b) {
        return isWholeNameOf(a, b) || isWholeNameOf(b, a);
    }

    /** Returns whether the name of a row without its particles is the name of another row, with or without particles. */
    private boolean isWholeNameOf(int row, int other) {
        for (int i = parts.start(row); i < parts.end(row); i++) {
            int part = parts.value(i);
            boolean shared = SharedValues.contains(family, other, part)
                    || (SharedValues.contains(parts, other, part) && isCompound(part, other));
            if (shared && isCompound(part, row)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a part of the name of a row consists of two or more of its words. */
    private boolean isCompound(int part, int row) {
        return !SharedValues.contains(words, row, part) && consistsOfWords(names.text(part), 0, row);
    }

    private boolean consistsOfWords(String text, int from, int row) {
        if (from == text.length()) {
            return true;
        }
        for (int i = words.start(row); i < words.end(row); i++) {
            String word = names.text(words.value(i));
            if (text.startsWith(word, from) && consistsOfWords(text, from + word.length(), row)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns whether two rows have names of as many parts, and all of them but one agree, in which one row has a misspelling of the
     * other. Two frequent parts are two names.
     */
    boolean differInOneMisspeltPart(int a, int b) {
        List<Integer> first = partsWithout(a, b);
        List<Integer> second = partsWithout(b, a);
        return first.size() == 1
                && second.size() == 1
                && !names.areFrequent(first.get(0), second.get(0))
                && names.areMisspelt(first.get(0), second.get(0));
    }

    /** Returns the single parts of a row that another one lacks. */
    private List<Integer> partsWithout(int row, int other) {
        List<Integer> lacking = new ArrayList<>();
        for (int i = parts.start(row); i < parts.end(row); i++) {
            int part = parts.value(i);
            if (SharedValues.contains(words, row, part) && !SharedValues.contains(words, other, part)) {
                lacking.add(part);
            }
        }
        return lacking;
    }
}
