package org.mesinfos.linkage.compare;

import static org.mesinfos.linkage.compare.ComparisonLevel.TermFrequencyAdjustment.APPLIED;
import static org.mesinfos.linkage.compare.ComparisonLevel.TermFrequencyAdjustment.IGNORED;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Comparison of two records in one field, with its comparison levels from the best to the worst. Level 0 of every field
 * means that one record has no value, and has a match weight of 0.
 *
 * <p>The {@link #householdMProbability household m-probability} is the probability that two different people of one
 * household agree in the field like one person, rather than like a random pair: spouses share an address, father and
 * son may share a given name, and twins share a birth date. It is assumed, not estimated.
 */
public enum ComparisonField {
    GIVEN_NAME(
            0.05,
            new ComparisonLevel("exact", APPLIED, 0.72),
            new ComparisonLevel("variant", APPLIED, 0.06),
            new ComparisonLevel("typo", APPLIED, 0.08),
            new ComparisonLevel("initial", IGNORED, 0.02),
            new ComparisonLevel("among_other_names", APPLIED, 0.02),
            new ComparisonLevel("close", IGNORED, 0.03),
            new ComparisonLevel("swapped", APPLIED, 0.02),
            new ComparisonLevel("swapped_typo", IGNORED, 0.01),
            new ComparisonLevel("two_common_names", IGNORED, 0.01),
            new ComparisonLevel("different", IGNORED, 0.03)),
    FAMILY_NAME(
            0.8,
            new ComparisonLevel("exact", APPLIED, 0.72),
            new ComparisonLevel("part", APPLIED, 0.04),
            new ComparisonLevel("typo", APPLIED, 0.1),
            new ComparisonLevel("close", IGNORED, 0.03),
            new ComparisonLevel("crosswise", APPLIED, 0.01),
            new ComparisonLevel("crosswise_typo", IGNORED, 0.01),
            new ComparisonLevel("different", IGNORED, 0.09)),
    OTHER_NAMES(
            0.2,
            new ComparisonLevel("shared_very_rare", IGNORED, 0.1),
            new ComparisonLevel("shared_rare", IGNORED, 0.2),
            new ComparisonLevel("shared", IGNORED, 0.2),
            new ComparisonLevel("shared_common", IGNORED, 0.2),
            new ComparisonLevel("none_shared", IGNORED, 0.3)),
    BIRTH_DATE(
            0.02,
            new ComparisonLevel("exact", APPLIED, 0.85),
            new ComparisonLevel("day_and_month_swapped", IGNORED, 0.01),
            new ComparisonLevel("one_digit", IGNORED, 0.06),
            new ComparisonLevel("year_of_unknown_day", IGNORED, 0.02),
            new ComparisonLevel("two_parts", IGNORED, 0.02),
            new ComparisonLevel("same_year", IGNORED, 0.01),
            new ComparisonLevel("different", IGNORED, 0.03)),
    BIRTH_PLACE(
            0.2,
            new ComparisonLevel("exact", APPLIED, 0.85),
            new ComparisonLevel("close", IGNORED, 0.08),
            new ComparisonLevel("different", IGNORED, 0.07)),
    GENDER(0.0, new ComparisonLevel("same", IGNORED, 0.97), new ComparisonLevel("different", IGNORED, 0.03)),
    EMAIL(
            0.3,
            new ComparisonLevel("exact", APPLIED, 0.6),
            new ComparisonLevel("local_part", APPLIED, 0.05),
            new ComparisonLevel("typo", IGNORED, 0.1),
            new ComparisonLevel("close", IGNORED, 0.05),
            new ComparisonLevel("different", IGNORED, 0.2)),
    PHONE(
            0.4,
            new ComparisonLevel("exact", APPLIED, 0.6),
            new ComparisonLevel("one_digit", IGNORED, 0.05),
            new ComparisonLevel("different", IGNORED, 0.35)),
    ADDRESS(
            0.8,
            new ComparisonLevel("same_5", IGNORED, 0.4),
            new ComparisonLevel("same_4", IGNORED, 0.1, 18),
            new ComparisonLevel("same_3", IGNORED, 0.05, 13),
            new ComparisonLevel("same_2", IGNORED, 0.05, 9),
            new ComparisonLevel("same_1", IGNORED, 0.03, 5),
            new ComparisonLevel("partly_5", IGNORED, 0.1),
            new ComparisonLevel("partly_4", IGNORED, 0.05, 18),
            new ComparisonLevel("partly_3", IGNORED, 0.05, 13),
            new ComparisonLevel("partly_2", IGNORED, 0.03, 9),
            new ComparisonLevel("partly_1", IGNORED, 0.02, 5),
            new ComparisonLevel("different", IGNORED, 0.12)),
    OCCUPATION(
            0.1,
            new ComparisonLevel("exact", APPLIED, 0.7),
            new ComparisonLevel("close", IGNORED, 0.05),
            new ComparisonLevel("different", IGNORED, 0.25)),
    SHARED_IDENTIFIER(0.5, new ComparisonLevel("exact", APPLIED, 0.6), new ComparisonLevel("different", IGNORED, 0.4)),
    PERSONAL_IDENTIFIER(
            0.0,
            new ComparisonLevel("exact", APPLIED, 0.9),
            new ComparisonLevel("typo", IGNORED, 0.07),
            new ComparisonLevel("different", IGNORED, 0.03));

    /**
     * The fields that {@link RecordComparator#compareCore} compares first: names, birth dates and identifiers of one
     * person. They distinguish the people of a household.
     */
    public static final List<ComparisonField> CORE =
            List.of(BIRTH_DATE, GIVEN_NAME, FAMILY_NAME, OTHER_NAMES, PERSONAL_IDENTIFIER);

    /** All other fields. */
    public static final List<ComparisonField> SUPPLEMENTARY =
            List.of(BIRTH_PLACE, GENDER, EMAIL, PHONE, ADDRESS, OCCUPATION, SHARED_IDENTIFIER);

    /** Index of the level for a missing value. */
    public static final int MISSING = 0;

    /** Number of fields. This many times {@link #BITS_PER_LEVEL} bits fit in a long. */
    public static final int COUNT = values().length;

    static final int BITS_PER_LEVEL = 4;

    private final double householdMProbability;

    /** Unmodifiable. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<ComparisonLevel> levels;

    ComparisonField(double householdMProbability, ComparisonLevel... levels) {
        this.householdMProbability = householdMProbability;
        List<ComparisonLevel> all = new ArrayList<>();
        all.add(new ComparisonLevel("missing", IGNORED, 0));
        all.addAll(List.of(levels));
        this.levels = List.copyOf(all);
    }

    /** Returns the index of the field in arrays; valid only within one run of the program. */
    @SuppressWarnings("EnumOrdinal")
    public int index() {
        return ordinal();
    }

    public double householdMProbability() {
        return householdMProbability;
    }

    /** Returns the comparison levels; the first one is that of a missing value. */
    public List<ComparisonLevel> levels() {
        return levels;
    }

    /** Returns the index of the level with a name. */
    public int levelIndex(String name) {
        for (int number = 0; number < levels.size(); number++) {
            if (levels.get(number).name().equals(name)) {
                return number;
            }
        }
        throw new IllegalArgumentException("Field " + label() + " has no level " + name);
    }

    /** Returns the name in model files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
