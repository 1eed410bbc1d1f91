package org.mesinfos.pipelines.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.commons.text.StringEscapeUtils;

/** Renders a receipt as one HTML page without scripts or references to other files. Stateless. */
final class ReceiptPage {

    private ReceiptPage() {}

    static String html(ReceiptContent receipt) {
        StringBuilder page = new StringBuilder(8192);
        page.append("<!doctype html>\n<html lang=\"")
                .append(receipt.language().code())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        element("title", receipt.title(), page);
        page.append("<style>\n").append(style()).append("</style>\n</head>\n<body>\n<main>\n");
        element("h1", receipt.title(), page);
        receipt.remarks().forEach(remark -> element("p", remark, page));
        counts(receipt, page);
        receipt.files().forEach(file -> file(file, page));
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void counts(ReceiptContent receipt, StringBuilder page) {
        if (receipt.counts().isEmpty()) {
            return;
        }
        page.append("<dl class=\"counts\">\n");
        for (ReceiptContent.Count count : receipt.counts()) {
            page.append("<div>");
            element("dt", count.label(), page);
            element("dd", receipt.language().text("number", count.rows()), page);
            page.append("</div>\n");
        }
        page.append("</dl>\n");
        element("p", receipt.sum(), page);
    }

    private static void file(ReceiptContent.FileSection file, StringBuilder page) {
        page.append("<section>\n");
        element("h2", file.heading(), page);
        element("p", file.summary(), page);
        for (ReceiptContent.Problem problem : file.problems()) {
            page.append("<article>\n");
            element("h3", problem.sentence(), page);
            element("p", problem.advice(), page);
            page.append("<ul>\n");
            problem.examples().forEach(example -> element("li", example, page));
            if (!problem.further().isEmpty()) {
                element("li", problem.further(), page);
            }
            page.append("</ul>\n</article>\n");
        }
        page.append("</section>\n");
    }

    private static void element(String name, String text, StringBuilder page) {
        page.append('<')
                .append(name)
                .append('>')
                .append(StringEscapeUtils.escapeHtml4(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String style() {
        try (InputStream css = ReceiptPage.class.getResourceAsStream("receipt.css")) {
            return new String(
                    Objects.requireNonNull(css, "receipt.css is in the jar").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
