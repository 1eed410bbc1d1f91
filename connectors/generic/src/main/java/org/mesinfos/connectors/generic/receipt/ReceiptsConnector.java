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
import org.mesinfos.connectors.generic.document.DocumentConnector;
import org.mesinfos.connectors.generic.document.Judgement;
import org.mesinfos.records.RecordType;

/** Generic reader for till receipts in undescribed formats, in PDF or as plain text. */
@AutoService(Connector.class)
public final class ReceiptsConnector extends DocumentConnector<PrintedReceipt> {

    /** Id of this connector, as used in settings and sightings. */
    public static final String ID = "mesinfos/receipts";

    private static final ConnectorDescription DESCRIPTION = new ConnectorDescription(
            ID,
            1,
            "Till receipts of any shop in an inferred layout, in PDF or as text; only where the operator allows it",
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
        super(DESCRIPTION, reader, Media.PDF_OR_TEXT);
    }

    @Override
    protected Optional<PrintedReceipt> printed(List<PdfPage> pages) {
        return PrintedReceipt.of(pages);
    }

    @Override
    protected Judgement judge(PrintedReceipt receipt) {
        return ReceiptJudgement.of(receipt);
    }

    @Override
    protected ParsedRow row(SourceContext context, PrintedReceipt receipt) {
        return new ReceiptRecords(context, receipt).row();
    }

    @Override
    protected List<Rejection> differences(PrintedReceipt receipt) {
        return receipt.missing().signum() == 0
                ? List.of()
                : List.of(difference(
                        receipt.total().line().locator(),
                        "items",
                        receipt.missing(),
                        "items adding up to the total"));
    }

    @Override
    protected String lacking() {
        return "no total with items above it";
    }

    @Override
    protected String expected() {
        return "a till receipt";
    }
}
