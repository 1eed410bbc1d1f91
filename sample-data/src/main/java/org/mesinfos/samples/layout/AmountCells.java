package org.mesinfos.samples.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mesinfos.samples.person.SeededRandom;

/** Random choice of the columns that show amounts and their signs. */
final class AmountCells {

    private final SeededRandom random;
    private final LayoutLanguage language;
    private final AmountNotation notation;
    private final SignStyle style;

    AmountCells(SeededRandom random, LayoutLanguage language, AmountNotation notation, SignStyle style) {
        this.random = random;
        this.language = language;
        this.notation = notation;
        this.style = style;
    }

    /** Column of a table. */
    record Column(String name, Function<LayoutTransaction, String> cell) {}

    /** Returns the columns of amount and sign, in their order in the table. */
    List<Column> columns() {
        return switch (style) {
            case SPLIT -> split("");
            case SPLIT_SIGNED -> split("-");
            case CODE -> withCode();
            case SIGN_COLUMN ->
                List.of(new Column("+/-", transaction -> transaction.isDebit() ? "-" : "+"), amount(this::unsigned));
            case SIGNED, CHARGES, SIGNED_BOTH, TRAILING_MINUS, PARENTHESES -> List.of(amount(this::signed));
        };
    }

    /** Returns an amount with its sign, for styles with one column. */
    String signed(LayoutTransaction transaction) {
        String unsigned = unsigned(transaction);
        boolean debit = transaction.isDebit();
        return switch (style) {
            case SIGNED_BOTH -> (debit ? "-" : "+") + unsigned;
            case TRAILING_MINUS -> unsigned + (debit ? "-" : "");
            case PARENTHESES -> debit ? "(" + unsigned + ")" : unsigned;
            case CHARGES -> (debit ? "" : "-") + unsigned;
            case SIGNED, SPLIT, SPLIT_SIGNED, CODE, SIGN_COLUMN -> notation.format(transaction.amount());
        };
    }

    String unsigned(LayoutTransaction transaction) {
        return notation.unsigned(transaction.amount());
    }

    private Column amount(Function<LayoutTransaction, String> cell) {
        return new Column(language.draw(random, "amount"), cell);
    }

    private List<Column> split(String sign) {
        int pair = random.below(Math.min(
                language.choices("debit").size(), language.choices("credit").size()));
        String empty = random.percent(25) ? notation.format(BigDecimal.ZERO) : "";
        Column debit = new Column(
                language.choices("debit").get(pair),
                transaction -> transaction.isDebit() ? sign + unsigned(transaction) : empty);
        Column credit = new Column(
                language.choices("credit").get(pair),
                transaction -> transaction.isDebit() ? empty : unsigned(transaction));
        return random.percent(20) ? List.of(credit, debit) : List.of(debit, credit);
    }

    private List<Column> withCode() {
        String[] codes = language.draw(random, "codes").split(",", -1);
        Column code =
                new Column(language.draw(random, "code"), transaction -> transaction.isDebit() ? codes[0] : codes[1]);
        List<Column> columns = new ArrayList<>(List.of(amount(this::unsigned), code));
        if (random.percent(50)) {
            columns.add(columns.remove(0));
        }
        return columns;
    }
}
