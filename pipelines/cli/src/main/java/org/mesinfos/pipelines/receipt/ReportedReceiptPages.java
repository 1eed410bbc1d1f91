package org.mesinfos.pipelines.receipt;

import java.io.IOException;
import java.util.Map;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.page.PageFrame;
import org.mesinfos.pipelines.run.report.ReceiptPages;

/** Receipts as pages beside the report of a run, with one style sheet for all of them. Stateless. */
public final class ReportedReceiptPages implements ReceiptPages {

    @Override
    public String style() {
        return PageFrame.sharedStyle();
    }

    @Override
    public String html(byte[] receipt, Map<String, String> names, PageLanguage language, String style)
            throws IOException {
        return ReceiptPage.html(
                ReceiptContent.of(DeliveryReceipt.parse(receipt), names, ReceiptTexts.of(language)), style);
    }
}
