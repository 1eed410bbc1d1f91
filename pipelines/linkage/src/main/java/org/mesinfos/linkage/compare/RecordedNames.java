package org.mesinfos.linkage.compare;

import java.util.HashMap;
import java.util.Map;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.features.ValueColumn;
import org.mesinfos.linkage.features.Vocabulary;
import org.mesinfos.linkage.text.NameSpelling;
import org.mesinfos.linkage.text.NameVariants;

/** Names of the records of a table, with their frequencies and similarities. For one thread. */
final class RecordedNames {

    private final PersonTable table;
    private final ValueColumn given;
    private final ValueColumn family;
    private final ValueColumn parts;
    private final ValueColumn words;
    private final NameFrequencies frequencies;
    private final ValueSimilarity similarity;
    private final Vocabulary vocabulary;
    private final KnownForms forms;
    private final int commonNameCount;

    /** Term frequencies of names by column, because a name is not equally frequent as given and as family name. */
    record NameFrequencies(
            TermFrequencies given, TermFrequencies family, TermFrequencies parts, TermFrequencies words) {}

    /**
     * Selects the columns of names.
     *
     * @param forms those of each name of the vocabulary
     */
    RecordedNames(PersonTable table, NameFrequencies frequencies, KnownForms forms) {
        this.table = table;
        this.given = table.column(ValueKind.GIVEN);
        this.family = table.column(ValueKind.FAMILY);
        this.parts = table.column(ValueKind.FAMILY_PART);
        this.words = table.column(ValueKind.NAME_WORD);
        this.frequencies = frequencies;
        this.vocabulary = words.vocabulary();
        this.similarity = new ValueSimilarity(vocabulary, ValueSimilarity.SimilarityMeasure.NAME);
        this.forms = forms;
        this.commonNameCount = Math.max(5, vocabulary.recordsWithValue() / 5_000);
    }

    /**
     * The forms of each name of a vocabulary.
     *
     * @param variants the groups of equivalent given names
     * @param spellings a number that names with the same letters have in common, see {@link NameSpelling}
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record KnownForms(int[][] variants, int[] spellings) {

        static KnownForms of(Vocabulary vocabulary) {
            int[][] groups = new int[vocabulary.size()][];
            int[] spellings = new int[groups.length];
            Map<String, Integer> numbers = new HashMap<>();
            for (int name = 0; name < groups.length; name++) {
                String text = vocabulary.text(name);
                groups[name] = NameVariants.builtIn().groups(text);
                spellings[name] = numbers.computeIfAbsent(NameSpelling.withoutUmlauts(text), first -> numbers.size());
            }
            return new KnownForms(groups, spellings);
        }
    }

    ValueColumn given() {
        return given;
    }

    ValueColumn family() {
        return family;
    }

    /** Returns the parts of compound family names. */
    ValueColumn parts() {
        return parts;
    }

    /** Returns all words of all names. */
    ValueColumn words() {
        return words;
    }

    NameFrequencies frequencies() {
        return frequencies;
    }

    String text(int name) {
        return vocabulary.text(name);
    }

    boolean hasFullName(int row) {
        return given.first(row) != ValueColumn.ABSENT && !family.isEmpty(row);
    }

    /** Returns whether the given name of one of two rows may be its family name. */
    boolean isUncertain(int a, int b) {
        return table.hasUncertainOrderOfNames(a) || table.hasUncertainOrderOfNames(b);
    }

    /** Returns whether both names occur so often that none of them is a misspelling, such as Martin and Martinez. */
    boolean areFrequent(int first, int second) {
        return vocabulary.count(first) >= commonNameCount && vocabulary.count(second) >= commonNameCount;
    }

    /** Returns whether variants of a name are known. */
    boolean hasVariants(int name) {
        return forms.variants()[name].length > 0;
    }

    boolean areVariants(int first, int second) {
        for (int group : forms.variants()[first]) {
            for (int other : forms.variants()[second]) {
                if (group == other) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns whether two names differ in the spelling of umlauts at most. */
    boolean areSpellings(int first, int second) {
        return forms.spellings()[first] == forms.spellings()[second];
    }

    /** Returns whether one of two names is the initial of the other one. */
    boolean isInitial(int first, int second) {
        String a = vocabulary.text(first);
        String b = vocabulary.text(second);
        return (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0);
    }

    /** Returns whether one of two names may be the other with typing errors. */
    boolean areMisspelt(int first, int second) {
        return similarity.grade(first, second) == ValueSimilarity.TYPO;
    }

    /** Returns the highest similarity of two different names of two rows. */
    byte bestSimilarity(ValueColumn first, int a, ValueColumn second, int b) {
        byte nearest = ValueSimilarity.DISSIMILAR;
        for (int i = first.start(a); i < first.end(a); i++) {
            for (int j = second.start(b); j < second.end(b); j++) {
                if (first.value(i) != second.value(j)) {
                    nearest = (byte) Math.max(nearest, similarity.grade(first.value(i), second.value(j)));
                }
            }
        }
        return nearest;
    }

    /** Returns the adjustment of the more common of two names, since the rarer one may be its misspelling. */
    static float smallerAdjustment(TermFrequencies frequencies, int first, int second) {
        return Math.min(frequencies.adjustment(first), frequencies.adjustment(second));
    }

    /**
     * Returns the adjustment of a name that is a given and a family name: that of the column where it is more common.
     */
    float crosswiseAdjustment(int shared) {
        return Math.min(
                frequencies.given().adjustment(shared), frequencies.family().adjustment(shared));
    }

    /** Returns the rarer of two names, or the present one. */
    int rarer(int a, int b) {
        if (a == ValueColumn.ABSENT || b == ValueColumn.ABSENT) {
            return Math.max(a, b);
        }
        return frequencies.words().information(a) >= frequencies.words().information(b) ? a : b;
    }
}
