package org.mesinfos.connectors.format.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mesinfos.connectors.format.match.BoundedText;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.tree.TreeValue;

/** Contents that the number formats of cell styles display: dates, times, and numbers with leading zeros. Immutable. */
final class CellStyles {

    static final CellStyles NONE = new CellStyles(new BitSet(), new BitSet(), new int[0]);

    /**
     * Parts of a format code without date or time symbols: quoted texts, colours and locales, escaped characters. Brackets around
     * hours, minutes or seconds mark a duration.
     */
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[(?![hHmMsS]+])[^\\]]*]|[\\\\_*].");

    private static final Pattern DATE_SYMBOLS = Pattern.compile("[yYdD]|(?<![hHsS:.mM\\[\\]])[mM]+(?![mM:])");
    private static final Pattern TIME_SYMBOLS = Pattern.compile("[hHsS]");

    /** Symbols of a whole number: digits that are shown if the number has them, and digits that are always shown. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("#*0[0#]*");

    private final BitSet dates;
    private final BitSet times;
    private final int[] digits;

    private CellStyles(BitSet dates, BitSet times, int[] digits) {
        this.dates = dates;
        this.times = times;
        this.digits = digits;
    }

    static CellStyles of(TreeElement styles) {
        Map<Integer, String> custom = new HashMap<>();
        styles.child("numFmts")
                .ifPresent(list -> list.forEachChild(
                        "numFmt", format -> custom.put(number(format, "numFmtId"), text(format, "formatCode"))));
        List<Integer> formats = new ArrayList<>();
        styles.child("cellXfs")
                .ifPresent(list -> list.forEachChild("xf", style -> formats.add(number(style, "numFmtId"))));
        return of(custom, formats);
    }

    /**
     * @param custom codes of the formats defined in the file, by format id
     * @param formats format id of each style
     */
    static CellStyles of(Map<Integer, String> custom, List<Integer> formats) {
        BitSet dates = new BitSet();
        BitSet times = new BitSet();
        int[] digits = new int[formats.size()];
        for (int style = 0; style < formats.size(); style++) {
            int format = formats.get(style);
            String code = custom.get(format);
            dates.set(style, code == null ? isBuiltInDate(format) : shows(DATE_SYMBOLS, code));
            times.set(style, code == null ? isBuiltInTime(format) : shows(TIME_SYMBOLS, code));
            digits[style] = code == null ? 0 : digits(symbols(code));
        }
        return new CellStyles(dates, times, digits);
    }

    /** Returns whether a style displays a date, a time or both. */
    boolean isDateOrTime(int style) {
        return style >= 0 && (dates.get(style) || times.get(style));
    }

    /** Returns whether a style displays a time without a date. */
    boolean isTimeOnly(int style) {
        return style >= 0 && times.get(style) && !dates.get(style);
    }

    /** Returns the least number of digits that a style displays of a whole number; 0 if it adds no zeros in front. */
    int digits(int style) {
        return style >= 0 && style < digits.length ? digits[style] : 0;
    }

    private static int digits(String symbols) {
        String places = symbols.replace(" ", "");
        return WHOLE_NUMBER.matcher(places).matches() ? places.length() - places.indexOf('0') : 0;
    }

    private static String symbols(String code) {
        String first = code.split(";", 2)[0];
        return BoundedText.matcher(LITERALS, first).replaceAll("");
    }

    private static boolean shows(Pattern signs, String code) {
        String symbols = symbols(code);
        return !symbols.equalsIgnoreCase("general") && signs.matcher(symbols).find();
    }

    /** Returns whether a built-in format is a date, according to ECMA-376 part 1, section 18.8.30. */
    private static boolean isBuiltInDate(int format) {
        return (format >= 14 && format <= 17)
                || format == 22
                || (format >= 27 && format <= 31)
                || format == 36
                || (format >= 50 && format <= 54)
                || format == 57
                || format == 58;
    }

    private static boolean isBuiltInTime(int format) {
        return (format >= 18 && format <= 22) || (format >= 32 && format <= 35) || (format >= 45 && format <= 47);
    }

    private static int number(TreeElement element, String attribute) {
        try {
            return Integer.parseInt(text(element, attribute));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private static String text(TreeElement element, String attribute) {
        return element.attribute(attribute).map(TreeValue::value).orElse("");
    }
}
