package org.mesinfos.connectors.generic.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Keeps what a document names in its own words: a name, a colon, and what stands behind it. */
public final class Leftovers {

    private static final int MOST = 200;
    private static final int LONGEST_NAME = 40;
    private static final int MOST_WORDS = 5;

    private Leftovers() {}

    /**
     * Named values by their names as printed; a name that comes again has its number behind it.
     *
     * @param apart numbers of the lines whose values are held elsewhere
     * @param held texts that fields hold
     * @param named whether a field holds what has that name
     */
    public static Map<String, String> of(Paper paper, Set<Integer> apart, Set<String> held, Predicate<String> named) {
        Map<String, String> found = new HashMap<>();
        for (PaperLine line : paper.lines()) {
            if (!apart.contains(line.index())) {
                on(line, held, named, found);
            }
        }
        return found;
    }

    private static void on(PaperLine line, Set<String> held, Predicate<String> named, Map<String, String> found) {
        List<Token> tokens = line.tokens();
        int start = 0;
        for (int i = 0; i < tokens.size() && found.size() < MOST; i++) {
            start = line.isApart(i) ? i : start;
            if (tokens.get(i).text().endsWith(":") && i - start < MOST_WORDS) {
                int end = i + 1;
                while (end < tokens.size() && (end == i + 1 || !line.isApart(end))) {
                    end++;
                }
                String name = PaperLine.text(tokens.subList(start, i + 1))
                        .replace(":", "")
                        .strip();
                String value = PaperLine.text(tokens.subList(i + 1, end));
                boolean telling = name.chars().anyMatch(Character::isLetter) && name.length() <= LONGEST_NAME;
                if (telling && !value.isEmpty() && !held.contains(value) && !named.test(name)) {
                    put(found, name, value);
                }
            }
        }
    }

    /** Adds a value under a name that is still free. */
    public static void put(Map<String, String> found, String name, String value) {
        String free = name;
        for (int i = 2; found.containsKey(free) && !found.get(free).equals(value); i++) {
            free = name + " (" + i + ")";
        }
        found.put(free, value);
    }
}
