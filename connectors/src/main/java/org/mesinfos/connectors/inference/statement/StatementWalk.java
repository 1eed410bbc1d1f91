package org.mesinfos.connectors.inference.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.Locator;
import org.mesinfos.connectors.inference.Role;
import org.mesinfos.connectors.inference.print.Piece;
import org.mesinfos.connectors.inference.print.PrintedLine;
import org.mesinfos.connectors.inference.print.PrintedMoney;

/** Goes through the lines of a statement and collects movements, balances and accounts. Used once. */
final class StatementWalk {

    /** A line that carries no movement, and why. */
    record Passed(Locator locator, String rule) {}

    /** A date without an amount, where a movement was to be expected. */
    record Lost(Locator locator) {}

    /** Points by which an amount may be printed above the line of its date. */
    private static final double RAISED = 9;
    /** Of the distance to the line above: a line that is nearer to the next movement belongs to it. */
    private static final double NEARER = 0.75;

    private static final double FOOT = 0.9;

    private final PrintedStatement document;
    private final Map<Integer, Optional<Layout>> layouts = new HashMap<>();
    private final double furthest;
    private final List<Passed> passed = new ArrayList<>();
    private final Set<Locator> told = new HashSet<>();
    private final List<Lost> lost = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private List<Movement> movements = new ArrayList<>();
    private List<BalanceLine> balances = new ArrayList<>();
    private Optional<Account> account = Optional.empty();
    private Optional<Account> announced = Optional.empty();
    private Optional<String> currency = Optional.empty();
    private Optional<OpenMovement> open = Optional.empty();
    /** The last movement before what may stand between two pages. */
    private Optional<OpenMovement> previous = Optional.empty();

    private Map<Role, List<PrintedMoney>> raised = Map.of();
    private List<PrintedLine> ahead = new ArrayList<>();
    /** Words after a movement that is complete: its own, or the first of the next one on the same day. */
    private List<PrintedLine> between = new ArrayList<>();

    private Optional<Layout> lastLayout = Optional.empty();
    private final Set<Layout> amountsLast = new HashSet<>();
    private final Set<Layout> amountsAbove = new HashSet<>();
    private final Set<Layout> datesBelow = new HashSet<>();
    /** The date that stands alone above the movements of its day. */
    private Optional<Cells.DatedPiece> day = Optional.empty();

    private Movement.Heading heading = Movement.Heading.NONE;

    StatementWalk(PrintedStatement document) {
        this.document = document;
        int tables =
                document.tables().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
        for (int table = 0; table < tables; table++) {
            Optional<TableHeader> header = table < document.found().size()
                    ? Optional.of(document.found().get(table))
                    : Optional.empty();
            List<PrintedLine> lines = document.linesOf(table);
            Optional<Layout> layout = Layout.of(header, lines);
            layouts.put(table, layout);
            layout.filter(known -> known.hasDatesBelow(lines)).ifPresent(datesBelow::add);
            layout.filter(known -> known.hasAmountsAbove(lines)).ifPresent(amountsAbove::add);
            layout.filter(known -> !amountsAbove.contains(known) && known.hasAmountsLast(lines))
                    .ifPresent(amountsLast::add);
        }
        this.furthest = LineDistance.furthest(document.lines());
    }

    void walk() {
        for (int i = 0; i < document.lines().size(); i++) {
            PrintedLine line = document.lines().get(i);
            Optional<Layout> layout = layouts.getOrDefault(document.tables().get(i), Optional.empty());
            if (document.headers().contains(i)) {
                header(i);
            } else if (layout.isEmpty()) {
                outside(i, line);
            } else {
                inTable(i, line, layout.get());
            }
        }
        lastLayout.ifPresent(this::give);
        finish();
        endSection();
    }

    /** The lines that are no part of a movement. */
    List<PrintedLine> around() {
        return document.lines().stream()
                .filter(line -> !told.contains(line.locator()))
                .toList();
    }

    /** The same without the names of columns. */
    List<PrintedLine> beside() {
        List<PrintedLine> lines = new ArrayList<>();
        for (int i = 0; i < document.lines().size(); i++) {
            PrintedLine line = document.lines().get(i);
            if (!document.headers().contains(i) && !told.contains(line.locator())) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Whether which column holds debits and which one credits is told by their places alone. */
    boolean isGuessed() {
        return document.found().isEmpty()
                || layouts.entrySet().stream()
                        .anyMatch(entry -> entry.getValue()
                                .flatMap(Layout::header)
                                .filter(header ->
                                        UnknownNames.isGuess(document.found().get(entry.getKey()), header))
                                .isPresent());
    }

    List<Section> sections() {
        return sections;
    }

    List<Passed> passed() {
        return passed;
    }

    /** Dates without amount among the movements. */
    List<Lost> lost() {
        return lost;
    }

    List<Layout> layouts() {
        return layouts.values().stream().flatMap(Optional::stream).toList();
    }

    private void header(int i) {
        int table = document.tables().get(i);
        commit();
        passed.add(new Passed(document.lines().get(i).locator(), "the names of the columns"));
        if (table >= 0 && table < document.found().size()) {
            currency = document.found().get(table).currency().or(() -> currency);
        }
    }

    private void outside(int i, PrintedLine line) {
        announce(i, line);
        heading(line);
        balancesBeside(i, line);
    }

    private void inTable(int i, PrintedLine line, Layout layout) {
        lastLayout = Optional.of(layout);
        Cells cells = layout.cells(line);
        LineKind kind = LineKind.of(cells.text());
        if (document.furniture().contains(i) && !cells.isDated()) {
            announce(i, line);
            return;
        }
        if (layout.isDatedByValue() && DateAnchor.isHeading(line)) {
            day(line, layout);
        } else if (isUnnamedBalance(kind, cells)) {
            give(layout);
            balance(LineKind.BALANCE, cells, line);
        } else if (isBalance(kind, cells, line)) {
            give(layout);
            balance(kind, cells, line);
        } else if (!cells.isDated() && kind == LineKind.TOTAL && !isMovementOfToday(cells)) {
            finish();
            passed.add(new Passed(line.locator(), "a total"));
        } else if (cells.isDated() && cells.hasAmount()) {
            start(line, cells, cells.days(), Movement.Dating.OWN, layout);
        } else if (cells.isDated() && cells.balance().isPresent()) {
            finish();
            passed.add(new Passed(line.locator(), "a balance without a movement"));
        } else if (cells.isDated() && datesBelow.contains(layout) && open.isPresent()) {
            open.get().add(cells.days());
            open.get().add(line, cells);
        } else if (cells.isDated()) {
            start(line, cells, cells.days(), Movement.Dating.OWN, layout);
            open.ifPresent(movement -> movement.add(raised));
            raised = Map.of();
        } else if (cells.hasAmount()) {
            amount(i, line, cells, layout);
        } else {
            words(i, line, cells, layout);
        }
    }

    /** A sum has no balance behind it: where there is one, the line is a further movement of the day above. */
    private boolean isMovementOfToday(Cells cells) {
        return open.isPresent() && cells.hasAmount() && cells.balance().isPresent();
    }

    /** A balance without an amount and a date, of which the movement above has its own already. */
    private boolean isUnnamedBalance(LineKind kind, Cells cells) {
        return kind == LineKind.OTHER
                && cells.balance().isPresent()
                && !cells.isDated()
                && !cells.hasAmount()
                && open.map(OpenMovement::hasBalance).orElse(movements.isEmpty());
    }

    private void day(PrintedLine line, Layout layout) {
        give(layout);
        finish();
        passed.add(new Passed(line.locator(), "the day of the movements below"));
        day = line.pieces().get(1).day().map(printed -> new Cells.DatedPiece(printed, Optional.of(Role.BOOKING_DATE)));
    }

    /** Phrases of a movement may begin like those of a balance: where there is a column of balances, only that counts. */
    private static boolean isBalance(LineKind kind, Cells cells, PrintedLine line) {
        if (kind.balance().isEmpty() || line.pieces().stream().noneMatch(Piece.Amount.class::isInstance)) {
            return false;
        }
        boolean any = kind == LineKind.BALANCE;
        if (cells.isDated() && any && cells.hasAmount()) {
            return BalanceWords.areAll(cells.text());
        }
        return any ? cells.balance().isPresent() || cells.hasAmount() || BalanceWords.areAll(cells.text()) : true;
    }

    private void balance(LineKind kind, Cells cells, PrintedLine line) {
        finish();
        commit();
        passed.add(new Passed(line.locator(), "a balance"));
        Optional<Role> role = List.of(Role.BALANCE_AFTER, Role.AMOUNT, Role.DEBIT, Role.CREDIT).stream()
                .filter(cells.money()::containsKey)
                .findFirst();
        Optional<PrintedMoney> money =
                role.map(column -> cells.money().get(column).get(0)).or(() -> lastMoney(line));
        money.ifPresent(amount -> balances.add(new BalanceLine(
                kind.balance().orElseThrow(), amount, role, cells.text(), movements.size(), line.locator())));
    }

    private static Optional<PrintedMoney> lastMoney(PrintedLine line) {
        List<Piece.Amount> money = line.money();
        return money.isEmpty()
                ? Optional.empty()
                : Optional.of(money.get(money.size() - 1).value());
    }

    /** An amount without a date: of the movement above, of the one below, or of a further movement on the same day. */
    private void amount(int i, PrintedLine line, Cells cells, Layout layout) {
        if (amountsAbove.contains(layout)) {
            finish();
            ahead.add(line);
        } else if (open.isPresent()
                && !open.get().hasAmount()
                && isNear(open.get().last(), line)) {
            open.get().add(line, cells);
        } else if (cells.words().isEmpty() && isRaised(i, line, layout)) {
            raised = cells.money();
        } else if ((open.isPresent() || day.isPresent() || goesOn(line))
                && !cells.label().isEmpty()
                && layout.isUnderLabel(cells.left())) {
            ahead = between;
            between = new ArrayList<>();
            start(line, cells, daysAbove(cells), Movement.Dating.OF_THE_MOVEMENT_ABOVE, layout);
        } else {
            heading(line);
            previous = Optional.empty();
            passed.add(new Passed(line.locator(), "an amount beside the movements"));
        }
    }

    /** The dates of a movement that begins with none: that of its day, and what stands beside it under other names. */
    private List<Cells.DatedPiece> daysAbove(Cells cells) {
        if (day.isPresent() || !cells.asides().isEmpty()) {
            List<Cells.DatedPiece> days = new ArrayList<>();
            day.or(() -> open.or(() -> previous).map(above -> above.days().get(0)))
                    .ifPresent(days::add);
            days.addAll(cells.asides());
            return days;
        }
        return open.or(() -> previous).map(OpenMovement::days).orElse(List.of());
    }

    /** Whether the movements of a day go on from the page before: nothing but names of columns and balances stands between. */
    private boolean goesOn(PrintedLine line) {
        return previous.filter(above -> above.last().page() + 1 == line.page()).isPresent();
    }

    private boolean isRaised(int i, PrintedLine line, Layout layout) {
        if (i + 1 >= document.lines().size()) {
            return false;
        }
        PrintedLine next = document.lines().get(i + 1);
        Cells below = layout.cells(next);
        return next.page() == line.page()
                && next.baseline() - line.baseline() <= RAISED
                && below.isDated()
                && !below.hasAmount();
    }

    private void words(int i, PrintedLine line, Cells cells, Layout layout) {
        boolean under = layout.isUnderLabel(cells.left()) || cells.isYearsAlone();
        boolean belongs = open.isPresent() && under && continues(open.get().last(), i, line);
        if (under && isNearerToNext(i, line, layout)) {
            ahead.add(line);
        } else if (belongs && open.get().hasAmount() && amountsLast.contains(layout)) {
            between.add(line);
            open.get().reach(line);
        } else if (belongs) {
            open.get().add(line, cells);
        } else {
            give(layout);
            finish();
            previous = Optional.empty();
            announce(i, line);
            heading(line);
        }
    }

    /** On the same page a line near to the last one continues it; on the next page one right below the header. */
    private boolean continues(PrintedLine last, int i, PrintedLine line) {
        return last.page() == line.page()
                ? isNear(last, line)
                : document.headers().contains(i - 1);
    }

    private boolean isNear(PrintedLine last, PrintedLine line) {
        return last.page() == line.page() && line.baseline() - last.baseline() <= furthest;
    }

    private boolean isNearerToNext(int i, PrintedLine line, Layout layout) {
        if (i + 1 >= document.lines().size()) {
            return false;
        }
        PrintedLine next = document.lines().get(i + 1);
        double down = next.baseline() - line.baseline();
        double up = open.filter(above -> above.last().page() == line.page())
                .map(above -> line.baseline() - above.last().baseline())
                .orElse(furthest);
        boolean continues = !ahead.isEmpty() && ahead.get(ahead.size() - 1).page() == line.page();
        return next.page() == line.page()
                && down > 0
                && (down < NEARER * up || continues)
                && layout.dates().find(next).isPresent();
    }

    private void start(
            PrintedLine line, Cells cells, List<Cells.DatedPiece> days, Movement.Dating dating, Layout layout) {
        List<PrintedLine> above = ahead;
        give(layout);
        finish();
        OpenMovement movement = new OpenMovement(line, withDay(days, dating), dating, heading);
        above.forEach(begin -> movement.add(begin, layout.cells(begin)));
        movement.add(line, cells);
        open = Optional.of(movement);
    }

    private List<Cells.DatedPiece> withDay(List<Cells.DatedPiece> days, Movement.Dating dating) {
        boolean booked = days.stream().anyMatch(dated -> !dated.role().equals(Optional.of(Role.VALUE_DATE)));
        if (day.isEmpty() || booked || dating == Movement.Dating.OF_THE_MOVEMENT_ABOVE) {
            return days;
        }
        List<Cells.DatedPiece> all = new ArrayList<>(List.of(day.get()));
        all.addAll(days);
        return all;
    }

    /** Gives the words after a complete movement to it. */
    private void give(Layout layout) {
        for (PrintedLine line : between) {
            open.ifPresent(movement -> movement.add(line, layout.cells(line)));
        }
        between = new ArrayList<>();
    }

    private void finish() {
        previous = open.or(() -> previous);
        open.ifPresent(movement -> {
            told.addAll(movement.lines());
            if (movement.hasAmount()) {
                movements.add(movement.movement());
            } else {
                lost.add(new Lost(movement.begin().locator()));
            }
        });
        open = Optional.empty();
        ahead = new ArrayList<>();
        between = new ArrayList<>();
    }

    /** What a line says of the direction of the movements below it. */
    private void heading(PrintedLine line) {
        String comparable = StatementWords.comparable(line.pieces().stream()
                .filter(piece -> !(piece instanceof Piece.Amount))
                .map(Piece::text)
                .reduce("", (first, second) -> first + " " + second));
        if (StatementWords.TABLE.is("incoming", comparable)) {
            heading = Movement.Heading.INCOMING;
        } else if (StatementWords.TABLE.is("outgoing", comparable)) {
            heading = Movement.Heading.OUTGOING;
        }
    }

    /** Balances in a summary: beside their captions, or under them. */
    private void balancesBeside(int i, PrintedLine line) {
        for (BalanceLine found : SummaryBalances.on(document.lines(), i, movements.size())) {
            balances.add(found);
            passed.add(new Passed(line.locator(), "a balance"));
        }
    }

    /** Takes note of an account that a line names; it counts from the next table or balance on. */
    private void announce(int i, PrintedLine line) {
        Optional<PrintedLine> below = i + 1 < document.lines().size()
                ? Optional.of(document.lines().get(i + 1)).filter(next -> next.page() == line.page())
                : Optional.empty();
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

    private void commit() {
        Optional<Account> next = announced;
        announced = Optional.empty();
        if (next.isEmpty() || next.equals(account)) {
            return;
        }
        boolean same =
                account.filter(known -> known.kind() != next.get().kind()).isPresent();
        if (account.isPresent() && !same && !movements.isEmpty()) {
            finish();
            endSection();
        }
        if (account.isEmpty() || !same) {
            account = next;
        }
    }

    private void endSection() {
        if (account.isEmpty()) {
            account = announced;
        }
        sections.add(new Section(account, movements, balances, currency));
        day = Optional.empty();
        previous = Optional.empty();
        movements = new ArrayList<>();
        balances = new ArrayList<>();
    }
}
