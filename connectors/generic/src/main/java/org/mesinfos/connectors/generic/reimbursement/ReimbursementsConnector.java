package org.mesinfos.connectors.generic.reimbursement;

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

/** Generic reader of statements of health reimbursements in PDF or HTML. */
@AutoService(Connector.class)
public final class ReimbursementsConnector extends DocumentConnector<PrintedReimbursements> {

    /** Id of the connector. */
    public static final String ID = "mesinfos/reimbursements";

    private static final DocumentKind KIND = new DocumentKind(
            ID,
            1,
            "Statements of health reimbursements in PDF or HTML of any insurer",
            RecordType.HEALTH_REIMBURSEMENT,
            "a statement of health reimbursements",
            "no title of reimbursements, or no lines of care");

    /** Creates a connector that reads each file in a separate process. */
    public ReimbursementsConnector() {
        this(PdfReader.isolated());
    }

    /** Creates a connector whose files the given reader opens. */
    public ReimbursementsConnector(PdfReader reader) {
        super(KIND, reader);
    }

    @Override
    protected Optional<PrintedReimbursements> extract(List<PdfPage> pages, Optional<String> currency) {
        return PrintedReimbursements.extract(pages, currency);
    }

    @Override
    protected DocumentAssessment assess(PrintedReimbursements statement) {
        return ReimbursementAssessment.assess(statement);
    }

    @Override
    protected List<ParsedRow> toRows(SourceContext context, PrintedReimbursements statement) {
        return new ReimbursementRecordBuilder(context, statement).toRows();
    }

    @Override
    protected List<Rejection> findDifferences(PrintedReimbursements statement) {
        return statement.differences().differences().stream()
                .map(found -> difference(
                        found.total().locator(),
                        "lines of care",
                        found.missing(),
                        "lines of care adding up to the total"))
                .toList();
    }
}
