package org.mesinfos.connectors.format.vobject;

import java.util.ArrayList;
import java.util.List;

/** Texts in which a backslash escapes the separators: {@code \n}, {@code \,}, {@code \;}, {@code \\}. */
public final class Escapes {

    private Escapes() {}

    /** The text without its escapes. A backslash before any other character is kept. */
    public static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = c == '\\' && i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            switch (next) {
                case 'n', 'N' -> plain.append('\n');
                case ',', ';', ':', '\\' -> plain.append(next);
                default -> {
                    plain.append(c);
                    continue;
                }
            }
            i++;
        }
        return plain.toString();
    }

    /** The parts between separators that are not escaped, each still with its escapes. At least one. */
    public static List<String> parts(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == separator) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
