package org.mesinfos.connectors.generic;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Tells what a column of account movements holds by what is written above it, in whatever language. */
public final class ColumnNames {

    /** What each name of the table says as it is; the one that is preferred where several lines have it. */
    private static final Map<String, Meaning> WHOLE = whole();

    private ColumnNames() {}

    /**
     * What a name says.
     *
     * @param role of the column
     * @param strength 1 to 1000: 900 and more when the name is known as it is, less when only a part of it is
     */
    public record Meaning(Role role, int strength) {

        private static final int WHOLE = 900;

        /** Whether the name is known as it is. */
        public boolean isWhole() {
            return strength >= WHOLE;
        }
    }

    /** What a name says that is known as it is; one look-up, for going through texts of which few are names. */
    public static Optional<Meaning> wholeMeaning(String name) {
        return Optional.ofNullable(WHOLE.get(HeaderName.of(name).words()));
    }

    /** What a name says; empty when it is not known. */
    public static Optional<Meaning> meaning(String name) {
        HeaderName header = HeaderName.of(name);
        if (header.words().isEmpty()) {
            return Optional.empty();
        }
        Meaning best = null;
        for (Role role : Role.values()) {
            OptionalInt match = HeaderWords.TABLE.match(header, role);
            if (match.isPresent() && (best == null || match.getAsInt() > best.strength())) {
                best = new Meaning(role, match.getAsInt());
            }
        }
        return Optional.ofNullable(best);
    }

    /** The currency that a name ends or begins with, such as in {@code Betrag (EUR)}. */
    public static Optional<String> currency(String name) {
        return HeaderName.of(name).currency();
    }

    /** Whether a name says what movements of an account do not have. */
    public static boolean isForeign(String name) {
        return HeaderWords.TABLE.isForeign(HeaderName.of(name));
    }

    private static Map<String, Meaning> whole() {
        Map<String, Meaning> names = new HashMap<>();
        for (Role role : Role.values()) {
            for (String written : HeaderWords.TABLE.written(role.line())) {
                HeaderName name = HeaderName.of(written);
                HeaderWords.TABLE
                        .match(name, role)
                        .ifPresent(strength -> names.merge(
                                name.words(),
                                new Meaning(role, strength),
                                (first, second) -> second.strength() > first.strength() ? second : first));
            }
        }
        return Map.copyOf(names);
    }
}
