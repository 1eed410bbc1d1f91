package org.mesinfos.pipelines.access;

import java.util.regex.Pattern;

/**
 * Text of a cell in a CSV file, which spreadsheets show and never run as a formula. Anybody who can put a text into a payment can
 * write a formula, and one that opens an address sends other cells along.
 */
final class PlainCellText {

    /** The last four are the full-width forms, which East Asian editions of spreadsheets accept. */
    private static final String FORMULA_STARTS = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";
    /** Numbers and telephone numbers start with a sign, but contain no reference and no function. */
    private static final Pattern NUMBER = Pattern.compile("[+-][0-9., \\u00a0\\u202f]*(?:E-?[0-9]+)?");

    private PlainCellText() {}

    /** Returns the value, with an apostrophe before it if it could be a formula. */
    static String of(String value) {
        boolean isFormula = !value.isEmpty()
                && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0
                && !NUMBER.matcher(value).matches();
        return isFormula ? "'" + value : value;
    }
}
