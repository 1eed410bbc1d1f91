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

/** What was found in a statement so far, account by account. Used once. */
final class SectionLog {

    /** A line that carries no movement, and why. */
    record Passed(Locator locator, String rule) {}

    /** A date without an amount, where a movement was to be expected. */
    record Lost(Locator locator) {}

    /** Whether something names the columns of movements. */
    enum Names {
        PRINTED,
        NONE
    }

    /** Part of the height of a page below which the bank speaks of itself. */
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

    /** Whether a line is part of a movement. */
    boolean isTold(PrintedLine line) {
        return told.contains(line.locator());
    }

    /** Whether the account has no movement yet. */
    boolean isEmpty() {
        return movements.isEmpty();
    }

    void pass(PrintedLine line, String rule) {
        passed.add(new Passed(line.locator(), rule));
    }

    /** Adds a movement; a date above the first one, where nothing names columns, is that of something else. */
    void add(OpenMovement movement, Names names) {
        if (!movement.hasAmount() && names == Names.NONE && movements.isEmpty()) {
            passed.add(new Passed(movement.begin().locator(), "a date beside the movements"));
            return;
        }
        told.addAll(movement.lines());
        if (movement.hasAmount()) {
            movements.add(movement.movement());
        } else {
            lost.add(new Lost(movement.begin().locator()));
        }
    }

    /** Adds the balance that a line of a table tells. */
    void add(BalanceLine.Kind kind, Cells cells, PrintedLine line) {
        pass(line, "a balance");
        Optional<Role> column =
                MONEY.stream().filter(cells.money()::containsKey).findFirst();
        Optional<PrintedMoney> money =
                column.map(some -> cells.money().get(some).get(0)).or(() -> lastMoney(line));
        // An amount that stands in a sentence stands in no column.
        Optional<Role> role = Phrase.of(line.words()).size() == 1 ? Optional.empty() : column;
        money.ifPresent(amount ->
                balances.add(new BalanceLine(kind, amount, role, cells.text(), movements.size(), line.locator())));
    }

    /** Adds balances in a summary: beside their captions, or under them. */
    void addBeside(List<PrintedLine> lines, int i) {
        for (BalanceLine found : SummaryBalances.on(lines, i, movements.size())) {
            balances.add(found);
            pass(lines.get(i), "a balance");
        }
    }

    /** Takes the currency that a header tells. */
    void currency(Optional<String> told) {
        currency = told.or(() -> currency);
    }

    /** Takes note of an account that a line names; it counts from the next table or balance on. */
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

    /** Whether the account that was announced is another one, and so the one before ends. */
    boolean isNextAccount() {
        return announced.isPresent()
                && account.isPresent()
                && account.get().kind() == announced.get().kind()
                && !account.equals(announced)
                && !movements.isEmpty();
    }

    /** Whether the account that was announced is the first of which the number is known, and movements before it came to their end. */
    boolean isAnnouncedBehindEnd() {
        return announced.isPresent()
                && account.isEmpty()
                && !movements.isEmpty()
                && balances.stream().anyMatch(line -> line.after() == movements.size());
    }

    /**
     * Whether a balance begins an account that was announced by another kind of number: the balance before it was the last of the
     * movements above, and is another one.
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

    /** Begins the account that was announced, whatever its number is. */
    void begin() {
        end();
        account = announced;
        announced = Optional.empty();
    }

    /** Lets the account count that was announced; another kind of number is that of the same account. */
    void takeAccount() {
        if (announced.isPresent()
                && (account.isEmpty() || account.get().kind() == announced.get().kind())) {
            account = announced;
        }
        announced = Optional.empty();
    }

    /** Ends what is told of an account. */
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
