package org.mesinfos.connectors.generic.invoice;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.generic.document.DocumentAssessment;
import org.mesinfos.connectors.generic.document.DocumentConnector;
import org.mesinfos.connectors.generic.document.DocumentKind;
import org.mesinfos.records.RecordType;

/** Generic reader of invoices in PDF or HTML. */
@AutoService(Connector.class)
public final class InvoicesConnector extends DocumentConnector<PrintedInvoice> {

    /** Id of the connector. */
    public static final String ID = "mesinfos/invoices";

    private static final int STRONGEST_CLAIM = 24;

    private static final DocumentKind KIND = new DocumentKind(
            ID,
            6,
            "Invoices in PDF or HTML of any seller",
            RecordType.INVOICE,
            "an invoice",
            "no title of an invoice, or no totals");

    /** Creates a connector that reads each file in a separate process. */
    public InvoicesConnector() {
        this(PdfReader.isolated());
    }

    /** Creates a connector whose files the given reader opens. */
    public InvoicesConnector(PdfReader reader) {
        super(KIND, reader);
    }

    @Override
    public int maximumStrength() {
        return STRONGEST_CLAIM;
    }

    @Override
    protected Optional<PrintedInvoice> extract(List<PdfPage> pages, Optional<String> currency) {
        return PrintedInvoice.extract(pages, currency);
    }

    @Override
    protected DocumentAssessment assess(PrintedInvoice invoice) {
        return InvoiceAssessment.assess(invoice);
    }

    @Override
    protected List<ParsedRow> toRows(SourceContext context, PrintedInvoice invoice) {
        return List.of(new InvoiceRecordBuilder(context, invoice).toRow());
    }

    @Override
    protected List<Rejection> findDifferences(PrintedInvoice invoice) {
        List<Rejection> differences = new ArrayList<>();
        invoice.totals()
                .difference()
                .ifPresent(missing -> differences.add(difference(
                        invoice.totals().grossLocation(),
                        "net and tax",
                        missing,
                        "net and tax adding up to the gross total")));
        invoice.itemsDifference()
                .ifPresent(missing -> differences.add(difference(
                        invoice.items().items().get(0).locator(), "items", missing, "items adding up to the total")));
        return differences;
    }
}
