package org.mesinfos.pipelines.run.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sum of rows as a report prints it: a total, and the parts that add up to it.
 *
 * @param total the number that the parts must add up to
 * @param parts the parts, each row in one of them
 */
record RowAccount(long total, List<Part> parts) {

    RowAccount {
        parts = List.copyOf(parts);
    }

    /**
     * A part of a sum.
     *
     * @param name name of the part among the texts of a report, without {@code part.}
     * @param rows number of rows
     */
    record Part(String name, long rows) {}

    /** Returns the account of the rows that a run read. */
    static RowAccount ofRead(RunSummary summary) {
        return new RowAccount(
                summary.rowsRead(),
                List.of(new Part("accepted", summary.accepted()), new Part("rejected", summary.rejected())));
    }

    /**
     * Returns the account of the rows that a run accepted. Superseded rows are a part of their own. Parts are differences to
     * the store before the run, so that a part can be negative: a new delivery can resolve persons of earlier rows.
     */
    static RowAccount ofAccepted(RunSummary summary) {
        List<Part> parts = new ArrayList<>(List.of(
                new Part("kept", summary.kept()),
                new Part("merged", summary.merged()),
                new Part("unattributed", summary.unattributed()),
                new Part("withheld", summary.withheld() - summary.superseded()),
                new Part("superseded", summary.superseded())));
        if (summary.suppressed() != 0) {
            parts.add(new Part("suppressed", summary.suppressed()));
        }
        if (summary.copied() != 0) {
            parts.add(new Part("copied", -summary.copied()));
        }
        return new RowAccount(summary.accepted(), parts);
    }

    /** Returns the sum of the parts. */
    long sum() {
        return parts.stream().mapToLong(Part::rows).sum();
    }

    /** Returns whether the parts add up. */
    boolean isBalanced() {
        return sum() == total;
    }

    /** Returns the sum as it is printed: {@code 10,569 + 7 = 10,576}. */
    String equation(ReportTexts texts) {
        return parts.stream().map(part -> texts.number(part.rows())).collect(Collectors.joining(" + "))
                + (isBalanced() ? " = " : " \u2260 ")
                + texts.number(total);
    }
}
