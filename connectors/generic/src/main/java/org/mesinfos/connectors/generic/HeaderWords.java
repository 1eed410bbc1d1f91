package org.mesinfos.connectors.generic;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.mesinfos.connectors.mapping.WordLists;

/** The words that bank exports are written with, read from a table beside this class. Immutable. */
final class HeaderWords {

    static final HeaderWords TABLE = new HeaderWords(WordLists.named(HeaderWords.class, "header-words.txt"));

    /** A name that is exactly one of the table. */
    static final int EXACT = 1000;
    /** A name of several words of which the table knows some. */
    private static final int PART = 500;

    private static final String FOREIGN = "foreign";
    private static final String FOREIGN_WORDS = "foreign-word";
    private static final String OTHERS = "other-party";
    /** Shorter names of the table must stand alone: "In", "D" and "Code" are part of too many. */
    private static final int SHORTEST_PART = 5;
    /** Names of dates are no part of others. */
    private static final int SHORTEST_DATE = 4;

    private final Map<String, List<String>> delivered;
    private final Map<String, List<String>> comparable = new HashMap<>();

    private HeaderWords(Map<String, List<String>> delivered) {
        this.delivered = delivered;
        delivered.forEach((line, names) -> comparable.put(
                line, names.stream().map(name -> HeaderName.of(name).words()).toList()));
    }

    /** How well a name says a role: {@link #EXACT} less its place in the table, less for a part; empty when not. */
    OptionalInt match(HeaderName name, Role role) {
        boolean own = role == Role.ACCOUNT || role == Role.ACCOUNT_LABEL;
        return match(name, role.line(), own && isOfOthers(name) ? Integer.MAX_VALUE : shortestPart(role.content()));
    }

    /** Whether a word of the name says that it is about somebody else than the customer. */
    private boolean isOfOthers(HeaderName name) {
        return hasWordOf(OTHERS, name);
    }

    /** Whether a text has one of the phrases of a line of the table in it, in any case. */
    boolean isIn(String line, String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        return written(line).stream().anyMatch(phrase -> plain.contains(phrase.toLowerCase(Locale.ROOT)));
    }

    /** Names of references must stand alone: a client's reference is as a rule no reference to a client. */
    private static int shortestPart(Content content) {
        return switch (content) {
            case DATE -> SHORTEST_DATE;
            case REFERENCE -> Integer.MAX_VALUE;
            case MONEY, SIGN, CURRENCY, ACCOUNT, TEXT -> SHORTEST_PART;
        };
    }

    /** Whether a name says any role. */
    boolean isKnown(HeaderName name) {
        for (Role role : Role.values()) {
            if (match(name, role).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name says what movements of an account do not have. */
    boolean isForeign(HeaderName name) {
        return isOf(FOREIGN, name) || hasWordOf(FOREIGN_WORDS, name);
    }

    private boolean hasWordOf(String line, HeaderName name) {
        String spaced = " " + name.words() + " ";
        return comparable.get(line).stream().anyMatch(word -> spaced.contains(" " + word + " "));
    }

    /** Whether a text is one of a line of the table. */
    boolean isOf(String line, HeaderName text) {
        return comparable.get(line).contains(text.words());
    }

    /** The names of a line as they are written in the table. */
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
