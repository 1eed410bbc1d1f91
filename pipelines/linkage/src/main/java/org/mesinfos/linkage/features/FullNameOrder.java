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
    FAMILY_NAME_FIRST;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Names in which the order is visible below which it is not established. */
    private static final int LEAST_NAMES = 20;

    /** Factor by which the names in one order outnumber those in the other. */
    private static final int PREPONDERANCE = 5;

    /** Counts, for the names of one column, of the words that are known as a given or family name. Not thread-safe. */
    public static final class Evidence {

        private int givenNameFirst;
        private int familyNameFirst;

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
            String first = words.get(0);
            String last = words.get(words.size() - 1);
            String family = NameFolding.withoutSpaces(NameFolding.fold(birthFamilyName));
            boolean firstIsGiven = isGiven(first) || last.equals(family);
            boolean lastIsGiven = isGiven(last) || first.equals(family);
            givenNameFirst += firstIsGiven && !lastIsGiven ? 1 : 0;
            familyNameFirst += lastIsGiven && !firstIsGiven ? 1 : 0;
        }

        /** Returns the order. The given name is first unless the names show the opposite. */
        public FullNameOrder order() {
            return familyNameFirst >= LEAST_NAMES && familyNameFirst >= PREPONDERANCE * givenNameFirst
                    ? FAMILY_NAME_FIRST
                    : GIVEN_NAME_FIRST;
        }
    }

    /** Returns a full name with a comma after the family name if it is first and has no comma. */
    public String withComma(String full) {
        List<String> delivered = new ArrayList<>(List.of(SPACES.split(full.strip(), -1)));
        if (this == GIVEN_NAME_FIRST || full.indexOf(',') >= 0) {
            return full;
        }
        int family = 0;
        while (family < delivered.size() && NameSplitter.isTitleOrGeneration(delivered.get(family))) {
            family++;
        }
        if (family + 1 >= delivered.size()) {
            return full;
        }
        List<String> rest = new ArrayList<>(delivered.subList(family + 1, delivered.size()));
        rest.addAll(delivered.subList(0, family));
        return delivered.get(family) + ", " + String.join(" ", rest);
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
