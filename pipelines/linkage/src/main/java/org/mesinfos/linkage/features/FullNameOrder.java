package org.mesinfos.linkage.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mesinfos.linkage.text.GivenNames;
import org.mesinfos.linkage.text.NameFolding;

/** Order of given and family name in the full names of one column. */
public enum FullNameOrder {
    GIVEN_NAME_FIRST,
    FAMILY_NAME_FIRST,
    /** The column shows no order, or both. Only the order that a name shows by itself is known. */
    UNCERTAIN;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Names in which the order is visible below which it is not established. */
    private static final int LEAST_NAMES = 20;

    /** Factor by which the names in one order outnumber those in the other. */
    private static final int PREPONDERANCE = 5;

    /** Counts, for the names of one column, of the words that are known as a given or family name. Not thread-safe. */
    public static final class Evidence {

        private final NameVariety first = new NameVariety();
        private final NameVariety last = new NameVariety();

        /**
         * Adds a full name.
         *
         * @param birthFamilyName family name at birth in the same record; empty if unknown
         */
        public void add(String full, String birthFamilyName) {
            List<String> words = words(full);
            if (full.indexOf(',') >= 0 || words.size() < 2) {
                return;
            }
            String one = words.get(0);
            String other = words.get(words.size() - 1);
            String family = NameFolding.withoutSpaces(NameFolding.fold(birthFamilyName));
            boolean firstIsGiven = isGiven(one) || other.equals(family);
            boolean lastIsGiven = isGiven(other) || one.equals(family);
            if (firstIsGiven && !lastIsGiven) {
                first.add(one);
            } else if (lastIsGiven && !firstIsGiven) {
                last.add(other);
            }
        }

        /** Returns the order, if the names show it. */
        public FullNameOrder order() {
            if (isEstablished(last, first)) {
                return FAMILY_NAME_FIRST;
            }
            return isEstablished(first, last) ? GIVEN_NAME_FIRST : UNCERTAIN;
        }

        private static boolean isEstablished(NameVariety inOrder, NameVariety opposite) {
            return inOrder.names() >= LEAST_NAMES
                    && inOrder.names() >= PREPONDERANCE * opposite.names()
                    && inOrder.isOfGivenNames();
        }
    }

    /**
     * Returns a full name with a comma after the family name if it is first and has no comma, unless capitals show the
     * family name.
     */
    public String withComma(String full) {
        if (this != FAMILY_NAME_FIRST || full.indexOf(',') >= 0 || hasCapitalsOfOneName(full)) {
            return full;
        }
        List<String> delivered = List.of(SPACES.split(full.strip(), -1));
        int titles = 0;
        while (titles < delivered.size() && NameSplitter.isTitleOrGeneration(delivered.get(titles))) {
            titles++;
        }
        int end = titles;
        while (end + 2 < delivered.size() && NameSplitter.isParticle(delivered.get(end))) {
            end++;
        }
        end++;
        if (end >= delivered.size()) {
            return full;
        }
        List<String> rest = new ArrayList<>(delivered.subList(end, delivered.size()));
        rest.addAll(delivered.subList(0, titles));
        return String.join(" ", delivered.subList(titles, end)) + ", " + String.join(" ", rest);
    }

    /**
     * Returns whether the names of a record are in one text that does not show which of them is the family name: it has no
     * comma, no capitals of one name only, and no known given name at its start only.
     */
    static boolean isUncertain(PersonFeatures features) {
        List<String> full = features.values(Feature.FULL_NAME);
        boolean separate = !features.values(Feature.GIVEN_NAMES).isEmpty()
                || !features.values(Feature.FAMILY_NAME).isEmpty();
        return !separate && !full.isEmpty() && isUncertain(full.get(0));
    }

    private static boolean isUncertain(String full) {
        List<String> words = words(full);
        if (full.indexOf(',') >= 0 || words.size() < 2 || hasCapitalsOfOneName(full)) {
            return false;
        }
        return !isGiven(words.get(0)) || isGiven(words.get(words.size() - 1));
    }

    private static boolean hasCapitalsOfOneName(String full) {
        List<String> words = List.of(SPACES.split(full.strip(), -1));
        return words.stream().anyMatch(word -> word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)))
                && words.stream().anyMatch(NameSplitter::isInLowerCase);
    }

    private static boolean isGiven(String folded) {
        return GivenNames.builtIn().isKnown(folded);
    }

    private static List<String> words(String full) {
        List<String> words = new ArrayList<>();
        for (String word : SPACES.split(full.strip(), -1)) {
            if (!NameSplitter.isTitleOrGeneration(word)) {
                words.add(NameFolding.withoutSpaces(NameFolding.fold(word)));
            }
        }
        return words;
    }
}
