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

/** The cell styles that display a number as a date or time. */
final class DateFormats {

    static final DateFormats NONE = new DateFormats(new BitSet(), new BitSet());

    /** Parts of a format code without date or time symbols: quoted texts, colours and locales, escaped characters. */
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|[\\\\_*].");

    private static final Pattern DATE_SYMBOLS = Pattern.compile("[yYdD]|(?<![hHsS:.mM])[mM]+(?![mM:])");
    private static final Pattern TIME_SYMBOLS = Pattern.compile("[hHsS]");

    private final BitSet dates;
    private final BitSet times;

    private DateFormats(BitSet dates, BitSet times) {
        this.dates = dates;
        this.times = times;
    }

    static DateFormats of(TreeElement styles) {
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
    static DateFormats of(Map<Integer, String> custom, List<Integer> formats) {
        BitSet dates = new BitSet();
        BitSet times = new BitSet();
        for (int style = 0; style < formats.size(); style++) {
            int format = formats.get(style);
            String code = custom.get(format);
            dates.set(style, code == null ? isBuiltInDate(format) : shows(DATE_SYMBOLS, code));
            times.set(style, code == null ? isBuiltInTime(format) : shows(TIME_SYMBOLS, code));
        }
        return new DateFormats(dates, times);
    }

    /** Returns whether a style displays a date, a time or both. */
    boolean isDateOrTime(int style) {
        return style >= 0 && (dates.get(style) || times.get(style));
    }

    /** Returns whether a style displays a time without a date. */
    boolean isTimeOnly(int style) {
        return style >= 0 && times.get(style) && !dates.get(style);
    }

    private static boolean shows(Pattern signs, String code) {
        String first = code.split(";", 2)[0];
        String symbols = BoundedText.matcher(LITERALS, first).replaceAll("");
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
