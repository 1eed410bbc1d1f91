package org.mesinfos.connectors.generic.statement.account;

import java.util.Optional;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.statement.section.StatementAccount;

/**
 * Tracker of the account to which the lines of a statement belong, and of a number that may announce the next one. Each
 * instance tracks one statement.
 */
public final class CurrentAccount {

    /** Fraction of the page height below which lines belong to the page footer. */
    private static final double FOOT_START = 0.9;

    private Optional<StatementAccount> account = Optional.empty();
    private Optional<StatementAccount> announced = Optional.empty();
    private Optional<String> currency = Optional.empty();
    /** Currency on the line of the announced account. */
    private Optional<String> announcedCurrency = Optional.empty();
    /** Another kind of number above a header, which may belong to the same account or to the next one. */
    private boolean announcedAboveHeader;

    /** Returns the account, otherwise the announced one. */
    public Optional<StatementAccount> account() {
        return account.or(() -> announced);
    }

    public Optional<String> currency() {
        return currency;
    }

    /** Sets the currency stated in a header, if any. It is also that of an account whose number is above the header. */
    public void setCurrency(Optional<String> stated) {
        currency = stated.or(() -> currency);
        if (announcedAboveHeader) {
            announcedCurrency = announcedCurrency.or(() -> stated);
        }
    }

    /**
     * Remembers an account number found on a line, or the currency of the one above, if any. It takes effect at the next table
     * or balance.
     *
     * @param transactions number of transactions of the account above the line
     */
    public void announce(PrintedLine line, Optional<StatementAccount> found, int transactions) {
        if (found.isEmpty() && announced.isPresent()) {
            announcedCurrency = announcedCurrency.or(() -> StatementCurrency.captionedOn(line));
        }
        if (found.isEmpty()
                || (line.relativeBaseline() > FOOT_START && account().isPresent())) {
            return;
        }
        boolean better = announced.isEmpty()
                || announced.get().kind() == StatementAccount.Kind.NUMBER
                || found.get().kind() == StatementAccount.Kind.IBAN;
        boolean first = account.isEmpty() && transactions == 0;
        boolean isSameKind =
                announced.filter(other -> other.kind() == found.get().kind()).isPresent();
        if (better && !(first && isSameKind)) {
            boolean samePart = announced
                    .filter(other -> found.get().withoutSpaces().contains(other.withoutSpaces()))
                    .isPresent();
            announcedCurrency =
                    StatementCurrency.codeOn(line).or(() -> samePart ? announcedCurrency : Optional.empty());
            announced = found;
        }
    }

    /** Remembers the account in the title of a table, which precedes any number above it. */
    public void announceTitle(PrintedLine line, StatementAccount title) {
        announced = Optional.of(title);
        announcedCurrency = StatementCurrency.codeOn(line);
    }

    /** Returns whether the announced account is the first one with a known number. */
    public boolean isFirstAnnounced() {
        return announced.isPresent() && account.isEmpty();
    }

    /** Returns whether the announced account differs from the current one. */
    public boolean isOtherAnnounced() {
        return announced.isPresent()
                && account.filter(current -> current.kind() == announced.get().kind())
                        .isPresent()
                && !account.equals(announced);
    }

    /** Returns whether another kind of number is announced that is not part of the current one. */
    public boolean isOtherKindAnnounced() {
        return hasOtherKind()
                && !account.orElseThrow()
                        .withoutSpaces()
                        .contains(announced.orElseThrow().withoutSpaces());
    }

    private boolean hasOtherKind() {
        return announced.isPresent()
                && account.filter(current -> current.kind() != announced.get().kind())
                        .isPresent();
    }

    /** Makes the announced account the current one, whatever the kind of its number. */
    public void adopt() {
        boolean isOther = account.isPresent() && !account.equals(announced);
        account = announced;
        currency = announcedCurrency.or(() -> isOther ? Optional.empty() : currency);
        clearAnnouncement();
    }

    /**
     * Makes the announced account the current one. Another kind of number belongs to the same account and is ignored.
     */
    public void adoptSameKind() {
        if (announced.isPresent() && !hasOtherKind()) {
            adopt();
        } else {
            clearAnnouncement();
        }
    }

    /**
     * Makes an account announced above a header the current one. Another kind of number is kept until the line below
     * the header shows if a balance opens its account.
     */
    public void adoptAboveHeader() {
        announcedAboveHeader = hasOtherKind();
        if (!announcedAboveHeader) {
            adoptSameKind();
        }
    }

    /** Ignores another kind of number above a header: transactions of the same account follow. */
    public void ignoreAnnouncementAboveHeader() {
        if (announcedAboveHeader) {
            clearAnnouncement();
        }
    }

    /** Continues with an account without a number. The number of the account before it is printed on each page. */
    public void removeNumber() {
        boolean isNumberBefore = announced.equals(account());
        account = Optional.empty();
        currency = Optional.empty();
        if (isNumberBefore) {
            clearAnnouncement();
        }
    }

    private void clearAnnouncement() {
        announced = Optional.empty();
        announcedCurrency = Optional.empty();
        announcedAboveHeader = false;
    }
}
