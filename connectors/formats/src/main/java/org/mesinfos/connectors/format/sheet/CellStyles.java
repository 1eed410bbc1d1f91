package org.mesinfos.connectors.format.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mesinfos.connectors.format.match.BoundedText;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.tree.TreeValue;

/** Kinds of values that the number formats of cell styles display, and leading zeros of numbers. Immutable. */
final class CellStyles {

    static final CellStyles NONE = new CellStyles(new CellDisplay[0], new int[0]);

    /**
     * Parts of a format code without date or time symbols: quoted texts, colours and locales, escaped characters. Brackets around
     * hours, minutes or seconds mark a duration.
     */
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[(?![hHmMsS]+])[^\\]]*]|[\\\\_*].");

    /** Symbols of a whole number: digits that are shown if the number has them, and digits that are always shown. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("#*0[0#]*");

    private final CellDisplay[] displays;
    private final int[] digits;

    private CellStyles(CellDisplay[] displays, int[] digits) {
        this.displays = displays;
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
        CellDisplay[] displays = new CellDisplay[formats.size()];
        int[] digits = new int[formats.size()];
        for (int style = 0; style < formats.size(); style++) {
            int format = formats.get(style);
            String code = custom.get(format);
            displays[style] = code == null ? CellDisplay.ofBuiltIn(format) : CellDisplay.of(symbols(code));
            digits[style] = code == null ? 0 : digits(symbols(code));
        }
        return new CellStyles(displays, digits);
    }

    /** Returns what a style displays; a number if the style is unknown. */
    CellDisplay display(int style) {
        return style >= 0 && style < displays.length ? displays[style] : CellDisplay.NUMBER;
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
