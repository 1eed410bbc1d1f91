package org.mesinfos.pipelines.identity;

import java.util.Comparator;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.pipelines.rows.RowOrder;
import org.mesinfos.pipelines.rows.RowOrigin;

/**
 * A statement in a file that a reference belongs to a customer of the same organisation, with its evidence.
 *
 * @param origin the file with the statement and how it was read; must not be modified
 * @param link the reference and the customer, as the organisation writes them
 * @param locator location of the statement in the file
 */
public record LinkAssertion(RowOrigin origin, SubjectLink link, Locator locator) {

    static final Comparator<LinkAssertion> ORDER = Comparator.comparing(LinkAssertion::origin, RowOrder.ORIGINS)
            .thenComparing(LinkAssertion::locator)
            .thenComparing(assertion -> assertion.link().subject().kind())
            .thenComparing(assertion -> assertion.link().subject().reference())
            .thenComparing(assertion -> assertion.link().customer().reference());
}
