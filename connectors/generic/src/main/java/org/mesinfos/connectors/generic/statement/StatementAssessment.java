package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mesinfos.connectors.generic.statement.balance.TotalsEvidence;
import org.mesinfos.connectors.generic.statement.hypothesis.ParsedStatement;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnNames;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Assessment of a document as a statement.
 *
 * @param plausibility 0 to 99: how well the document looks like a statement. It decides among readers and is no
 *     probability
 * @param reason evidence for and against it, without personal data
 */
record StatementAssessment(int plausibility, String reason) {

    private static final int NAMED_COLUMNS = 45;
    private static final int UNNAMED_COLUMNS = 35;
    private static final int CONFIRMED = 35;
    private static final int EQUAL_BALANCES = 20;
    private static final int CONTRADICTED = -5;
    private static final int TOTALS = 15;
    private static final int STATEMENT_WORDS = 12;
    private static final int DEBIT_AND_CREDIT = 10;
    private static final int BALANCE = 8;
    private static final int SIGNED_AMOUNTS = 10;
    private static final int ACCOUNT = 5;
    private static final int LABEL = 3;
    private static final int OTHER_WORDS = -30;
    private static final int FOREIGN_COLUMN = -20;
    private static final int UNSIGNED_AMOUNTS = -10;
    private static final int NO_YEAR = -40;
    private static final int MAX_CONFIDENCE = 99;

    static StatementAssessment assess(ParsedStatement statement) {
        List<String> remarks = new ArrayList<>();
        int total = statement.header().isPresent() ? NAMED_COLUMNS : UNNAMED_COLUMNS;
        if (statement.verdict().isConfirmed()) {
            total += CONFIRMED;
        } else if (statement.transactionCount() == 0) {
            total += EQUAL_BALANCES;
            remarks.add("all balances are equal");
        } else if (statement.verdict().confirmedPerThousand() >= 0) {
            total += CONTRADICTED;
        }
        if (statement.totalsEvidence() != TotalsEvidence.NONE) {
            total += TOTALS;
            remarks.add("printed totals match the transactions");
        }
        boolean card = isOfACard(statement);
        total += statement.keywords().statementCount() > 0 || card ? STATEMENT_WORDS : 0;
        total += statement.hasColumn(TransactionColumnRole.DEBIT) && statement.hasColumn(TransactionColumnRole.CREDIT)
                ? DEBIT_AND_CREDIT
                : 0;
        total += statement.hasColumn(TransactionColumnRole.BALANCE_AFTER) ? BALANCE : 0;
        total += statement.signEvidence().isFullyMarked() ? SIGNED_AMOUNTS : 0;
        total += statement.sections().stream()
                        .anyMatch(section -> section.account().isPresent())
                ? ACCOUNT
                : 0;
        total += statement
                        .header()
                        .filter(header -> header.has(TransactionColumnRole.LABEL))
                        .isPresent()
                ? LABEL
                : 0;
        // The statement of a card is called a bill in some countries.
        if (statement.keywords().otherDocumentCount() > 0 && !card) {
            total += OTHER_WORDS;
            remarks.add("words of another kind of document");
        }
        long foreign = countForeignColumns(statement);
        if (foreign > 0) {
            total += FOREIGN_COLUMN * (int) Math.min(3, foreign);
            remarks.add("columns that transactions do not have");
        }
        if (statement.signEvidence().isAmbiguous() && !statement.verdict().isConfirmed()) {
            total += UNSIGNED_AMOUNTS;
            remarks.add("amounts have no sign");
        }
        boolean dated = statement.dates().statementEnd().isPresent()
                || statement
                        .transactions()
                        .allMatch(
                                transaction -> transaction.dates().get(0).date().hasYear());
        if (!dated) {
            total += NO_YEAR;
            remarks.add("no year");
        }
        return new StatementAssessment(Math.max(0, Math.min(MAX_CONFIDENCE, total)), describe(statement, remarks));
    }

    /**
     * Returns whether a document is entitled as one of another kind, such as a list of reimbursements, and neither its words nor
     * balances are those of an account. Its dated amounts may add up to a total as well.
     */
    static boolean isOtherDocument(ParsedStatement statement) {
        return statement.keywords().otherDocumentCount() > 0
                && statement.keywords().statementCount() == 0
                && !isOfACard(statement)
                && !statement.verdict().isConfirmed();
    }

    private static boolean isOfACard(ParsedStatement statement) {
        return statement.keywords().cardCount() > 0 || AccountSection.areOfCards(statement.sections());
    }

    private static String describe(ParsedStatement statement, List<String> remarks) {
        String columns = statement
                .header()
                .map(header -> header.columns().stream()
                        .flatMap(column ->
                                column.role().stream().map(role -> role.field() + " from \"" + column.name() + "\""))
                        .collect(Collectors.joining(", ")))
                .orElse("columns without header, inferred from their positions");
        return statement.transactionCount() + " transactions: " + columns
                + (remarks.isEmpty() ? "" : "; " + String.join(", ", remarks));
    }

    private static long countForeignColumns(ParsedStatement statement) {
        return statement
                .header()
                .map(header -> header.columns().stream()
                        .filter(column -> TransactionColumnNames.isForeign(column.name()))
                        .count())
                .orElse(0L);
    }
}
