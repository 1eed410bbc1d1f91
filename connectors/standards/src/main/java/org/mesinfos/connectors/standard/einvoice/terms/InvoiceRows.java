package org.mesinfos.connectors.standard.einvoice.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.RecordType;

/** Hands over one invoice after the other. */
final class InvoiceRows {

    private static final char SEPARATOR = '\u001f';

    private final InvoiceSyntax syntax;
    private final SourceContext context;
    private final RowSink sink;
    private final Origin origin;

    InvoiceRows(InvoiceSyntax syntax, SourceContext context, RowSink sink, Origin origin) {
        this.syntax = syntax;
        this.context = context;
        this.sink = sink;
        this.origin = origin;
    }

    /** One row for the invoice, and a rejection beside it when its totals do not add up. */
    void add(TreeElement element, Locator inDocument, Surroundings surroundings) {
        Locator locator = Locator.path(inDocument.line(), origin.place() + inDocument.path());
        sink.read();
        InvoiceReading reading;
        try {
            reading = syntax.read(element);
            requireNumber(reading.invoice(), element);
        } catch (WrongValue wrong) {
            sink.reject(wrong.in(element, locator));
            return;
        }
        surroundings.say(reading.invoice().getAdditional());
        element.eachUnclaimed("", reading.invoice().getAdditional()::put);
        reading.invoice().getAttachments().addAll(origin.beside());
        sink.accept(row(reading.invoice(), locator));
        new TotalsCheck(reading).fault(locator).ifPresent(fault -> {
            sink.read();
            sink.reject(fault);
        });
    }

    private static void requireNumber(Invoice invoice, TreeElement element) throws WrongValue {
        if (invoice.getNumber() == null) {
            throw WrongValue.missing(element, "number", "an invoice number");
        }
    }

    private ParsedRow row(Invoice invoice, Locator locator) {
        invoice.setOrganisation(context.organisation());
        Optional<Subject> subject = subject(invoice);
        subject.ifPresent(own -> {
            invoice.setSubject(own.reference());
            invoice.setSubjectKind(own.kind());
        });
        return new ParsedRow(RecordType.INVOICE, invoice, locator, subject, key(invoice), List.of());
    }

    /**
     * The customer as the seller numbers it, or else as the delivery says, or else by the reference that the buyer gave.
     */
    private Optional<Subject> subject(Invoice invoice) {
        return Optional.ofNullable(invoice.getBuyerCustomerNumber())
                .or(context::customer)
                .or(() -> Optional.ofNullable(invoice.getBuyerReference()))
                .map(Subject::customer);
    }

    /** A seller numbers its invoices once; the day tells apart those of two sellers that one file holds. */
    private static RecordKey key(Invoice invoice) {
        LocalDate day = invoice.getIssueDate();
        return new RecordKey(
                RecordKey.Kind.NATIVE, invoice.getNumber() + SEPARATOR + (day == null ? "" : day.toString()));
    }
}
