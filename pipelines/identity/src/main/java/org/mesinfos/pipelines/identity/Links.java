package org.mesinfos.pipelines.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.mesinfos.pipelines.identity.stated.Stated;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.records.SubjectKind;

/**
 * Immutable collection of links between references and customers. Each statement of a source is contained once, in an
 * order that does not depend on the order of arrival. A link takes some 300 bytes: hold the links of one organisation
 * at a time.
 */
public final class Links extends Stated<LinkAssertion, Links> {

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

    private Links(List<LinkAssertion> sorted) {
        super(sorted);
    }

    public static Links none() {
        return NONE;
    }

    public static Links of(Collection<LinkAssertion> assertions) {
        return NONE.distinct(assertions.stream());
    }

    /** Returns the links that no later snapshot of their source has replaced. Replaced links never apply again. */
    public Links current(SnapshotHorizon horizon) {
        return retain(origin -> !horizon.supersedes(origin));
    }

    @Override
    protected Links with(List<LinkAssertion> statements) {
        return new Links(statements);
    }

    @Override
    protected Object said(LinkAssertion assertion) {
        return Statement.of(assertion);
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
