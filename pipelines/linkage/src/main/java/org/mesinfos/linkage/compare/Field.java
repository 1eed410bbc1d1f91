package org.mesinfos.linkage.compare;

import static org.mesinfos.linkage.compare.Level.Rarity.COUNTS;
import static org.mesinfos.linkage.compare.Level.Rarity.IGNORED;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is compared, with its levels from the best to the worst. Level 0 of every field is that one side has no value,
 * which tells nothing.
 *
 * <p>{@link #sharedInHousehold} is how often two different people of one household agree as one person would agree with
 * itself, instead of as strangers do: spouses share an address, fathers and sons at times a given name, twins a birth
 * date. Assumed, not estimated.
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

    /** What a person does not share with a household; {@link RecordComparator#compareOwn} compares it. */
    public static final List<Field> OWN =
            List.of(BIRTH_DATE, GIVEN_NAME, FAMILY_NAME, OTHER_NAMES, PERSONAL_IDENTIFIER);

    /** All others. */
    public static final List<Field> OTHERS =
            List.of(BIRTH_PLACE, GENDER, EMAIL, PHONE, ADDRESS, OCCUPATION, SHARED_IDENTIFIER);

    /** The level of a field that one side lacks. */
    public static final int MISSING = 0;

    /** All fields: this many times {@link #BITS} fit in a long. */
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

    /** Its place in arrays of fields, which last as long as the program runs. */
    @SuppressWarnings("EnumOrdinal")
    public int place() {
        return ordinal();
    }

    public double sharedInHousehold() {
        return sharedInHousehold;
    }

    /** Its levels by number; the first is that of missing values. */
    public List<Level> levels() {
        return levels;
    }

    /** Number of the level of a name. */
    int level(String name) {
        for (int number = 0; number < levels.size(); number++) {
            if (levels.get(number).name().equals(name)) {
                return number;
            }
        }
        throw new IllegalArgumentException("No such level of " + label());
    }

    /** The name in model files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
