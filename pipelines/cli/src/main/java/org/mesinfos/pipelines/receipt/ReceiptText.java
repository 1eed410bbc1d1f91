package org.mesinfos.pipelines.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Renderer of a receipt as lines of text. Stateless. */
final class ReceiptText {

    private ReceiptText() {}

    static List<String> lines(ReceiptContent receipt) {
        List<String> lines = new ArrayList<>();
        lines.add(receipt.title());
        lines.addAll(receipt.remarks());
        if (!receipt.counts().isEmpty()) {
            lines.add("");
            receipt.counts()
                    .forEach(count -> lines.add(String.format(Locale.ROOT, "%,11d  %s", count.rows(), count.label())));
            lines.add(receipt.sum());
        }
        if (!receipt.steps().isEmpty()) {
            lines.add("");
            for (int i = 0; i < receipt.steps().size(); i++) {
                lines.add((i + 1) + ". " + receipt.steps().get(i));
            }
        }
        for (ReceiptContent.FileSection file : receipt.files()) {
            lines.add("");
            lines.add(file.heading());
            lines.add("  " + file.summary());
            for (ReceiptContent.Problem problem : file.problems()) {
                lines.add("  - " + problem.sentence());
                problem.examples().forEach(example -> lines.add("      " + example));
                if (!problem.further().isEmpty()) {
                    lines.add("      " + problem.further());
                }
                lines.add("    " + problem.advice());
            }
        }
        return lines;
    }
}
