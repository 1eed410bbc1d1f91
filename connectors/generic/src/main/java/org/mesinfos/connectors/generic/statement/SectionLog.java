package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.Phrase;
import org.mesinfos.connectors.generic.print.Piece;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedMoney;

/**
 * Collector of the transactions, balances and accounts of a statement, in printed order. Each instance collects one
 * statement.
 */
final class SectionLog {

    /** A line without a transaction, and the rule under which it is skipped. */
    record Passed(Locator locator, String rule) {}

    /** A date without an amount, where a transaction was expected. */
    record Lost(Locator locator) {}

    /** Presence of a header above the columns of transactions. */
    enum Names {
        PRINTED,
        NONE
    }

    /** Fraction of the page height below which lines belong to the page footer. */
    private static final double FOOT = 0.9;

    private static final List<Role> MONEY = List.of(Role.BALANCE_AFTER, Role.AMOUNT, Role.DEBIT, Role.CREDIT);

    private final List<Passed> passed = new ArrayList<>();
    private final Set<Locator> told = new HashSet<>();
    private final List<Lost> lost = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private List<Movement> movements = new ArrayList<>();
    private List<BalanceLine> balances = new ArrayList<>();
    private Optional<Account> account = Optional.empty();
    private Optional<Account> announced = Optional.empty();
    private Optional<String> currency = Optional.empty();

    List<Section> sections() {
        return sections;
    }

    List<Passed> passed() {
        return passed;
    }

    List<Lost> lost() {
        return lost;
    }

    /** Returns whether a line is part of a transaction. */
    boolean isTold(PrintedLine line) {
        return told.contains(line.locator());
    }

    /** Returns whether the current account has no transactions yet. */
    boolean isEmpty() {
        return movements.isEmpty();
    }

    void pass(PrintedLine line, String rule) {
        passed.add(new Passed(line.locator(), rule));
    }

    /**
     * Adds a transaction. A date without an amount before the first transaction of a table without a header is skipped,
     * since it belongs to something else.
     */
    void add(OpenMovement transaction, Names names) {
        if (!transaction.hasAmount() && names == Names.NONE && movements.isEmpty()) {
            passed.add(new Passed(transaction.begin().locator(), "a date outside the transactions"));
            return;
        }
        told.addAll(transaction.lines());
        if (transaction.hasAmount()) {
            movements.add(transaction.movement());
        } else {
            lost.add(new Lost(transaction.begin().locator()));
        }
    }

    /** Adds the balance on a line of a table. */
    void add(BalanceLine.Kind kind, Cells cells, PrintedLine line) {
        pass(line, "a balance");
        Optional<Role> column =
                MONEY.stream().filter(cells.money()::containsKey).findFirst();
        Optional<PrintedMoney> money =
                column.map(some -> cells.money().get(some).get(0)).or(() -> lastMoney(line));
        // An amount within a sentence is in no column.
        Optional<Role> role = Phrase.of(line.words()).size() == 1 ? Optional.empty() : column;
        money.ifPresent(amount ->
                balances.add(new BalanceLine(kind, amount, role, cells.text(), movements.size(), line.locator())));
    }

    /** Adds balances of a summary, printed after or below their captions. */
    void addBeside(List<PrintedLine> lines, int i) {
        for (BalanceLine found : SummaryBalances.on(lines, i, movements.size())) {
            balances.add(found);
            pass(lines.get(i), "a balance");
        }
    }

    /** Sets the currency stated in a header, if any. */
    void currency(Optional<String> stated) {
        currency = stated.or(() -> currency);
    }

    /** Remembers an account number found on a line. It takes effect at the next table or balance. */
    void announce(PrintedLine line, Optional<PrintedLine> below) {
        Optional<Account> found = AccountNumbers.on(line, below);
        if (found.isEmpty() || (line.depth() > FOOT && (account.isPresent() || announced.isPresent()))) {
            return;
        }
        boolean better = announced.isEmpty()
                || announced.get().kind() == Account.Kind.NUMBER
                || found.get().kind() == Account.Kind.IBAN;
        boolean first = account.isEmpty() && movements.isEmpty();
        if (first
                ? announced.isEmpty()
                        || (better && found.get().kind() != announced.get().kind())
                : better) {
            announced = found;
        }
    }

    /** Returns whether the announced account differs from the current one, so that the current section ends. */
    boolean isNextAccount() {
        return announced.isPresent()
                && account.isPresent()
                && account.get().kind() == announced.get().kind()
                && !account.equals(announced)
                && !movements.isEmpty();
    }

    /**
     * Returns whether the announced account is the first one with a known number, and the transactions before it have
     * reached their closing balance.
     */
    boolean isAnnouncedBehindEnd() {
        return announced.isPresent()
                && account.isEmpty()
                && !movements.isEmpty()
                && balances.stream().anyMatch(line -> line.after() == movements.size());
    }

    /**
     * Returns whether a balance opens an account announced by another kind of number. This is the case if the previous
     * balance closed the transactions above and differs from this one.
     */
    boolean isOpenedBy(Cells cells) {
        return announced.isPresent()
                && account.isPresent()
                && account.get().kind() != announced.get().kind()
                && !account.get().compact().contains(announced.get().compact())
                && !movements.isEmpty()
                && !balances.isEmpty()
                && balances.get(balances.size() - 1).after() == movements.size()
                && cells.money().values().stream()
                        .flatMap(List::stream)
                        .noneMatch(money -> money.magnitude()
                                        .compareTo(balances.get(balances.size() - 1)
                                                .money()
                                                .magnitude())
                                == 0);
    }

    /** Starts the section of the announced account, whatever the kind of its number. */
    void begin() {
        end();
        account = announced;
        announced = Optional.empty();
    }

    /**
     * Makes the announced account the current one. Another kind of number belongs to the same account and is ignored.
     */
    void takeAccount() {
        if (announced.isPresent()
                && (account.isEmpty() || account.get().kind() == announced.get().kind())) {
            account = announced;
        }
        announced = Optional.empty();
    }

    /** Ends the section of the current account. */
    void end() {
        sections.add(new Section(account.or(() -> announced), movements, balances, currency));
        movements = new ArrayList<>();
        balances = new ArrayList<>();
    }

    private static Optional<PrintedMoney> lastMoney(PrintedLine line) {
        List<Piece.Amount> money = line.money();
        return money.isEmpty()
                ? Optional.empty()
                : Optional.of(money.get(money.size() - 1).value());
    }
}
