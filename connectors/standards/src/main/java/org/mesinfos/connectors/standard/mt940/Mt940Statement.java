package org.mesinfos.connectors.standard.mt940;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.mapping.value.StatementBalanceCheck;

/** One statement without its transactions, as far as it was read. Not thread-safe. */
final class Mt940Statement {

    /** Maximum number of fields, and of header lines, outside of transactions; ten are usual. */
    static final int MAX_FIELDS = 200;

    /** Weeks before a report from which its entries are: less than a year, so that each day and month occurs once. */
    private static final int WEEKS_BEFORE_REPORT = 51;

    private final long line;
    private final List<String> envelopeLines;
    private final List<Mt940Field> fields = new ArrayList<>();
    private StatementBalanceCheck balance = new StatementBalanceCheck(Optional.empty());
    private Optional<Mt940Field> accountField = Optional.empty();
    private Optional<Mt940AccountIdentification> account = Optional.empty();
    private Optional<String> currency = Optional.empty();
    private Optional<String> bic;
    private Optional<LocalDate> earliestEntry = Optional.empty();
    private boolean isInterimReport;
    private boolean isClosed;
    private boolean hasTransactions;

    /**
     * @param line physical line of its first field
     * @param surroundings header blocks and other lines before it
     */
    Mt940Statement(long line, List<String> surroundings) {
        this.line = line;
        this.envelopeLines = new ArrayList<>(surroundings);
        this.bic = Mt940Envelope.bic(surroundings);
        this.isInterimReport = Mt940Envelope.isInterimReport(surroundings);
    }

    /** Returns the next statement of the same message, for the same account. */
    Mt940Statement next(long firstLine) {
        Mt940Statement next = new Mt940Statement(firstLine, envelopeLines);
        fields.stream()
                .filter(field -> !Mt940Tags.isStatementSpecific(field.tag()))
                .forEach(next::add);
        return next;
    }

    /**
     * Returns whether a field starts the statement of another account. Two account fields before the balances and
     * transactions are two forms of one account.
     */
    boolean isFollowedByAccount(Mt940Field field) {
        return Mt940Tags.isAccount(field.tag())
                && (hasTransactions || hasBalance())
                && accountField
                        .filter(own -> !Subject.compact(own.text()).equals(Subject.compact(field.text())))
                        .isPresent();
    }

    /** Returns whether an opening or closing balance was read. */
    boolean hasBalance() {
        return field(Mt940Tags.OPENING_BALANCE, Mt940Tags.INTERMEDIATE_OPENING_BALANCE)
                .or(() -> field(Mt940Tags.CLOSING_BALANCE, Mt940Tags.INTERMEDIATE_CLOSING_BALANCE))
                .isPresent();
    }

    /** Notes that a transaction was read. */
    void startTransaction() {
        hasTransactions = true;
    }

    /**
     * Adds a field other than statement lines and their information.
     *
     * @return false if the maximum is reached
     */
    boolean add(Mt940Field field) {
        if (fields.size() >= MAX_FIELDS) {
            return false;
        }
        fields.add(field);
        isInterimReport |= Mt940Tags.isInterimReportTag(field.tag());
        isClosed |= Mt940Tags.endsTransactions(field.tag());
        switch (field.tag()) {
            case Mt940Tags.ACCOUNT, Mt940Tags.ACCOUNT_WITH_BIC -> {
                if (accountField.isEmpty()) {
                    accountField = Optional.of(field);
                    setAccount(Mt940AccountIdentification.of(field));
                }
            }
            case Mt940Tags.FLOOR_LIMIT -> setCurrency(Mt940FloorLimit.currency(field));
            case Mt940Tags.REPORT_TIME ->
                earliestEntry =
                        Mt940Date.of(field.text(), 0).map(time -> time.date().minusWeeks(WEEKS_BEFORE_REPORT));
            default -> {
                // Read by its tag when the account is converted.
            }
        }
        return true;
    }

    private void setAccount(Optional<Mt940AccountIdentification> identification) {
        account = identification;
        setCurrency(identification.flatMap(Mt940AccountIdentification::currency));
        bic = identification.flatMap(Mt940AccountIdentification::bic).or(() -> bic);
    }

    private void setCurrency(Optional<String> stated) {
        currency = currency.or(() -> stated);
    }

    /** Sets the opening balance. Its currency, not that in the account field, is the currency of the amounts. */
    void setOpeningBalance(Mt940Balance opening) {
        balance = new StatementBalanceCheck(Optional.of(opening.amount()));
        currency = opening.currency().or(() -> currency);
        earliestEntry = opening.date();
    }

    void addEnvelopeLine(String text) {
        if (envelopeLines.size() < MAX_FIELDS) {
            envelopeLines.add(text);
        }
    }

    void endOfMessage() {
        isClosed |= isInterimReport;
    }

    long line() {
        return line;
    }

    List<String> envelopeLines() {
        return envelopeLines;
    }

    List<Mt940Field> fields() {
        return fields;
    }

    /** Returns the first field with one of two tags. */
    Optional<Mt940Field> field(String tag, String other) {
        for (Mt940Field field : fields) {
            if (field.tag().equals(tag) || field.tag().equals(other)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    StatementBalanceCheck balance() {
        return balance;
    }

    Optional<Mt940AccountIdentification> account() {
        return account;
    }

    /** Returns the first account field. Further account fields are ignored. */
    Optional<Mt940Field> accountField() {
        return accountField;
    }

    Optional<String> currency() {
        return currency;
    }

    Optional<String> bic() {
        return bic;
    }

    /** Returns the first day on which it has entries: that of its opening balance, or 51 weeks before a report. */
    Optional<LocalDate> earliestEntry() {
        return earliestEntry;
    }

    /** Returns whether it is an interim transaction report (MT942), which has no balances. */
    boolean isInterimReport() {
        return isInterimReport;
    }

    /** Returns whether its end was read: a closing balance, or the end of a report. */
    boolean isClosed() {
        return isClosed;
    }

    /** Returns the statement number, or else the transaction reference number of the message. */
    Optional<String> id() {
        return field(Mt940Tags.STATEMENT_AND_SEQUENCE_NUMBER, Mt940Tags.STATEMENT_NUMBER)
                .or(() -> field(Mt940Tags.TRANSACTION_REFERENCE, Mt940Tags.TRANSACTION_REFERENCE))
                .map(Mt940Field::text)
                .filter(text -> !text.isEmpty());
    }
}
