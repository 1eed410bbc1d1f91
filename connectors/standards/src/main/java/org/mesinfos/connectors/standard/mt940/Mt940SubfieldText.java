package org.mesinfos.connectors.standard.mt940;

import java.util.List;

/**
 * Reassembly of a text that was divided into subfields of equal width. A subfield of full width is joined to the next
 * one without separator, a shorter one with {@link Mt940InformationText#BREAK}.
 */
final class Mt940SubfieldText {

    /** Minimum width, from the German standard; some banks write wider subfields. */
    private static final int MIN_WIDTH = 27;

    private Mt940SubfieldText() {}

    static String join(List<String> chunks) {
        int width = chunks.stream().mapToInt(String::length).reduce(MIN_WIDTH, Math::max);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < chunks.size(); i++) {
            String chunk = chunks.get(i);
            text.append(chunk);
            if (i + 1 < chunks.size() && chunk.length() < width) {
                text.append(Mt940InformationText.BREAK);
            }
        }
        return text.toString().strip();
    }
}
