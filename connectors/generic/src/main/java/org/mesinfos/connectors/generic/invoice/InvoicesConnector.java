package org.mesinfos.connectors.generic.invoice;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.generic.document.DocumentAssessment;
import org.mesinfos.connectors.generic.document.DocumentConnector;
import org.mesinfos.records.RecordType;

/** Generic reader of invoices in PDF or HTML. */
@AutoService(Connector.class)
public final class InvoicesConnector extends DocumentConnector<PrintedInvoice> {

    /** Id of the connector. */
    public static final String ID = "mesinfos/invoices";

    private static final int STRONGEST_CLAIM = 24;

    private static final ConnectorDescription DESCRIPTION = new ConnectorDescription(
            ID,
            5,
            "Invoices in PDF or HTML of any seller, with a layout inferred from the file; only where the operator allows it",
            "pdf",
            Set.of(RecordType.INVOICE),
            DeliveryMode.APPEND,
            "",
            15);

    /** Creates a connector that reads each file in a separate process. */
    public InvoicesConnector() {
        this(PdfReader.isolated());
    }

    /**
     * Creates a connector with a PDF reader.
     *
     * @param reader reader that opens the files
     */
    public InvoicesConnector(PdfReader reader) {
        super(DESCRIPTION, reader);
    }

    @Override
    public int maximumStrength() {
        return STRONGEST_CLAIM;
    }

    @Override
    protected Optional<PrintedInvoice> extract(List<PdfPage> pages) {
        return PrintedInvoice.extract(pages);
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

    @Override
    protected String missingContent() {
        return "no title of an invoice, or no totals";
    }

    @Override
    protected String expectedContent() {
        return "an invoice";
    }
}
