package org.mesinfos.connectors.generic;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.mesinfos.connectors.mapping.WordLists;

/** Vocabulary of the columns of bank transactions, loaded from {@code header-words.txt}. Immutable. */
final class HeaderWords {

    static final HeaderWords TABLE = new HeaderWords(WordLists.named(HeaderWords.class, "header-words.txt"));

    /** Score of a name that equals the first one of a word list. */
    static final int EXACT = 1000;
    /** Highest score of a name that contains a known name. */
    private static final int PART = 500;

    private static final String FOREIGN = "foreign";
    private static final String FOREIGN_WORDS = "foreign-word";
    private static final String OTHERS = "other-party";
    /** Shorter names must match as a whole: "In", "D" and "Code" are part of too many names. */
    private static final int SHORTEST_PART = 5;
    /** The same limit for names of dates. */
    private static final int SHORTEST_DATE = 4;

    private final Map<String, List<String>> delivered;
    private final Map<String, List<String>> comparable = new HashMap<>();

    private HeaderWords(Map<String, List<String>> delivered) {
        this.delivered = delivered;
        delivered.forEach((line, names) -> comparable.put(
                line, names.stream().map(name -> HeaderName.of(name).words()).toList()));
    }

    /**
     * Returns how well a name matches a role: {@link #EXACT} less its index in the word list, lower for a partial
     * match; empty if it does not match.
     */
    OptionalInt match(HeaderName name, Role role) {
        boolean own = role == Role.ACCOUNT || role == Role.ACCOUNT_LABEL;
        return match(name, role.line(), own && isOfOthers(name) ? Integer.MAX_VALUE : shortestPart(role.content()));
    }

    /** Returns whether the name has a word for another party than the customer. */
    private boolean isOfOthers(HeaderName name) {
        return hasWordOf(OTHERS, name);
    }

    /** Returns whether a text contains a phrase of a word list, ignoring case. */
    boolean isIn(String line, String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        return written(line).stream().anyMatch(phrase -> plain.contains(phrase.toLowerCase(Locale.ROOT)));
    }

    /**
     * Returns the length from which a name may match as a part. References must match as a whole: a "client reference"
     * is rarely a reference to a client.
     */
    private static int shortestPart(Content content) {
        return switch (content) {
            case DATE -> SHORTEST_DATE;
            case REFERENCE -> Integer.MAX_VALUE;
            case MONEY, SIGN, CURRENCY, ACCOUNT, TEXT -> SHORTEST_PART;
        };
    }

    /** Returns whether a name matches any role. */
    boolean isKnown(HeaderName name) {
        for (Role role : Role.values()) {
            if (match(name, role).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a name does not occur in tables of bank transactions. */
    boolean isForeign(HeaderName name) {
        return isOf(FOREIGN, name) || hasWordOf(FOREIGN_WORDS, name);
    }

    private boolean hasWordOf(String line, HeaderName name) {
        String spaced = " " + name.words() + " ";
        return comparable.get(line).stream().anyMatch(word -> spaced.contains(" " + word + " "));
    }

    /** Returns whether a text equals a phrase of a word list. */
    boolean isOf(String line, HeaderName text) {
        return comparable.get(line).contains(text.words());
    }

    /** Returns the phrases of a word list as written in the file. */
    List<String> written(String line) {
        return delivered.get(line);
    }

    private OptionalInt match(HeaderName name, String line, int shortest) {
        List<String> names = comparable.get(line);
        int exact = names.indexOf(name.words());
        if (exact >= 0) {
            return OptionalInt.of(EXACT - exact);
        }
        int best = 0;
        String spaced = " " + name.words() + " ";
        for (String known : names) {
            if (known.length() >= shortest && spaced.contains(" " + known + " ")) {
                best = Math.max(best, PART * known.length() / name.words().length());
            }
        }
        return best == 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }
}
