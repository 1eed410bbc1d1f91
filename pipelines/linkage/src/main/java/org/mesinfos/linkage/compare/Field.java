package org.mesinfos.linkage.compare;

import static org.mesinfos.linkage.compare.Level.Rarity.COUNTS;
import static org.mesinfos.linkage.compare.Level.Rarity.IGNORED;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Comparison of two records in one field, with its comparison levels from the best to the worst. Level 0 of every field
 * means that one record has no value, and has a match weight of 0.
 *
 * <p>The {@link #sharedInHousehold household m-probability} is the probability that two different people of one
 * household agree in the field like one person, rather than like a random pair: spouses share an address, father and
 * son may share a given name, and twins share a birth date. It is assumed, not estimated.
 */
public enum Field {
    GIVEN_NAME(
            0.05,
            new Level("exact", COUNTS, 0.72),
            new Level("variant", COUNTS, 0.06),
            new Level("typo", COUNTS, 0.08),
            new Level("initial", IGNORED, 0.02),
            new Level("among_other_names", COUNTS, 0.02),
            new Level("close", IGNORED, 0.03),
            new Level("swapped", COUNTS, 0.02),
            new Level("swapped_typo", IGNORED, 0.01),
            new Level("two_common_names", IGNORED, 0.01),
            new Level("different", IGNORED, 0.03)),
    FAMILY_NAME(
            0.8,
            new Level("exact", COUNTS, 0.72),
            new Level("part", COUNTS, 0.04),
            new Level("typo", COUNTS, 0.1),
            new Level("close", IGNORED, 0.03),
            new Level("crosswise", COUNTS, 0.01),
            new Level("crosswise_typo", IGNORED, 0.01),
            new Level("different", IGNORED, 0.09)),
    OTHER_NAMES(
            0.2,
            new Level("shared_very_rare", IGNORED, 0.1),
            new Level("shared_rare", IGNORED, 0.2),
            new Level("shared", IGNORED, 0.2),
            new Level("shared_common", IGNORED, 0.2),
            new Level("none_shared", IGNORED, 0.3)),
    BIRTH_DATE(
            0.02,
            new Level("exact", COUNTS, 0.85),
            new Level("day_and_month_swapped", IGNORED, 0.01),
            new Level("one_digit", IGNORED, 0.06),
            new Level("year_of_unknown_day", IGNORED, 0.02),
            new Level("two_parts", IGNORED, 0.02),
            new Level("same_year", IGNORED, 0.01),
            new Level("different", IGNORED, 0.03)),
    BIRTH_PLACE(
            0.2,
            new Level("exact", COUNTS, 0.85),
            new Level("close", IGNORED, 0.08),
            new Level("different", IGNORED, 0.07)),
    GENDER(0.0, new Level("same", IGNORED, 0.97), new Level("different", IGNORED, 0.03)),
    EMAIL(
            0.3,
            new Level("exact", COUNTS, 0.6),
            new Level("local_part", COUNTS, 0.05),
            new Level("typo", IGNORED, 0.1),
            new Level("close", IGNORED, 0.05),
            new Level("different", IGNORED, 0.2)),
    PHONE(
            0.4,
            new Level("exact", COUNTS, 0.6),
            new Level("one_digit", IGNORED, 0.05),
            new Level("different", IGNORED, 0.35)),
    ADDRESS(
            0.8,
            new Level("same_5", IGNORED, 0.4),
            new Level("same_4", IGNORED, 0.1),
            new Level("same_3", IGNORED, 0.05),
            new Level("same_2", IGNORED, 0.05),
            new Level("same_1", IGNORED, 0.03),
            new Level("partly_5", IGNORED, 0.1),
            new Level("partly_4", IGNORED, 0.05),
            new Level("partly_3", IGNORED, 0.05),
            new Level("partly_2", IGNORED, 0.03),
            new Level("partly_1", IGNORED, 0.02),
            new Level("different", IGNORED, 0.12)),
    OCCUPATION(
            0.1,
            new Level("exact", COUNTS, 0.7),
            new Level("close", IGNORED, 0.05),
            new Level("different", IGNORED, 0.25)),
    SHARED_IDENTIFIER(0.5, new Level("exact", COUNTS, 0.6), new Level("different", IGNORED, 0.4)),
    PERSONAL_IDENTIFIER(
            0.0,
            new Level("exact", COUNTS, 0.9),
            new Level("typo", IGNORED, 0.07),
            new Level("different", IGNORED, 0.03));

    /**
     * The fields that {@link RecordComparator#compareOwn} compares first: names, birth dates and identifiers of one
     * person. They distinguish the people of a household.
     */
    public static final List<Field> OWN =
            List.of(BIRTH_DATE, GIVEN_NAME, FAMILY_NAME, OTHER_NAMES, PERSONAL_IDENTIFIER);

    /** All other fields. */
    public static final List<Field> OTHERS =
            List.of(BIRTH_PLACE, GENDER, EMAIL, PHONE, ADDRESS, OCCUPATION, SHARED_IDENTIFIER);

    /** Index of the level for a missing value. */
    public static final int MISSING = 0;

    /** Number of fields. This many times {@link #BITS} bits fit in a long. */
    public static final int COUNT = values().length;

    static final int BITS = 4;

    private final double sharedInHousehold;

    /** Unmodifiable. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Level> levels;

    Field(double sharedInHousehold, Level... levels) {
        this.sharedInHousehold = sharedInHousehold;
        List<Level> all = new ArrayList<>();
        all.add(new Level("missing", IGNORED, 0));
        all.addAll(List.of(levels));
        this.levels = List.copyOf(all);
    }

    /** Returns the index of the field in arrays; valid only within one run of the program. */
    @SuppressWarnings("EnumOrdinal")
    public int place() {
        return ordinal();
    }

    public double sharedInHousehold() {
        return sharedInHousehold;
    }

    /** Returns the comparison levels; the first one is that of a missing value. */
    public List<Level> levels() {
        return levels;
    }

    /** Returns the index of the level with a name. */
    int level(String name) {
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
