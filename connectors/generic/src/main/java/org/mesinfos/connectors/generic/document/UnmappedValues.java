package org.mesinfos.connectors.generic.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Collector of the values of a document that no field contains: a name, a colon, and the text after it. */
final class UnmappedValues {

    private static final int MAX_VALUES = 200;
    private static final int MAX_NAME_LENGTH = 40;
    private static final int MAX_NAME_WORDS = 5;

    private UnmappedValues() {}

    /**
     * Returns the values by their names as printed; a repeated name is followed by its number.
     *
     * @param ignoredLines indexes of the lines to ignore
     * @param mappedTexts texts that fields contain
     * @param isMapped tests whether a field contains the value of a name
     */
    public static Map<String, String> collect(
            Document document, Set<Integer> ignoredLines, Set<String> mappedTexts, Predicate<String> isMapped) {
        Map<String, String> found = new HashMap<>();
        for (DocumentLine line : document.lines()) {
            if (!ignoredLines.contains(line.index())) {
                collectFromLine(line, mappedTexts, isMapped, found);
            }
        }
        return found;
    }

    private static void collectFromLine(
            DocumentLine line, Set<String> mappedTexts, Predicate<String> isMapped, Map<String, String> found) {
        List<DocumentToken> tokens = line.tokens();
        int start = 0;
        for (int i = 0; i < tokens.size() && found.size() < MAX_VALUES; i++) {
            start = line.startsRun(i) ? i : start;
            if (tokens.get(i).text().endsWith(":") && i - start < MAX_NAME_WORDS) {
                int end = i + 1;
                while (end < tokens.size() && (end == i + 1 || !line.startsRun(end))) {
                    end++;
                }
                String name = DocumentLine.joinText(tokens.subList(start, i + 1))
                        .replace(":", "")
                        .strip();
                String value = DocumentLine.joinText(tokens.subList(i + 1, end));
                boolean isName = name.chars().anyMatch(Character::isLetter) && name.length() <= MAX_NAME_LENGTH;
                if (isName && !value.isEmpty() && !mappedTexts.contains(value) && !isMapped.test(name)) {
                    putUnderFreeName(found, name, value);
                }
            }
        }
    }

    /** Adds a value under an unused name. */
    public static void putUnderFreeName(Map<String, String> found, String name, String value) {
        String free = name;
        for (int i = 2; found.containsKey(free) && !found.get(free).equals(value); i++) {
            free = name + " (" + i + ")";
        }
        found.put(free, value);
    }
}
