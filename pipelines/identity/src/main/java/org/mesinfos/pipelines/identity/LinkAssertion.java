package org.mesinfos.pipelines.identity;

import java.util.Comparator;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.pipelines.rows.RowOrder;
import org.mesinfos.pipelines.rows.RowOrigin;

/**
 * A file's statement that a reference belongs to a customer of the same organisation, with its evidence.
 *
 * @param origin the file that says so and how it was read; not to be changed
 * @param link the reference and the customer, as the organisation writes them
 * @param locator where in the file it is said
 */
public record LinkAssertion(RowOrigin origin, SubjectLink link, Locator locator) {

    static final Comparator<LinkAssertion> ORDER = Comparator.comparing(LinkAssertion::origin, RowOrder.ORIGINS)
            .thenComparing(LinkAssertion::locator)
            .thenComparing(assertion -> assertion.link().subject().kind())
            .thenComparing(assertion -> assertion.link().subject().reference())
            .thenComparing(assertion -> assertion.link().customer().reference());
}
