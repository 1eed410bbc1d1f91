package org.mesinfos.pipelines.identity.statements;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.pipelines.rows.RowOrigin;

/**
 * Immutable collection of statements. Each statement of a source is contained once, in an order that does not depend on
 * the order of arrival.
 *
 * <p>If a source makes the same statement in several files, the one that sorts first is retained.
 *
 * @param <S> type of the statements
 * @param <T> type of the collection itself
 */
public abstract class StatementSet<S, T extends StatementSet<S, T>> {

    private final List<S> sorted;

    /** @param sorted distinct statements in order */
    protected StatementSet(List<S> sorted) {
        this.sorted = sorted;
    }

    /** Creates a collection of distinct statements in order. */
    protected abstract T create(List<S> statements);

    /** Returns the content and the source of a statement, for comparison with {@code equals}, without the file. */
    protected abstract Object statementKey(S statement);

    /** Returns the file of a statement and how it was read. */
    protected abstract RowOrigin origin(S statement);

    /** Returns an order in which no two statements are equal. */
    protected abstract Comparator<S> order();

    /** Creates a collection of statements, without duplicates. */
    protected final T distinct(Stream<S> statements) {
        Map<Object, S> distinct = new HashMap<>();
        BinaryOperator<S> first = BinaryOperator.minBy(order());
        statements.forEach(statement -> distinct.merge(statementKey(statement), statement, first));
        return create(distinct.values().stream().sorted(order()).toList());
    }

    /** Returns the union of both collections. */
    public final T merge(T others) {
        return others.count() == 0 ? create(sorted) : distinct(Stream.concat(stream(), others.stream()));
    }

    /**
     * Returns the union of both collections, where the others come from files that were read again. A statement of a
     * replaced reading gives way to the same statement in the new reading. Other statements are retained, because a
     * further file may have made them too.
     *
     * @param replaced tests whether an origin is a reading that has been replaced
     */
    public final T mergeReplacing(T others, Predicate<RowOrigin> replaced) {
        Set<Object> restated = others.stream().map(this::statementKey).collect(Collectors.toSet());
        return create(stream()
                        .filter(statement ->
                                !replaced.test(origin(statement)) || !restated.contains(statementKey(statement)))
                        .toList())
                .merge(others);
    }

    /** Returns the statements that satisfy the predicate. */
    public final T retain(Predicate<S> keep) {
        return create(stream().filter(keep).toList());
    }

    /** Returns all statements in order. */
    public final Stream<S> stream() {
        return sorted.stream();
    }

    public final int count() {
        return sorted.size();
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof StatementSet<?, ?> stated && sorted.equals(stated.sorted);
    }

    @Override
    public final int hashCode() {
        return sorted.hashCode();
    }
}
