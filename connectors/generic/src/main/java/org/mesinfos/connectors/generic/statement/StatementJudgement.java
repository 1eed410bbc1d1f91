package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mesinfos.connectors.generic.ColumnNames;
import org.mesinfos.connectors.generic.Role;

/**
 * Confidence that a document is a statement and is interpreted correctly.
 *
 * @param confidence value from 0 to 99
 * @param reason evidence for and against it, without personal data
 */
record StatementJudgement(int confidence, String reason) {

    private static final int NAMED = 45;
    private static final int NAMELESS = 35;
    private static final int CONFIRMED = 35;
    private static final int UNMOVED = 20;
    private static final int CONTRADICTED = -5;
    private static final int TOTALS = 15;
    private static final int STATEMENT_WORDS = 12;
    private static final int HALVES = 10;
    private static final int BALANCE = 8;
    private static final int MARKED = 10;
    private static final int ACCOUNT = 5;
    private static final int LABEL = 3;
    private static final int OTHER_WORDS = -30;
    private static final int FOREIGN = -20;
    private static final int DOUBTFUL = -10;
    private static final int NO_YEAR = -40;
    private static final int MOST = 99;

    static StatementJudgement of(Statement statement) {
        List<String> remarks = new ArrayList<>();
        int total = statement.header().isPresent() ? NAMED : NAMELESS;
        if (statement.verdict().isConfirmed()) {
            total += CONFIRMED;
            remarks.add("balances follow from the transactions");
        } else if (statement.size() == 0) {
            total += UNMOVED;
            remarks.add("all balances are equal");
        } else if (statement.verdict().share() >= 0) {
            total += CONTRADICTED;
            remarks.add("balances do not follow from the transactions");
        }
        if (statement.totals() == Statement.Totals.PRINTED) {
            total += TOTALS;
            remarks.add("printed totals match the transactions");
        }
        total += statement.words().statement() + statement.words().card() > 0 ? STATEMENT_WORDS : 0;
        total += has(statement, Role.DEBIT) && has(statement, Role.CREDIT) ? HALVES : 0;
        total += has(statement, Role.BALANCE_AFTER) ? BALANCE : 0;
        total += statement.evidence().isMarked() ? MARKED : 0;
        total += statement.sections().stream()
                        .anyMatch(section -> section.account().isPresent())
                ? ACCOUNT
                : 0;
        total += statement.header().filter(header -> header.has(Role.LABEL)).isPresent() ? LABEL : 0;
        if (statement.words().other() > 0) {
            total += OTHER_WORDS;
            remarks.add("words of another kind of document");
        }
        long foreign = foreign(statement);
        if (foreign > 0) {
            total += FOREIGN * (int) Math.min(3, foreign);
            remarks.add("columns that transactions do not have");
        }
        if (statement.evidence().isDoubtful() && !statement.verdict().isConfirmed()) {
            total += DOUBTFUL;
            remarks.add("amounts have no sign");
        }
        boolean dated = statement.dates().end().isPresent()
                || statement.sections().stream()
                        .flatMap(section -> section.movements().stream())
                        .allMatch(transaction -> transaction.days().get(0).day().hasYear());
        if (!dated) {
            total += NO_YEAR;
            remarks.add("no year");
        }
        return new StatementJudgement(Math.max(0, Math.min(MOST, total)), describe(statement, remarks));
    }

    private static String describe(Statement statement, List<String> remarks) {
        String columns = statement
                .header()
                .map(header -> header.columns().stream()
                        .flatMap(column ->
                                column.role().stream().map(role -> role.field() + " from \"" + column.name() + "\""))
                        .collect(Collectors.joining(", ")))
                .orElse("columns without header, inferred from their positions");
        return statement.size() + " transactions: " + columns
                + (remarks.isEmpty() ? "" : "; " + String.join(", ", remarks));
    }

    private static boolean has(Statement statement, Role role) {
        return statement.layouts().stream().anyMatch(layout -> layout.amounts().has(role));
    }

    private static long foreign(Statement statement) {
        return statement
                .header()
                .map(header -> header.columns().stream()
                        .filter(column -> ColumnNames.isForeign(column.name()))
                        .count())
                .or(() -> Optional.of(0L))
                .orElseThrow();
    }
}
