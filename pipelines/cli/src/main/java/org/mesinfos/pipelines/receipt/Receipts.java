package org.mesinfos.pipelines.receipt;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.mesinfos.pipelines.language.PageLanguage;

/** Receipts of deliveries for human readers. Stateless. */
public final class Receipts {

    private Receipts() {}

    /**
     * Returns a receipt as lines of text.
     *
     * @param json receipt of the store
     * @param names names of the delivery by its id and of files by their SHA-256, as far as they are known
     * @throws IOException if the receipt is damaged
     */
    public static List<String> text(byte[] json, Map<String, String> names, PageLanguage language) throws IOException {
        return ReceiptText.lines(ReceiptContent.of(DeliveryReceipt.parse(json), names, ReceiptTexts.of(language)));
    }

    /**
     * Returns a receipt as one HTML page.
     *
     * @param json receipt of the store
     * @param names names of the delivery by its id and of files by their SHA-256, as far as they are known
     * @throws IOException if the receipt is damaged
     */
    public static String html(byte[] json, Map<String, String> names, PageLanguage language) throws IOException {
        return ReceiptPage.html(ReceiptContent.of(DeliveryReceipt.parse(json), names, ReceiptTexts.of(language)));
    }
}
