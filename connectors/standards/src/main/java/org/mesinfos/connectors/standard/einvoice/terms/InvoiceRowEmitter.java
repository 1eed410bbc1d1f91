package org.mesinfos.connectors.standard.einvoice.terms;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.mapping.invoice.InvoiceTotal;
import org.mesinfos.connectors.mapping.invoice.InvoiceTotalsCheck;
import org.mesinfos.connectors.mapping.value.RecordKeyBuilder;
import org.mesinfos.connectors.standard.money.ValueErrors;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.RecordType;

/** Emitter of one row for each invoice. */
final class InvoiceRowEmitter {

    private final InvoiceSyntax syntax;
    private final SourceContext context;
    private final RowSink sink;
    private final InvoiceOrigin origin;

    InvoiceRowEmitter(InvoiceSyntax syntax, SourceContext context, RowSink sink, InvoiceOrigin origin) {
        this.syntax = syntax;
        this.context = context;
        this.sink = sink;
        this.origin = origin;
    }

    /** Emits the invoice, and in addition a rejection if its totals do not add up. */
    void emit(TreeElement element, Locator inDocument, InvoiceContextElements surroundings) {
        Locator locator = Locator.path(inDocument.line(), origin.pathPrefix() + inDocument.path());
        sink.startRow();
        ParsedInvoice reading;
        try {
            reading = syntax.read(element);
            requireNumber(reading.invoice(), element);
        } catch (InvalidValueException wrong) {
            sink.reject(wrong.toRejection(element, locator));
            return;
        }
        surroundings.putInto(reading.invoice().getAdditional());
        element.forEachUnclaimed("", reading.invoice().getAdditional()::put);
        reading.invoice().getAttachments().addAll(origin.otherAttachments());
        sink.accept(row(reading.invoice(), locator));
        new InvoiceTotalsCheck(reading.invoice(), reading.summedLines())
                .firstFault(EnumSet.allOf(InvoiceTotal.class), locator)
                .ifPresent(fault -> {
                    sink.startRow();
                    sink.reject(fault);
                });
    }

    private static void requireNumber(Invoice invoice, TreeElement element) throws InvalidValueException {
        if (invoice.getNumber() == null) {
            throw ValueErrors.missing(element, "number", "an invoice number");
        }
    }

    private ParsedRow row(Invoice invoice, Locator locator) {
        invoice.setOrganisation(context.organisation());
        Optional<Subject> subject = subject(invoice);
        subject.ifPresent(customer -> {
            invoice.setSubject(customer.reference());
            invoice.setSubjectKind(customer.kind());
        });
        return new ParsedRow(RecordType.INVOICE, invoice, locator, subject, key(invoice), List.of());
    }

    /**
     * Returns the customer: the customer number assigned by the seller, or else the customer of the delivery. The buyer
     * reference (BT-10) is chosen by the buyer, so that two customers may have the same one.
     */
    private Optional<Subject> subject(Invoice invoice) {
        return Optional.ofNullable(invoice.getBuyerCustomerNumber())
                .or(context::customer)
                .map(Subject::customer);
    }

    /** Returns the key: seller, number and issue date. A number is unique within one seller only. */
    private static RecordKey key(Invoice invoice) {
        LocalDate issueDate = invoice.getIssueDate();
        return new RecordKey(
                RecordKey.Kind.NATIVE,
                String.join(
                        RecordKeyBuilder.SEPARATOR,
                        SellerIdentity.of(invoice),
                        invoice.getNumber(),
                        issueDate == null ? "" : issueDate.toString()));
    }
}
