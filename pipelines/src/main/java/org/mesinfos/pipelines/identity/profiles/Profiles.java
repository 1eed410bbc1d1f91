package org.mesinfos.pipelines.identity.profiles;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.pipelines.identity.linkage.features.PersonFeatures;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.records.SubjectKind;

/**
 * Statements about people, each of a source once, in one order that does not depend on how they arrived. Immutable.
 * About a kilobyte a statement.
 *
 * <p>A source that says the same in many files says it once: the evidence that sorts first is kept.
 */
public final class Profiles {

    private static final Profiles NONE = new Profiles(List.of());

    private record Said(
            String organisation,
            String connector,
            RowMode mode,
            Long sequence,
            SubjectKind kind,
            String subject,
            Telling telling,
            PersonFeatures features) {
        static Said of(ProfileStatement statement) {
            return new Said(
                    statement.organisation(),
                    statement.origin().getConnector(),
                    statement.origin().getMode(),
                    statement.origin().getSequence(),
                    statement.subject().kind(),
                    statement.subject().normalised(),
                    statement.telling(),
                    statement.features());
        }
    }

    private final List<ProfileStatement> sorted;

    private Profiles(List<ProfileStatement> sorted) {
        this.sorted = sorted;
    }

    public static Profiles none() {
        return NONE;
    }

    public static Profiles of(Collection<ProfileStatement> statements) {
        return distinct(statements.stream());
    }

    /** These and the others, each once. */
    public Profiles merge(Profiles others) {
        return others.sorted.isEmpty() ? this : distinct(Stream.concat(stream(), others.stream()));
    }

    /**
     * These and the others, where the others come from reading some files again: what a file states again is told by its
     * new reading. What it does not state again stays, because another file may have stated it too.
     *
     * @param again whether an origin is a reading that has been replaced
     */
    public Profiles mergeAgain(Profiles others, Predicate<RowOrigin> again) {
        Set<Said> restated = others.stream().map(Said::of).collect(Collectors.toSet());
        return new Profiles(stream()
                        .filter(statement -> !again.test(statement.origin()) || !restated.contains(Said.of(statement)))
                        .toList())
                .merge(others);
    }

    /** The statements of those files for which the predicate holds. */
    public Profiles retain(Predicate<RowOrigin> keep) {
        return new Profiles(
                stream().filter(statement -> keep.test(statement.origin())).toList());
    }

    /** Every statement, in order. */
    public Stream<ProfileStatement> stream() {
        return sorted.stream();
    }

    public int count() {
        return sorted.size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Profiles profiles && sorted.equals(profiles.sorted);
    }

    @Override
    public int hashCode() {
        return sorted.hashCode();
    }

    /** How many statements, and nothing of them. */
    @Override
    public String toString() {
        return sorted.size() + " statements about people";
    }

    private static Profiles distinct(Stream<ProfileStatement> statements) {
        Map<Said, ProfileStatement> distinct = new HashMap<>();
        BinaryOperator<ProfileStatement> first = BinaryOperator.minBy(ProfileStatement.ORDER);
        statements.forEach(statement -> distinct.merge(Said.of(statement), statement, first));
        return new Profiles(
                distinct.values().stream().sorted(ProfileStatement.ORDER).toList());
    }
}
