package org.mesinfos.pipelines.receipt;

import java.util.Locale;
import org.mesinfos.pipelines.page.Html;
import org.mesinfos.pipelines.page.PageFrame;

/** Renderer of a receipt as one HTML page without scripts, and without references to other files but a style sheet. Not thread-safe. */
final class ReceiptPage {

    private static final String COMMAND = "mesinfos ";

    private final ReceiptContent receipt;
    private final String style;
    private final Html page = new Html();

    private ReceiptPage(ReceiptContent receipt, String style) {
        this.receipt = receipt;
        this.style = style;
    }

    static String html(ReceiptContent receipt) {
        return html(receipt, "");
    }

    /** @param style address of a style sheet; empty for a page that contains it */
    static String html(ReceiptContent receipt, String style) {
        return new ReceiptPage(receipt, style).html();
    }

    private String html() {
        page.open("div", "class", "head").element("h1", receipt.title());
        receipt.remarks().forEach(remark -> page.element("p", remark, "class", "lead"));
        page.close("div");
        counts();
        steps();
        receipt.files().forEach(this::file);
        return new PageFrame(receipt.texts().language(), receipt.title(), "", "", style, "").around(page);
    }

    private void counts() {
        if (receipt.counts().isEmpty()) {
            return;
        }
        long largest = receipt.counts().stream()
                .mapToLong(ReceiptContent.Count::rows)
                .max()
                .orElse(0);
        page.open("section").element("h2", receipt.texts().text("counts"), "class", "hide");
        page.open("ul", "class", "rows flow");
        for (ReceiptContent.Count count : receipt.counts()) {
            page.open("li").element("span", count.label());
            if (count.rows() > 0) {
                String width = String.format(Locale.ROOT, "--w:%.2f%%", count.rows() * 100.0 / largest);
                page.element("span", "", "class", bar(count.outcome()), "style", width);
            } else {
                page.element("span", "");
            }
            page.element("b", receipt.texts().text("number", count.rows()), "class", "num")
                    .close("li");
        }
        page.close("ul").element("p", receipt.sum(), "class", "sum").close("section");
    }

    private void steps() {
        if (!receipt.steps().isEmpty()) {
            page.open("section").element("h2", receipt.texts().text("steps")).open("ol", "class", "steps");
            receipt.steps().forEach(this::step);
            page.close("ol").close("section");
        }
    }

    /** Writes a step, with the command that it names, if any, in the font of commands. */
    private void step(String step) {
        int command = step.indexOf(COMMAND);
        page.open("li").open("p").text(command < 0 ? step : step.substring(0, command));
        if (command >= 0) {
            page.element("code", step.substring(command));
        }
        page.close("p").close("li");
    }

    private static String bar(ReceiptContent.Outcome outcome) {
        return outcome == ReceiptContent.Outcome.REJECTED ? "bar bad" : "bar";
    }

    private void file(ReceiptContent.FileSection file) {
        page.open("section").element("h2", file.heading()).element("p", file.summary(), "class", "note");
        for (ReceiptContent.Problem problem : file.problems()) {
            page.open("div", "class", "problem").element("h3", problem.sentence());
            page.element("p", problem.advice()).open("ul");
            problem.examples().forEach(example -> page.element("li", example));
            if (!problem.further().isEmpty()) {
                page.element("li", problem.further());
            }
            page.close("ul").close("div");
        }
        page.close("section");
    }
}
