package org.mesinfos.linkage.compare;

import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.text.PartialDate;

/** Comparator of dates of birth, which recognises common typing errors. */
final class BirthDateComparator implements FieldComparator {

    private static final int EXACT = Field.BIRTH_DATE.level("exact");
    private static final int SWAPPED = Field.BIRTH_DATE.level("day_and_month_swapped");
    private static final int ONE_DIGIT = Field.BIRTH_DATE.level("one_digit");
    private static final int UNKNOWN_DAY = Field.BIRTH_DATE.level("year_of_unknown_day");
    private static final int TWO_PARTS = Field.BIRTH_DATE.level("two_parts");
    private static final int SAME_YEAR = Field.BIRTH_DATE.level("same_year");
    private static final int DIFFERENT = Field.BIRTH_DATE.level("different");

    private final PersonTable table;
    private final Rarities termFrequencies;

    BirthDateComparator(PersonTable table, Rarities termFrequencies) {
        this.table = table;
        this.termFrequencies = termFrequencies;
    }

    @Override
    public void compare(int a, int b, PairComparison comparison) {
        int first = table.birthDate(a);
        int second = table.birthDate(b);
        if (first == PartialDate.UNKNOWN || second == PartialDate.UNKNOWN) {
            comparison.set(Field.BIRTH_DATE, Field.MISSING);
        } else if (first == second) {
            int value = table.column(PersonTable.Kind.BIRTH_DATE).first(a);
            comparison.set(Field.BIRTH_DATE, EXACT, termFrequencies.relative(value));
        } else {
            comparison.set(Field.BIRTH_DATE, differing(first, second));
        }
    }

    private static int differing(int a, int b) {
        boolean year = PartialDate.year(a) == PartialDate.year(b);
        boolean month = PartialDate.month(a) == PartialDate.month(b);
        boolean day = PartialDate.day(a) == PartialDate.day(b);
        if (year && (PartialDate.isYearOnly(a) || PartialDate.isYearOnly(b))) {
            return UNKNOWN_DAY;
        }
        if (year && PartialDate.month(a) == PartialDate.day(b) && PartialDate.day(a) == PartialDate.month(b)) {
            return SWAPPED;
        }
        if (PartialDate.differByOneDigit(a, b)) {
            return ONE_DIGIT;
        }
        if ((year && (month || day)) || (month && day && !PartialDate.isYearOnly(a))) {
            return TWO_PARTS;
        }
        return year ? SAME_YEAR : DIFFERENT;
    }
}
