package org.mesinfos.connectors.generic.receipt;

import com.google.auto.service.AutoService;
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

/** Generic reader for till receipts in undescribed formats, in PDF, in HTML or as plain text. */
@AutoService(Connector.class)
public final class ReceiptsConnector extends DocumentConnector<PrintedReceipt> {

    /** Id of this connector, as used in settings and sightings. */
    public static final String ID = "mesinfos/receipts";

    private static final ConnectorDescription DESCRIPTION = new ConnectorDescription(
            ID,
            2,
            "Till receipts in PDF, HTML or text of any shop, with a layout inferred from the file; "
                    + "only where the operator allows it",
            "pdf",
            Set.of(RecordType.RECEIPT),
            DeliveryMode.APPEND,
            "",
            15);

    /** Creates a connector that reads each file in a separate process. */
    public ReceiptsConnector() {
        this(PdfReader.isolated());
    }

    /**
     * Creates a connector that reads files with the given reader.
     *
     * @param reader opens the files
     */
    public ReceiptsConnector(PdfReader reader) {
        super(DESCRIPTION, reader, Media.PDF_HTML_OR_TEXT);
    }

    @Override
    protected Optional<PrintedReceipt> extract(List<PdfPage> pages) {
        return PrintedReceipt.of(pages);
    }

    @Override
    protected DocumentAssessment assess(PrintedReceipt receipt) {
        return ReceiptAssessment.assess(receipt);
    }

    @Override
    protected List<ParsedRow> toRows(SourceContext context, PrintedReceipt receipt) {
        return List.of(new ReceiptRecordBuilder(context, receipt).toRow());
    }

    @Override
    protected List<Rejection> findDifferences(PrintedReceipt receipt) {
        return receipt.difference().signum() == 0
                ? List.of()
                : List.of(difference(
                        receipt.total().line().locator(),
                        "items",
                        receipt.difference(),
                        "items adding up to the total"));
    }

    @Override
    protected String missingContent() {
        return "no total with items above it";
    }

    @Override
    protected String expectedContent() {
        return "a till receipt";
    }
}
