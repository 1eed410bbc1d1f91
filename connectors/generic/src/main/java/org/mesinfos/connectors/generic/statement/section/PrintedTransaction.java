package org.mesinfos.connectors.generic.statement.section;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.generic.print.PrintedDate;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.statement.layout.StatementCells;
import org.mesinfos.connectors.generic.statement.word.StatementVocabulary;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * A transaction as printed.
 *
 * @param dates its dates; inherited from the transaction above if it has none itself
 * @param dateOrigin whether its date is its own or inherited
 * @param amounts its amounts by the role of their column
 * @param label all words of its label, from all its lines
 * @param textsByRole texts of other columns with a known role
 * @param additional texts of columns without a role, by column name
 * @param headingDirection direction stated by the heading above the transactions
 * @param locator location of its first line
 */
public record PrintedTransaction(
        List<StatementCells.DateCell> dates,
        DateOrigin dateOrigin,
        Map<TransactionColumnRole, List<PrintedDecimal>> amounts,
        String label,
        Map<TransactionColumnRole, String> textsByRole,
        Map<String, String> additional,
        HeadingDirection headingDirection,
        Locator locator) {

    /** Origin of the date of a transaction. */
    public enum DateOrigin {
        OWN,
        INHERITED
    }

    /** Direction that a heading states for the transactions below it. */
    public enum HeadingDirection {
        NONE,
        INCOMING,
        OUTGOING;

        /** Returns the direction that a line states, apart from its numbers. */
        public static HeadingDirection of(PrintedLine line) {
            String comparable = StatementVocabulary.normalise(line.tokens().stream()
                    .filter(piece -> !(piece instanceof PrintedToken.NumberToken))
                    .map(PrintedToken::text)
                    .collect(Collectors.joining(" ")));
            return StatementVocabulary.DICTIONARY.isPhrase("incoming", comparable)
                    ? INCOMING
                    : StatementVocabulary.DICTIONARY.isPhrase("outgoing", comparable) ? OUTGOING : NONE;
        }
    }

    public PrintedTransaction {
        dates = List.copyOf(dates);
        amounts = Map.copyOf(amounts);
        textsByRole = Map.copyOf(textsByRole);
        additional = Map.copyOf(additional);
    }

    public boolean hasOwnDate() {
        return dateOrigin == DateOrigin.OWN;
    }

    /** Returns the date that is named as that of the booking, otherwise the first one. */
    public PrintedDate leadingDate() {
        return dates.stream()
                .filter(day -> day.role().equals(Optional.of(TransactionColumnRole.BOOKING_DATE)))
                .findFirst()
                .orElse(dates.get(0))
                .date();
    }

    public boolean hasBalance() {
        return amounts.containsKey(TransactionColumnRole.BALANCE_AFTER);
    }

    /** Returns a copy with other amounts. */
    public PrintedTransaction withAmounts(Map<TransactionColumnRole, List<PrintedDecimal>> others) {
        return new PrintedTransaction(
                dates, dateOrigin, others, label, textsByRole, additional, headingDirection, locator);
    }

    /** Returns a copy under another heading. */
    public PrintedTransaction withHeadingDirection(HeadingDirection other) {
        return new PrintedTransaction(dates, dateOrigin, amounts, label, textsByRole, additional, other, locator);
    }

    public Optional<PrintedDecimal> amount(TransactionColumnRole role) {
        return Optional.ofNullable(amounts.get(role)).map(found -> found.get(0));
    }

    /** Returns all words that may state its direction: its kind, its counterparty and its label. */
    public String words() {
        return Stream.of(
                        textsByRole.get(TransactionColumnRole.KIND),
                        textsByRole.get(TransactionColumnRole.COUNTERPARTY_NAME),
                        label)
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(" / "));
    }
}
