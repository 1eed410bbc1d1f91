package org.mesinfos.connectors.mapping.value;

import java.util.ArrayList;
import java.util.List;

/** Splitting of a text at a separator. */
public final class SeparatedText {

    private SeparatedText() {}

    /** Returns the parts that are not blank, stripped; the whole text if the separator is empty. */
    public static List<String> parts(String text, String separator) {
        if (separator.isEmpty()) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int found = text.indexOf(separator, start);
            int end = found < 0 ? text.length() : found;
            String part = text.substring(start, end).strip();
            if (!part.isEmpty()) {
                parts.add(part);
            }
            start = end + separator.length();
        }
        return parts;
    }
}
