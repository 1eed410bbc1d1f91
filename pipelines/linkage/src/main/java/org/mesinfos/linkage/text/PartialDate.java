package org.mesinfos.linkage.text;

/**
 * Complete or partial dates of birth, packed into an int: year x 10,000 + month x 100 + day, with 0 for unknown parts.
 * Impossible months and days are retained, since they may be typing errors. Stateless.
 */
public final class PartialDate {

    /** Least number of years between a parent and a child. */
    private static final int GENERATION = 14;

    /** The missing date. */
    public static final int UNKNOWN = 0;

    private PartialDate() {}

    /**
     * Parses year-month-day and day-month-year with any separator, eight digits of year, month and day, or a year.
     *
     * @return the packed date, {@link #UNKNOWN} for any other text
     */
    public static int parse(String text) {
        int[] numbers = new int[3];
        int[] lengths = new int[3];
        int count = 0;
        int i = 0;
        while (i < text.length()) {
            if (!isDigit(text.charAt(i))) {
                i++;
                continue;
            }
            if (count == 3) {
                break;
            }
            while (i < text.length() && isDigit(text.charAt(i)) && lengths[count] < 9) {
                numbers[count] = numbers[count] * 10 + text.charAt(i) - '0';
                lengths[count]++;
                i++;
            }
            count++;
        }
        if (lengths[0] == 8) {
            return numbers[0];
        }
        if (count == 1) {
            return lengths[0] == 4 ? numbers[0] * 10_000 : UNKNOWN;
        }
        if (count == 2 && lengths[0] == 4) {
            return packed(numbers[0], numbers[1], 0);
        }
        if (count < 3) {
            return UNKNOWN;
        }
        return lengths[0] == 4
                ? packed(numbers[0], numbers[1], numbers[2])
                : lengths[2] == 4 ? packed(numbers[2], numbers[1], numbers[0]) : UNKNOWN;
    }

    public static int year(int date) {
        return date / 10_000;
    }

    public static int month(int date) {
        return date / 100 % 100;
    }

    public static int day(int date) {
        return date % 100;
    }

    /**
     * Returns whether at most the year is reliable: day and month are missing, or the date is the first of January, which
     * is a common placeholder.
     */
    public static boolean isYearOnly(int date) {
        int rest = date % 10_000;
        return rest == 0 || rest == 101;
    }

    /** Returns whether exactly one of the eight digits differs, or two adjacent digits are swapped. */
    public static boolean differByOneTypo(int a, int b) {
        int first = -1;
        int differing = 0;
        int x = a;
        int y = b;
        for (int place = 0; place < 8; place++) {
            if (x % 10 != y % 10) {
                differing++;
                first = first < 0 ? place : first;
            }
            x /= 10;
            y /= 10;
        }
        if (differing != 2) {
            return differing == 1;
        }
        int power = (int) Math.pow(10, first);
        int low = a / power % 100;
        int other = b / power % 100;
        return low % 10 == other / 10 && low / 10 == other % 10 && a / power / 100 == b / power / 100;
    }

    /**
     * Returns whether two known dates may be one date with a slip: one wrong or missing part, swapped day and month, or
     * one wrong digit. Years that differ by a generation are those of parent and child, even if one digit explains it.
     */
    public static boolean mayBeSlip(int a, int b) {
        int years = Math.abs(year(a) - year(b));
        boolean year = years == 0;
        if (isYearOnly(a) || isYearOnly(b)) {
            return years <= 1 || (years < GENERATION && differByOneTypo(year(a), year(b)));
        }
        boolean month = month(a) == month(b);
        boolean day = day(a) == day(b);
        return a == b
                || (year && (month || day || (month(a) == day(b) && day(a) == month(b))))
                || (month && day && years <= 1)
                || (years < GENERATION && differByOneTypo(a, b));
    }

    private static int packed(int year, int month, int day) {
        return month > 99 || day > 99 || year > 9999 ? UNKNOWN : year * 10_000 + month * 100 + day;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
