package org.mesinfos.connectors.generic.print;

import java.util.regex.Pattern;

/** Years of four digits in printed texts. */
public final class PrintedYear {

    /** Regular expression of a year, without a group. */
    public static final String EXPRESSION = "(?:19|20)\\d{2}";

    private static final Pattern YEAR = Pattern.compile(EXPRESSION);

    private PrintedYear() {}

    /** Returns whether a text consists of a year only. */
    public static boolean isYear(String text) {
        return YEAR.matcher(text).matches();
    }
}
