package org.mesinfos.pipelines.identity.statements;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mesinfos.pipelines.rows.RowOrigin;

/**
 * Immutable collection of statements. Each statement of a file is contained once, in an order that does not depend on
 * the order of arrival.
 *
 * <p>If a source makes the same statement in several files, all of them are contained, so that the statements of one
 * file can be replaced without loss of what the other files state. {@link #withoutRepetitions} returns each once.
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

    private record StatementOfFile(Object statement, String delivery, String fileSha256) {}

    private StatementOfFile statementOfFile(S statement) {
        RowOrigin origin = origin(statement);
        return new StatementOfFile(statementKey(statement), origin.getDelivery(), origin.getFileSha256());
    }

    /** Creates a collection of statements, each once for each file. */
    protected final T distinct(Stream<S> statements) {
        return distinct(statements, this::statementOfFile);
    }

    private T distinct(Stream<S> statements, Function<S, Object> key) {
        Map<Object, S> distinct = new HashMap<>();
        BinaryOperator<S> first = BinaryOperator.minBy(order());
        statements.forEach(statement -> distinct.merge(key.apply(statement), statement, first));
        return create(distinct.values().stream().sorted(order()).toList());
    }

    /** Returns the union of both collections. */
    public final T merge(T others) {
        return others.count() == 0 ? create(sorted) : distinct(Stream.concat(stream(), others.stream()));
    }

    /** Returns each statement of a source once: of equal statements in several files, the one that sorts first. */
    public final T withoutRepetitions() {
        return distinct(stream(), this::statementKey);
    }

    /**
     * Returns the union of both collections, where the others come from files that were read again: they replace all
     * earlier statements of those files.
     *
     * @param replaced tests whether an origin is a reading that has been replaced
     */
    public final T mergeReplacing(T others, Predicate<RowOrigin> replaced) {
        return retain(statement -> !replaced.test(origin(statement))).merge(others);
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
