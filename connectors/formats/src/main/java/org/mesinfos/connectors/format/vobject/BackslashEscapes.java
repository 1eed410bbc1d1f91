package org.mesinfos.connectors.format.vobject;

import java.util.ArrayList;
import java.util.List;

/** Backslash escapes of vCard and iCalendar: {@code \n}, {@code \,}, {@code \;}, {@code \\}. */
public final class BackslashEscapes {

    private static final String ESCAPED = "nN,;:\\";

    private BackslashEscapes() {}

    /** Resolves the escapes. A backslash before any other character is retained. */
    public static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            char next = c == '\\' && i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            boolean escaped = ESCAPED.indexOf(next) >= 0;
            if (escaped) {
                plain.append(next == 'n' || next == 'N' ? '\n' : next);
            } else {
                plain.append(c);
            }
            i += escaped ? 2 : 1;
        }
        return plain.toString();
    }

    /** Splits a text at unescaped separators. The parts keep their escapes; there is at least one. */
    public static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        boolean escaped = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!escaped && c == separator) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
            escaped = !escaped && c == '\\';
        }
        parts.add(text.substring(start));
        return parts;
    }
}
