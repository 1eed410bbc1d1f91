package org.mesinfos.connectors.generic;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The names of the columns of bank transactions, in many languages, and their roles. */
public final class ColumnNames {

    /** Meaning of each known name; the strongest one if several roles have it. */
    private static final Map<String, Meaning> WHOLE = whole();

    private ColumnNames() {}

    /**
     * Role of a column, as inferred from its name.
     *
     * @param role of the column
     * @param strength 1 to 1000: 900 and more if the whole name is known, less if only a part of it is
     */
    public record Meaning(Role role, int strength) {

        private static final int WHOLE = 900;

        /** Returns whether the whole name is known. */
        public boolean isWhole() {
            return strength >= WHOLE;
        }
    }

    /** Returns the meaning of a name that is known as a whole. One look-up, for texts of which few are names. */
    public static Optional<Meaning> wholeMeaning(String name) {
        return Optional.ofNullable(WHOLE.get(HeaderName.of(name).words()));
    }

    /** Returns the meaning of a name; empty if it is not known. */
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

    /** Returns the currency that a name ends or starts with, such as EUR in {@code Betrag (EUR)}. */
    public static Optional<String> currency(String name) {
        return HeaderName.of(name).currency();
    }

    /** Returns whether a name does not occur in tables of bank transactions. */
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
