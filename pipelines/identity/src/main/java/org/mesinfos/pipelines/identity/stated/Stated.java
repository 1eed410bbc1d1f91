package org.mesinfos.pipelines.identity.stated;

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
 * Statements, each of a source once, in one order that does not depend on how they arrived. Immutable.
 *
 * <p>A source that says the same in many files says it once: the statement that sorts first is kept.
 *
 * @param <S> a statement
 * @param <T> the collection itself
 */
public abstract class Stated<S, T extends Stated<S, T>> {

    private final List<S> sorted;

    /** @param sorted statements, each once and in order */
    protected Stated(List<S> sorted) {
        this.sorted = sorted;
    }

    /** Some of these statements, in their order. */
    protected abstract T with(List<S> some);

    /** What a statement says and which source says it, with {@code equals}; not the file that says it. */
    protected abstract Object said(S statement);

    /** Where it was said. */
    protected abstract RowOrigin origin(S statement);

    /** An order in which no two statements are equal. */
    protected abstract Comparator<S> order();

    /** Statements, each once and in order. */
    protected final T distinct(Stream<S> statements) {
        Map<Object, S> distinct = new HashMap<>();
        BinaryOperator<S> first = BinaryOperator.minBy(order());
        statements.forEach(statement -> distinct.merge(said(statement), statement, first));
        return with(distinct.values().stream().sorted(order()).toList());
    }

    /** These and the others, each once. */
    public final T merge(T others) {
        return others.count() == 0 ? with(sorted) : distinct(Stream.concat(stream(), others.stream()));
    }

    /**
     * These and the others, where the others come from reading some files again: what a file states again is told by its
     * new reading. What it does not state again stays, because another file may have stated it too.
     *
     * @param again whether an origin is a reading that has been replaced
     */
    public final T mergeAgain(T others, Predicate<RowOrigin> again) {
        Set<Object> restated = others.stream().map(this::said).collect(Collectors.toSet());
        return with(stream()
                        .filter(statement -> !again.test(origin(statement)) || !restated.contains(said(statement)))
                        .toList())
                .merge(others);
    }

    /** The statements of those origins for which the predicate holds. */
    public final T retain(Predicate<RowOrigin> keep) {
        return with(stream().filter(statement -> keep.test(origin(statement))).toList());
    }

    /** Every statement, in order. */
    public final Stream<S> stream() {
        return sorted.stream();
    }

    public final int count() {
        return sorted.size();
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Stated<?, ?> stated && sorted.equals(stated.sorted);
    }

    @Override
    public final int hashCode() {
        return sorted.hashCode();
    }
}
