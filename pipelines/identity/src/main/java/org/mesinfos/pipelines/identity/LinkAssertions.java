package org.mesinfos.pipelines.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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
