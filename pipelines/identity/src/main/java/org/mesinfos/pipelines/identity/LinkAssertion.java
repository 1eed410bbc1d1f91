package org.mesinfos.pipelines.identity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.mesinfos.connectors.api.HoldingDates;
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
            .thenComparing(assertion -> assertion.link().customer().reference())
            .thenComparing(assertion -> assertion.link().dates(), LinkAssertion::compareDates);

    /** Returns whether the link is that of an erased customer, whose reference a digest replaces. */
    boolean isSealed() {
        return SuppressionDigest.isSealed(link.customer().reference());
    }

    private static int compareDates(HoldingDates one, HoldingDates other) {
        int order = compareDays(one.start(), other.start());
        order = order == 0 ? compareDays(one.end(), other.end()) : order;
        return order == 0 ? compareDays(one.customerSince(), other.customerSince()) : order;
    }

    private static int compareDays(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.orElse(LocalDate.MIN).compareTo(other.orElse(LocalDate.MIN));
    }
}
