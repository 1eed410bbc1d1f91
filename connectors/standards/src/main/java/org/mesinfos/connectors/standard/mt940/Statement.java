package org.mesinfos.connectors.standard.mt940;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.mapping.RunningBalance;

/** One statement without its transactions, as far as it was read. Not thread-safe. */
final class Statement {

    /** Maximum number of fields, and of header lines, outside of transactions; ten are usual. */
    static final int PARTS = 200;

    private final long line;
    private final List<String> surroundings;
    private final List<Field> fields = new ArrayList<>();
    private RunningBalance balance = new RunningBalance(Optional.empty());
    private Optional<Field> accountField = Optional.empty();
    private Optional<AccountId> account = Optional.empty();
    private Optional<String> currency = Optional.empty();
    private Optional<String> bic;
    private boolean hasMovements;
    private boolean isReport;
    private boolean isClosed;

    /**
     * @param line physical line of its first field
     * @param surroundings header blocks and other lines before it
     */
    Statement(long line, List<String> surroundings) {
        this.line = line;
        this.surroundings = new ArrayList<>(surroundings);
        this.bic = Envelope.bic(surroundings);
        this.isReport = Envelope.isReport(surroundings);
    }

    /** Returns the next statement of the same message, for the same account. */
    Statement next(long firstLine) {
        Statement next = new Statement(firstLine, surroundings);
        fields.stream().filter(field -> !Tags.isOfOneStatement(field.tag())).forEach(next::add);
        return next;
    }

    /**
     * Adds a field other than statement lines and their information.
     *
     * @return false if the maximum is reached
     */
    boolean add(Field field) {
        if (fields.size() >= PARTS) {
            return false;
        }
        fields.add(field);
        isReport |= Tags.isOfReports(field.tag());
        isClosed |= Tags.endsMovements(field.tag());
        switch (field.tag()) {
            case Tags.ACCOUNT, Tags.ACCOUNT_WITH_BIC -> {
                if (accountField.isEmpty()) {
                    accountField = Optional.of(field);
                    setAccount(AccountId.of(field));
                }
            }
            case Tags.FLOOR_LIMIT -> setCurrency(StatementFields.currencyOfLimit(field));
            default -> {
                // Read by its tag when the account is converted.
            }
        }
        return true;
    }

    private void setAccount(Optional<AccountId> identification) {
        account = identification;
        setCurrency(identification.flatMap(AccountId::currency));
        bic = identification.flatMap(AccountId::bic).or(() -> bic);
    }

    private void setCurrency(Optional<String> stated) {
        currency = currency.or(() -> stated);
    }

    /** Sets the opening balance. Its currency, not that in the account field, is the currency of the amounts. */
    void open(Balance opening) {
        balance = new RunningBalance(Optional.of(opening.amount()));
        currency = opening.currency().or(() -> currency);
    }

    void surround(String text) {
        if (surroundings.size() < PARTS) {
            surroundings.add(text);
        }
    }

    void separated() {
        isClosed |= isReport;
    }

    void metMovement() {
        hasMovements = true;
    }

    long line() {
        return line;
    }

    List<String> surroundings() {
        return surroundings;
    }

    List<Field> fields() {
        return fields;
    }

    /** Returns the first field with one of two tags. */
    Optional<Field> field(String tag, String other) {
        for (Field field : fields) {
            if (field.tag().equals(tag) || field.tag().equals(other)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    RunningBalance balance() {
        return balance;
    }

    Optional<AccountId> account() {
        return account;
    }

    /** Returns the first account field. Further account fields are ignored. */
    Optional<Field> accountField() {
        return accountField;
    }

    Optional<String> currency() {
        return currency;
    }

    Optional<String> bic() {
        return bic;
    }

    boolean hasMovements() {
        return hasMovements;
    }

    /** Returns whether it is an interim transaction report (MT942), which has no balances. */
    boolean isReport() {
        return isReport;
    }

    /** Returns whether its end was read: a closing balance, or the end of a report. */
    boolean isClosed() {
        return isClosed;
    }

    /** Returns the statement number, or else the transaction reference number of the message. */
    Optional<String> id() {
        return field(Tags.NUMBER_AND_SEQUENCE, Tags.NUMBER)
                .or(() -> field(Tags.REFERENCE, Tags.REFERENCE))
                .map(Field::text)
                .filter(text -> !text.isEmpty());
    }
}
