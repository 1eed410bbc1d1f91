package org.mesinfos.connectors.standard.mt940;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.mapping.RunningBalance;

/** What stands around the movements of one statement, as far as it was read. Not safe for use by several threads. */
final class Statement {

    /** Fields and lines kept around the movements; a real statement has some ten. */
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
     * @param line physical line it begins on
     * @param surroundings lines before it
     */
    Statement(long line, List<String> surroundings) {
        this.line = line;
        this.surroundings = new ArrayList<>(surroundings);
        this.bic = Envelope.bic(surroundings);
        this.isReport = Envelope.isReport(surroundings);
    }

    /** The next statement of the same message, on the same account. */
    Statement next(long firstLine) {
        Statement next = new Statement(firstLine, surroundings);
        fields.stream().filter(field -> !Tags.isOfOneStatement(field.tag())).forEach(next::add);
        return next;
    }

    /**
     * Adds a field around the movements.
     *
     * @return false when it holds as many as it may
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
                // Told by its tag when the account is read.
            }
        }
        return true;
    }

    private void setAccount(Optional<AccountId> read) {
        account = read;
        setCurrency(read.flatMap(AccountId::currency));
        bic = read.flatMap(AccountId::bic).or(() -> bic);
    }

    private void setCurrency(Optional<String> told) {
        currency = currency.or(() -> told);
    }

    /** Its amounts are in the currency of its balances, whatever stands behind the account. */
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

    /** The first field of one of two tags. */
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

    /** Where the account was told; one that is told again counts for nothing. */
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

    /** Whether it tells movements of a day that has not ended, without balances. */
    boolean isReport() {
        return isReport;
    }

    /** Whether its end was seen. */
    boolean isClosed() {
        return isClosed;
    }

    /** How the bank numbers it, or else the reference of the message. */
    Optional<String> id() {
        return field(Tags.NUMBER_AND_SEQUENCE, Tags.NUMBER)
                .or(() -> field(Tags.REFERENCE, Tags.REFERENCE))
                .map(Field::text)
                .filter(text -> !text.isEmpty());
    }
}
