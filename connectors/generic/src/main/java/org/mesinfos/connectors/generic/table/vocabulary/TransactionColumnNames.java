package org.mesinfos.connectors.generic.table.vocabulary;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The names of the columns of bank transactions, in many languages, and their roles. */
public final class TransactionColumnNames {

    /** Meaning of each known name; the strongest one if several roles have it. */
    private static final Map<String, Meaning> WHOLE_NAME_MEANINGS = wholeNameMeanings();

    /** Meanings of the known names without spaces. */
    private static final Map<String, Meaning> JOINED_NAME_MEANINGS = joinedNameMeanings();

    private TransactionColumnNames() {}

    /**
     * Role of a column, as inferred from its name.
     *
     * @param role of the column
     * @param strength from 1 to 1000: higher if the whole name is known than if only a part of it is
     */
    public record Meaning(TransactionColumnRole role, int strength) {

        /** Returns whether the whole name is known. */
        public boolean isWhole() {
            return TransactionHeaderVocabulary.isWhole(strength);
        }
    }

    /** Returns the meaning of a name that is known as a whole. One look-up, for texts of which few are names. */
    public static Optional<Meaning> wholeMeaning(String name) {
        return Optional.ofNullable(
                WHOLE_NAME_MEANINGS.get(NormalisedHeaderName.of(name).words()));
    }

    /** Returns the meaning of a name that is known as a whole and has other spaces than usual. */
    public static Optional<Meaning> joinedMeaning(String name) {
        return Optional.ofNullable(JOINED_NAME_MEANINGS.get(
                withoutSpaces(NormalisedHeaderName.of(name).words())));
    }

    /** Returns the meaning of a name; empty if it is not known. */
    public static Optional<Meaning> meaning(String name) {
        NormalisedHeaderName header = NormalisedHeaderName.of(name);
        if (header.words().isEmpty()) {
            return Optional.empty();
        }
        Meaning best = null;
        for (TransactionColumnRole role : TransactionColumnRole.values()) {
            OptionalInt match = TransactionHeaderVocabulary.TABLE.match(header, role);
            if (match.isPresent() && (best == null || match.getAsInt() > best.strength())) {
                best = new Meaning(role, match.getAsInt());
            }
        }
        return Optional.ofNullable(best);
    }

    /** Returns the currency that a name ends or starts with, such as EUR in {@code Betrag (EUR)}. */
    public static Optional<String> currency(String name) {
        return NormalisedHeaderName.of(name).currency();
    }

    /** Returns whether a name does not occur in tables of bank transactions. */
    public static boolean isForeign(String name) {
        return TransactionHeaderVocabulary.TABLE.isForeign(NormalisedHeaderName.of(name));
    }

    private static Map<String, Meaning> wholeNameMeanings() {
        Map<String, Meaning> names = new HashMap<>();
        for (TransactionColumnRole role : TransactionColumnRole.values()) {
            for (String written : TransactionHeaderVocabulary.TABLE.phrases(role.wordListKey())) {
                NormalisedHeaderName name = NormalisedHeaderName.of(written);
                TransactionHeaderVocabulary.TABLE
                        .match(name, role)
                        .ifPresent(strength -> names.merge(
                                name.words(),
                                new Meaning(role, strength),
                                (first, second) -> second.strength() > first.strength() ? second : first));
            }
        }
        return Map.copyOf(names);
    }

    private static Map<String, Meaning> joinedNameMeanings() {
        Map<String, Meaning> names = new HashMap<>();
        WHOLE_NAME_MEANINGS.forEach((name, meaning) -> names.merge(
                withoutSpaces(name),
                meaning,
                (first, second) -> second.strength() > first.strength() ? second : first));
        return Map.copyOf(names);
    }

    private static String withoutSpaces(String words) {
        return words.replace(" ", "");
    }
}
