package org.mesinfos.connectors.generic.receipt;

import com.google.auto.service.AutoService;
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

/** Generic reader for till receipts in undescribed formats, in PDF, in HTML or as plain text. */
@AutoService(Connector.class)
public final class ReceiptsConnector extends DocumentConnector<PrintedReceipt> {

    /** Id of this connector, as used in settings and sightings. */
    public static final String ID = "mesinfos/receipts";

    private static final DocumentKind KIND = new DocumentKind(
            ID,
            2,
            "Till receipts in PDF, HTML or text of any shop",
            RecordType.RECEIPT,
            "a till receipt",
            "no total with items above it");

    /** Creates a connector that reads each file in a separate process. */
    public ReceiptsConnector() {
        this(PdfReader.isolated());
    }

    /** Creates a connector whose files the given reader opens. */
    public ReceiptsConnector(PdfReader reader) {
        super(KIND, reader, Media.PDF_HTML_OR_TEXT);
    }

    @Override
    protected Optional<PrintedReceipt> extract(List<PdfPage> pages, Optional<String> currency) {
        return PrintedReceipt.of(pages, currency);
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
}
