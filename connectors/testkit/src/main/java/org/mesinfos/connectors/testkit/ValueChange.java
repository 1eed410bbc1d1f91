package org.mesinfos.connectors.testkit;

/** Change of a value without changing its shape: digits remain digits, letters remain letters. */
public final class ValueChange {

    private ValueChange() {}

    public static String ofLastCharacter(String value) {
        for (int i = value.length() - 1; i >= 0; i--) {
            if (isLetterOrDigit(value.charAt(i))) {
                return at(value, i);
            }
        }
        return value + "1";
    }

    public static String ofFirstCharacter(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (isLetterOrDigit(value.charAt(i))) {
                return at(value, i);
            }
        }
        return "1" + value;
    }

    /** Changes one character. A character that is neither letter nor digit becomes a digit. */
    static String at(String value, int index) {
        char c = value.charAt(index);
        char other =
                switch (c) {
                    case '9' -> '1';
                    case 'z' -> 'a';
                    case 'Z' -> 'A';
                    default -> isLetterOrDigit(c) ? (char) (c + 1) : '7';
                };
        return value.substring(0, index) + other + value.substring(index + 1);
    }

    private static boolean isLetterOrDigit(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
