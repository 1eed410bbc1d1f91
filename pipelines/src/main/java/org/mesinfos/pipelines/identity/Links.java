package org.mesinfos.pipelines.identity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.records.SubjectKind;

/**
 * Links between references and customers, each statement of a source once, in one order that does not depend on how
 * they arrived. Immutable. Some 300 bytes a link: keep one organisation's at a time.
 *
 * <p>A source that says the same in many files says it once: the evidence that sorts first is kept.
 */
public final class Links {

    private static final Links NONE = new Links(List.of());

    private record Statement(
            String organisation,
            String connector,
            RowMode mode,
            Long sequence,
            SubjectKind kind,
            String subject,
            String customer) {
        static Statement of(LinkAssertion assertion) {
            return new Statement(
                    assertion.origin().getOrganisation(),
                    assertion.origin().getConnector(),
                    assertion.origin().getMode(),
                    assertion.origin().getSequence(),
                    assertion.link().subject().kind(),
                    assertion.link().subject().normalised(),
                    assertion.link().customer().normalised());
        }
    }

    private final List<LinkAssertion> sorted;

    private Links(List<LinkAssertion> sorted) {
        this.sorted = sorted;
    }

    public static Links none() {
        return NONE;
    }

    public static Links of(Collection<LinkAssertion> assertions) {
        return distinct(assertions.stream());
    }

    /** These links and the others, each statement once. */
    public Links merge(Links others) {
        return others.sorted.isEmpty() ? this : distinct(Stream.concat(stream(), others.stream()));
    }

    /**
     * These links and the others, where the others come from reading some files again: what a file states again is told
     * by its new reading. What it does not state again stays, because another file may have stated it too.
     *
     * @param again whether an origin is a reading that has been replaced
     */
    public Links mergeAgain(Links others, Predicate<RowOrigin> again) {
        Set<Statement> restated = others.stream().map(Statement::of).collect(Collectors.toSet());
        return new Links(stream()
                        .filter(link -> !again.test(link.origin()) || !restated.contains(Statement.of(link)))
                        .toList())
                .merge(others);
    }

    /** The links that no later snapshot of their source has replaced: the others will never count again. */
    public Links current(SnapshotHorizon horizon) {
        return new Links(sorted.stream()
                .filter(assertion -> !horizon.supersedes(assertion.origin()))
                .toList());
    }

    /** Every link, in order. */
    public Stream<LinkAssertion> stream() {
        return sorted.stream();
    }

    public int count() {
        return sorted.size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Links links && sorted.equals(links.sorted);
    }

    @Override
    public int hashCode() {
        return sorted.hashCode();
    }

    /** How many links, and nothing of them: they are personal. */
    @Override
    public String toString() {
        return sorted.size() + " links";
    }

    private static Links distinct(Stream<LinkAssertion> assertions) {
        Map<Statement, LinkAssertion> distinct = new LinkedHashMap<>();
        BinaryOperator<LinkAssertion> first = BinaryOperator.minBy(LinkAssertion.ORDER);
        assertions.forEach(assertion -> distinct.merge(Statement.of(assertion), assertion, first));
        return new Links(distinct.values().stream().sorted(LinkAssertion.ORDER).toList());
    }
}
