package org.mesinfos.connectors.generic.payslip;

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

/** Generic reader of payslips in PDF or HTML. */
@AutoService(Connector.class)
public final class PayslipsConnector extends DocumentConnector<PrintedPayslip> {

    /** Id of the connector. */
    public static final String ID = "mesinfos/payslips";

    private static final int STRONGEST_CLAIM = 23;

    private static final DocumentKind KIND = new DocumentKind(
            ID,
            3,
            "Payslips in PDF or HTML of any employer",
            RecordType.INCOME,
            "a payslip",
            "no title of a payslip, or no totals");

    /** Creates a connector that reads each file in a separate process. */
    public PayslipsConnector() {
        this(PdfReader.isolated());
    }

    /** Creates a connector whose files the given reader opens. */
    public PayslipsConnector(PdfReader reader) {
        super(KIND, reader);
    }

    @Override
    public int maximumStrength() {
        return STRONGEST_CLAIM;
    }

    @Override
    protected Optional<PrintedPayslip> extract(List<PdfPage> pages, Optional<String> currency) {
        return PrintedPayslip.extract(pages, currency);
    }

    @Override
    protected DocumentAssessment assess(PrintedPayslip payslip) {
        return PayslipAssessment.assess(payslip);
    }

    @Override
    protected List<ParsedRow> toRows(SourceContext context, PrintedPayslip payslip) {
        return List.of(new PayslipRecordBuilder(context, payslip).toRow());
    }

    @Override
    protected List<Rejection> findDifferences(PrintedPayslip payslip) {
        return payslip
                .totals()
                .difference()
                .filter(missing -> missing.signum() != 0 && !payslip.isNetPayProvenByLines())
                .map(missing -> difference(
                        payslip.totals().location("net-paid"),
                        "pay less deductions",
                        missing,
                        "pay less deductions equal to the net pay"))
                .stream()
                .toList();
    }
}
