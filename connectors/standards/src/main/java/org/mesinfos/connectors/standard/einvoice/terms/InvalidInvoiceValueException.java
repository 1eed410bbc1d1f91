package org.mesinfos.connectors.standard.einvoice.terms;

import org.mesinfos.connectors.api.FoundValue;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.tree.TreeElement;

/**
 * Thrown when a mandatory value of an invoice is missing or invalid, so that the invoice is rejected. The exception
 * never contains the delivered value.
 */
public final class InvalidInvoiceValueException extends Exception {

    private static final long serialVersionUID = 1;

    private final RejectionReason reason;
    private final transient TreeElement element;
    private final String column;
    private final String found;
    private final String expected;

    private InvalidInvoiceValueException(
            RejectionReason reason, TreeElement element, String column, String found, String expected) {
        super(reason + " in " + column, null, false, false);
        this.reason = reason;
        this.element = element;
        this.column = column;
        this.found = found;
        this.expected = expected;
    }

    /** Returns the exception for a missing value. */
    public static InvalidInvoiceValueException missing(TreeElement parent, String column, String expected) {
        return new InvalidInvoiceValueException(
                RejectionReason.MISSING_VALUE, parent, column, FoundValue.EMPTY, expected);
    }

    /** Returns the exception for an invalid value. */
    public static InvalidInvoiceValueException invalid(TreeElement element, String expected) {
        return new InvalidInvoiceValueException(
                RejectionReason.INVALID_VALUE, element, element.name(), FoundValue.of(element.value()), expected);
    }

    /** Returns the exception for a value that exceeds the range of its field. */
    static InvalidInvoiceValueException outOfRange(TreeElement element, String expected) {
        return new InvalidInvoiceValueException(
                RejectionReason.OUT_OF_RANGE, element, element.name(), FoundValue.of(element.value()), expected);
    }

    /** Returns the rejection of the invoice at this location. */
    Rejection toRejection(TreeElement invoice, Locator locator) {
        String below = element.pathBelow(invoice);
        String path = below.isEmpty() ? locator.path() : locator.path() + "/" + below;
        return new Rejection(reason, Locator.path(element.line(), path), column, found, expected);
    }
}
