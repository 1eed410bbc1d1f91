package org.mesinfos.linkage.compare;

import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.text.PartialDate;

/** Comparator of dates of birth, which recognises common typing errors. */
final class BirthDateComparator implements FieldComparator {

    private static final int EXACT = ComparisonField.BIRTH_DATE.levelIndex("exact");
    private static final int SWAPPED = ComparisonField.BIRTH_DATE.levelIndex("day_and_month_swapped");
    private static final int ONE_DIGIT = ComparisonField.BIRTH_DATE.levelIndex("one_digit");
    private static final int UNKNOWN_DAY = ComparisonField.BIRTH_DATE.levelIndex("year_of_unknown_day");
    private static final int TWO_PARTS = ComparisonField.BIRTH_DATE.levelIndex("two_parts");
    private static final int SAME_YEAR = ComparisonField.BIRTH_DATE.levelIndex("same_year");
    private static final int DIFFERENT = ComparisonField.BIRTH_DATE.levelIndex("different");

    /**
     * Largest match weight of a date of which only the year is reliable. Such dates are frequent as a whole, but each of
     * them looks rare among few records.
     */
    private static final float MOST_BITS_OF_YEAR = 10;

    /** Information of a date from which on it is none that many records contain by mistake. */
    private static final float MOST_INFORMATION_OF_FREQUENT_DATE = 11.5f;

    /** Number of records with a date up to which it is no frequent one, however few records there are. */
    private static final int MOST_RECORDS_OF_DATE = 8;

    private final PersonTable table;
    private final TermFrequencies termFrequencies;

    BirthDateComparator(PersonTable table, TermFrequencies termFrequencies) {
        this.table = table;
        this.termFrequencies = termFrequencies;
    }

    @Override
    public void compare(int a, int b, PairComparison comparison) {
        int first = table.birthDate(a);
        int second = table.birthDate(b);
        comparison.setBirthDates(first, second);
        if (first == PartialDate.UNKNOWN || second == PartialDate.UNKNOWN) {
            comparison.set(ComparisonField.BIRTH_DATE, ComparisonField.MISSING);
        } else if (first == second) {
            int value = table.column(PersonTable.ValueKind.BIRTH_DATE).first(a);
            comparison.set(ComparisonField.BIRTH_DATE, EXACT, termFrequencies.adjustment(value));
            if (PartialDate.isYearOnly(first)) {
                comparison.limit(ComparisonField.BIRTH_DATE, MOST_BITS_OF_YEAR);
            } else if (isRare(value)) {
                comparison.agreeInDay();
            }
        } else {
            comparison.set(ComparisonField.BIRTH_DATE, levelOfDifferent(first, second));
        }
    }

    private boolean isRare(int date) {
        return termFrequencies.information(date) > MOST_INFORMATION_OF_FREQUENT_DATE
                || table.column(PersonTable.ValueKind.BIRTH_DATE).counts().count(date) <= MOST_RECORDS_OF_DATE;
    }

    private static int levelOfDifferent(int a, int b) {
        boolean year = PartialDate.year(a) == PartialDate.year(b);
        boolean month = PartialDate.month(a) == PartialDate.month(b);
        boolean day = PartialDate.day(a) == PartialDate.day(b);
        if (year && (PartialDate.isYearOnly(a) || PartialDate.isYearOnly(b))) {
            return UNKNOWN_DAY;
        }
        if (year && PartialDate.month(a) == PartialDate.day(b) && PartialDate.day(a) == PartialDate.month(b)) {
            return SWAPPED;
        }
        if (PartialDate.differByOneTypo(a, b)) {
            return ONE_DIGIT;
        }
        if ((year && (month || day)) || (month && day && !PartialDate.isYearOnly(a))) {
            return TWO_PARTS;
        }
        return year ? SAME_YEAR : DIFFERENT;
    }
}
