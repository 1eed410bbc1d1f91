package org.mesinfos.connectors.generic.reimbursement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Comparison of the totals of a document with its lines of care: those since the previous total, or all above.
 *
 * @param differences totals that do not agree
 * @param isTotalPaidProven whether what an insurer paid on all lines adds up to a total
 */
record TotalDifferences(List<Difference> differences, boolean isTotalPaidProven) {

    TotalDifferences {
        differences = List.copyOf(differences);
    }

    /**
     * A total that does not agree.
     *
     * @param total the row
     * @param missing the total minus the sum of the lines
     */
    record Difference(TotalRow total, BigDecimal missing) {}

    static TotalDifferences of(CareTable table) {
        List<Difference> differences = new ArrayList<>();
        boolean proven = false;
        int previous = 0;
        int start = 0;
        for (TotalRow row : table.totals()) {
            int end = row.linesAbove() == 0 ? table.lines().size() : row.linesAbove();
            start = row.linesAbove() > previous ? previous : start;
            previous = row.linesAbove();
            List<CareLine> section = table.lines().subList(Math.min(start, end), end);
            List<CareLine> all = table.lines().subList(0, end);
            for (Map.Entry<String, BigDecimal> total : row.amounts().entrySet()) {
                boolean agreesWithAll = isSum(total, all, row.deducted());
                proven |= agreesWithAll && end == table.lines().size() && isPaid(total.getKey());
                if (!agreesWithAll && !isSum(total, section, BigDecimal.ZERO)) {
                    differences.add(new Difference(row, total.getValue().subtract(sum(all, Set.of(total.getKey())))));
                }
            }
        }
        return new TotalDifferences(differences, proven);
    }

    private static boolean isPaidAfterDeductions(String concept) {
        return concept.equals(TotalRow.PAID);
    }

    private static boolean isPaid(String concept) {
        return isPaidAfterDeductions(concept) || ReimbursementVocabulary.isPayment(concept);
    }

    /** Returns whether lines add up to a total, or to a total paid after deductions. */
    private static boolean isSum(Map.Entry<String, BigDecimal> total, List<CareLine> lines, BigDecimal deducted) {
        BigDecimal before =
                isPaidAfterDeductions(total.getKey()) ? total.getValue().add(deducted) : total.getValue();
        List<Set<String>> columns = isPaidAfterDeductions(total.getKey())
                ? List.of(
                        Set.of("reimbursed"),
                        Set.of("complementary"),
                        Set.of("paid-out"),
                        ReimbursementVocabulary.PAYMENTS)
                : List.of(Set.of(total.getKey()));
        return !lines.isEmpty()
                && columns.stream().anyMatch(added -> sum(lines, added).compareTo(before) == 0);
    }

    private static BigDecimal sum(List<CareLine> lines, Set<String> columns) {
        return lines.stream()
                .flatMap(line -> columns.stream().flatMap(column -> line.number(column).stream()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
