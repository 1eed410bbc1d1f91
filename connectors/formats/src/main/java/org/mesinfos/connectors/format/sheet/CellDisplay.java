package org.mesinfos.connectors.format.sheet;

import java.util.regex.Pattern;
import org.mesinfos.connectors.format.match.BoundedText;

/** The kind of value that the number format of a cell displays. */
enum CellDisplay {
    NUMBER,
    /** A number times 100, with its sign. */
    PERCENTAGE,
    /** A date, perhaps with a time. */
    DATE,
    TIME,
    /** A duration, whose first part has no upper limit. */
    DURATION;

    private static final Pattern DATE_SYMBOLS = Pattern.compile("[yYdD]|(?<![hHsS:.mM\\[\\]])[mM]+(?![mM:])");
    private static final Pattern TIME_SYMBOLS = Pattern.compile("[hHsS]");
    private static final Pattern DURATION_SYMBOLS = Pattern.compile("\\[[hHmMsS]+]");

    /** Returns what a built-in format displays, according to ECMA-376 part 1, section 18.8.30. */
    static CellDisplay ofBuiltIn(int format) {
        return switch (format) {
            case 9, 10 -> PERCENTAGE;
            case 14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> DATE;
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 47 -> TIME;
            case 46 -> DURATION;
            default -> NUMBER;
        };
    }

    /** @param symbols code of a format without its literal parts */
    static CellDisplay of(String symbols) {
        if (symbols.equalsIgnoreCase("general")) {
            return NUMBER;
        }
        if (shows(DATE_SYMBOLS, symbols)) {
            return DATE;
        }
        if (shows(DURATION_SYMBOLS, symbols)) {
            return DURATION;
        }
        if (shows(TIME_SYMBOLS, symbols)) {
            return TIME;
        }
        return symbols.contains("%") ? PERCENTAGE : NUMBER;
    }

    private static boolean shows(Pattern signs, String symbols) {
        return BoundedText.matcher(signs, symbols).find();
    }
}
