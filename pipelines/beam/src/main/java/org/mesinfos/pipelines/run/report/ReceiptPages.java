package org.mesinfos.pipelines.run.report;

import java.io.IOException;
import java.util.Map;
import org.mesinfos.pipelines.language.PageLanguage;

/** Renderer of receipts as pages, to which the report of a run links. */
public interface ReceiptPages {

    /** Returns the style sheet that all pages share. */
    String style();

    /**
     * Returns a receipt as an HTML page.
     *
     * @param receipt receipt of the store
     * @param names names of the delivery by its id and of files by their SHA-256, as far as they are known
     * @param style address of the style sheet, relative to the page
     * @throws IOException if the receipt is damaged
     */
    String html(byte[] receipt, Map<String, String> names, PageLanguage language, String style) throws IOException;
}
