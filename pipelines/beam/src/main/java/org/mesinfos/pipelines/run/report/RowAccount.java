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

    /** Returns the account of the rows of new deliveries. */
    static RowAccount ofRead(RunSummary summary) {
        return new RowAccount(
                summary.read().rows(),
                List.of(
                        new Part("accepted", summary.read().accepted()),
                        new Part("rejected", summary.read().rejected())));
    }

    /**
     * Returns the account of the rows that a run accepted, in new and earlier deliveries. Superseded rows are a part of their
     * own. Parts are differences to the store before the run, so that a part can be negative: a new delivery can resolve
     * persons of earlier rows.
     */
    static RowAccount ofAccepted(RunSummary summary) {
        List<Part> parts = new ArrayList<>(List.of(
                new Part("kept", summary.assigned().kept()),
                new Part("merged", summary.assigned().merged()),
                new Part("unattributed", summary.assigned().unattributed()),
                new Part(
                        "withheld",
                        summary.assigned().withheld() - summary.assigned().superseded()),
                new Part("superseded", summary.assigned().superseded())));
        if (summary.assigned().suppressed() != 0) {
            parts.add(new Part("suppressed", summary.assigned().suppressed()));
        }
        if (summary.assigned().copied() != 0) {
            parts.add(new Part("copied", -summary.assigned().copied()));
        }
        return new RowAccount(summary.acceptedInAll(), parts);
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
