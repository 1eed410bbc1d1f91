package org.mesinfos.pipelines.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.HoldingDates;
import org.mesinfos.pipelines.identity.statements.StatementSet;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.records.SubjectKind;

/**
 * Immutable collection of links between references and customers, of all files of a source, in an order that does not
 * depend on the order of arrival. A link takes some 300 bytes.
 */
public final class LinkAssertions extends StatementSet<LinkAssertion, LinkAssertions> {

    private static final LinkAssertions NONE = new LinkAssertions(List.of());

    private record LinkKey(
            String organisation,
            String connector,
            RowMode mode,
            @Nullable Long sequence,
            String snapshot,
            SubjectKind kind,
            String subject,
            String customer,
            HoldingDates dates) {
        static LinkKey of(LinkAssertion assertion) {
            return new LinkKey(
                    assertion.origin().getOrganisation(),
                    assertion.origin().getConnector(),
                    assertion.origin().getMode(),
                    assertion.origin().getSequence(),
                    unorderedSnapshot(assertion.origin()),
                    assertion.link().subject().kind(),
                    assertion.link().subject().normalised(),
                    assertion.link().customer().normalised(),
                    assertion.link().dates());
        }
    }

    /** Returns the delivery of a snapshot without a sequence, which may have a position by its date; otherwise "". */
    private static String unorderedSnapshot(RowOrigin origin) {
        return origin.getMode() == RowMode.SNAPSHOT && origin.getSequence() == null ? origin.getDelivery() : "";
    }

    private LinkAssertions(List<LinkAssertion> sorted) {
        super(sorted);
    }

    public static LinkAssertions none() {
        return NONE;
    }

    public static LinkAssertions of(Collection<LinkAssertion> assertions) {
        return NONE.distinct(assertions.stream());
    }

    /**
     * Returns the union of both collections, where the others come from files that were read again: they replace all earlier
     * links of those files, except sealed ones that they do not state. The kept bytes of a file are blank where it stated a link
     * of an erased person, but the link goes on to decide about the rows of its reference.
     *
     * @param others links of the files that were read again, sealed where necessary
     * @param replaced tests whether an origin is a reading that has been replaced
     */
    public LinkAssertions mergeReplacingUnsealed(LinkAssertions others, Predicate<RowOrigin> replaced) {
        Set<LinkKey> restated = others.stream().map(LinkKey::of).collect(Collectors.toSet());
        return retain(link ->
                        !replaced.test(link.origin()) || (link.isSealed() && !restated.contains(LinkKey.of(link))))
                .merge(others);
    }

    @Override
    protected LinkAssertions create(List<LinkAssertion> statements) {
        return new LinkAssertions(statements);
    }

    @Override
    protected Object statementKey(LinkAssertion assertion) {
        return LinkKey.of(assertion);
    }

    @Override
    protected RowOrigin origin(LinkAssertion assertion) {
        return assertion.origin();
    }

    @Override
    protected Comparator<LinkAssertion> order() {
        return LinkAssertion.ORDER;
    }

    /** Returns the count only, since links are personal data. */
    @Override
    public String toString() {
        return count() + " links";
    }
}
