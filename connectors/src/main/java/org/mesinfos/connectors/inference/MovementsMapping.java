package org.mesinfos.connectors.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mesinfos.connectors.format.csv.CsvGrid;

/** Writes the mapping that reads the movements that were found. */
final class MovementsMapping {

    private static final Map<Role, String> TEXT_FIELDS = textFields();
    private static final List<Role> KEY = List.of(Role.LABEL, Role.COUNTERPARTY_NAME, Role.BANK_REFERENCE);
    /** Details that are rarer than one in so many rows are faults. */
    private static final int RARE = 20;

    private final Movements movements;
    private final Layout layout;
    private final Assignment roles;
    private final Selectors selectors;
    private final SkipRules skips;
    private final Yaml yaml = new Yaml();

    private MovementsMapping(Movements movements) {
        this.movements = movements;
        this.layout = movements.layout();
        this.roles = layout.roles();
        this.selectors = new Selectors(layout.table(), roles.columns());
        this.skips = new SkipRules(layout, selectors);
    }

    /**
     * The text of the mapping.
     *
     * @param id of its connector
     */
    static String of(Movements movements, String id) {
        return new MovementsMapping(movements).write(id);
    }

    private String write(String id) {
        yaml.line("# Proposed from a sample with a confidence of "
                + movements.judgement().confidence() + " %. Check each field, and what is expected of the sample.");
        yaml.line("connector: " + id);
        yaml.line("version: 1");
        yaml.line("title: " + Yaml.quoted("Account movements, " + id.substring(0, id.indexOf('/'))));
        yaml.line("format: " + (layout.table().objects().isPresent() ? "json" : "csv"));
        yaml.line("deliveries: append");
        format();
        recognise();
        context();
        values();
        yaml.line("record: BankTransaction");
        subject();
        yaml.line("key: {natural: " + Yaml.list(key()) + "}");
        skips.write(yaml);
        fields();
        return yaml.text();
    }

    private void format() {
        if (layout.table().objects().isPresent()) {
            String record = layout.table().objects().get();
            if (!record.isEmpty()) {
                yaml.line("");
                yaml.line("json: {record: " + Yaml.quoted(record) + "}");
            }
            return;
        }
        char delimiter = layout.table().delimiter();
        yaml.line("");
        yaml.line("csv:");
        yaml.line("  delimiter: " + (delimiter == '\t' ? "tab" : Yaml.quoted(String.valueOf(delimiter))));
        if (!layout.table().isNamed()) {
            yaml.line("  header: none");
            yaml.line("  columns: " + Yaml.quotedList(selectors.givenNames()));
        }
        yaml.line("  long-rows: keep");
        List<Column> continued = continued();
        if (!continued.isEmpty()) {
            yaml.line("  continuation: {empty: "
                    + Yaml.quotedList(continued.stream().map(Column::name).toList()) + "}");
        }
        if (!continued.isEmpty() || layout.table().hasShortRows()) {
            yaml.line("  short-rows: pad");
        } else {
            lineSkips(delimiter);
        }
        if (layout.table().repeatsHeader()) {
            yaml.line("  blocks: several");
        }
        List<String> others = roles.free().stream()
                .filter(column -> layout.table().isNamed() && selectors.isPlain(column))
                .map(Column::name)
                .toList();
        if (!others.isEmpty()) {
            yaml.line("  # No field was found for these; their values are kept under their names in \"additional\".");
            yaml.line("  other-columns: " + Yaml.quotedList(others));
        }
    }

    /** What stands beside the table is known by the line as a whole, whatever its number of cells. */
    private void lineSkips(char delimiter) {
        String cell = "[^" + (delimiter == '\t' ? "\t" : delimiter) + "]*";
        String end = Pattern.quote(String.valueOf(delimiter));
        String note = "^" + cell + "(?:" + end + cell + ")?(?:" + end + "[\\s\"]*)*$";
        String balance = SkipRules.balanceLine(phrase -> true).replaceFirst("\\^", "^[\\\\s\"]*");
        yaml.line("  skip:");
        yaml.line("    - {matches: " + Yaml.quoted(note) + ", rule: a note beside the table}");
        yaml.line("    - {matches: " + Yaml.quoted(balance) + ", rule: a total or a balance}");
    }

    /** The columns that lines lack which tell more of the movement above; none where there are no such lines. */
    private List<Column> continued() {
        List<Column> empty = hasDatedDetails() ? amountsAndBalance() : hasDetails() ? datesAndAmounts() : List.of();
        return layout.table().isNamed() && empty.stream().allMatch(selectors::isPlain) ? empty : List.of();
    }

    private boolean hasDatedDetails() {
        int rows = roles.find(Role.BOOKING_DATE).orElseThrow().values().size();
        long details = IntStream.range(0, rows).filter(layout::isDetail).count();
        return details * RARE > rows;
    }

    /** Lines with neither date nor amount, other than totals, with a movement after them. */
    private boolean hasDetails() {
        boolean detail = false;
        for (CsvGrid.Line row : layout.table().rows()) {
            boolean empty = datesAndAmounts().stream()
                    .allMatch(column -> cell(row, column).isEmpty());
            if (detail && MovementRows.isOne(row)) {
                return true;
            }
            detail |= empty && !SkipRules.isBalance(row);
        }
        return false;
    }

    private List<Column> datesAndAmounts() {
        List<Column> columns = new ArrayList<>(layout.amountColumns());
        columns.add(roles.find(Role.BOOKING_DATE).orElseThrow());
        return columns;
    }

    private List<Column> amountsAndBalance() {
        List<Column> columns = new ArrayList<>(layout.amountColumns());
        roles.find(Role.BALANCE_AFTER).ifPresent(columns::add);
        return columns;
    }

    private void recognise() {
        if (layout.table().objects().isPresent()) {
            yaml.line("");
            yaml.line("recognise:");
            yaml.line("  members: "
                    + Yaml.quotedList(
                            Stream.concat(roles.find(Role.BOOKING_DATE).stream(), layout.amountColumns().stream())
                                    .map(Column::name)
                                    .toList()));
        }
        if (!layout.table().isNamed()) {
            yaml.line("");
            yaml.line("recognise:");
            yaml.line("  values:");
            yaml.line("    " + name(Role.BOOKING_DATE) + ": '.*\\d.*'");
            if (roles.has(Role.AMOUNT)) {
                yaml.line("    " + name(Role.AMOUNT) + ": '.*\\d.*'");
            }
        }
    }

    private String name(Role role) {
        return Yaml.quoted(
                selectors.givenNames().get(roles.find(role).orElseThrow().position()));
    }

    private void context() {
        Preamble preamble = movements.preamble();
        List<String> lines = new ArrayList<>();
        if (!roles.has(Role.ACCOUNT)) {
            preamble.iban().ifPresent(pattern -> lines.add("iban: {line: " + Yaml.quoted(pattern) + "}"));
            preamble.number().ifPresent(pattern -> lines.add("account: {line: " + Yaml.quoted(pattern) + "}"));
        }
        if (hasCurrencyAbove()) {
            preamble.currency().ifPresent(pattern -> lines.add("currency: {line: " + Yaml.quoted(pattern) + "}"));
        } else if (hasCurrencyAside()) {
            preamble.aside().ifPresent(pattern -> lines.add("currency: {line: " + Yaml.quoted(pattern) + "}"));
        }
        if (!lines.isEmpty()) {
            yaml.line("");
            yaml.line("context:");
            lines.forEach(line -> yaml.line("  " + line));
        }
    }

    private boolean hasCurrencyAbove() {
        return !roles.has(Role.CURRENCY)
                && layout.currency().isEmpty()
                && movements.preamble().currency().isPresent();
    }

    /** Nothing else tells the currency. */
    private boolean hasCurrencyAside() {
        return !roles.has(Role.CURRENCY)
                && layout.currency().isEmpty()
                && movements.preamble().currency().isEmpty()
                && layout.numbers().strips().stream().noneMatch(Currencies::isWritten)
                && movements.preamble().aside().isPresent();
    }

    private void values() {
        yaml.line("");
        yaml.line("values:");
        String decimal = layout.numbers()
                .decimal()
                .map(mark -> Yaml.quoted(mark.toString()))
                .orElse("either");
        yaml.line("  decimal: " + decimal);
        if (layout.numbers().decimal().isPresent()) {
            yaml.line("  grouping: " + Yaml.quoted(layout.numbers().grouping()));
        }
        yaml.line("  language: " + layout.dates().language());
        yaml.line("");
    }

    private void subject() {
        Optional<String> account = roles.find(Role.ACCOUNT)
                .map(selectors::selector)
                .or(() -> movements.preamble().iban().map(pattern -> "{context: iban}"))
                .or(() -> movements.preamble().number().map(pattern -> "{context: account}"));
        Optional<String> customer = roles.find(Role.CUSTOMER).map(selectors::selector);
        if (customer.isEmpty() && account.isEmpty()) {
            yaml.line("subject: {kind: customer, from: {source: customer}}");
            return;
        }
        yaml.line("subject:");
        customer.ifPresent(column -> yaml.line("  - {kind: customer, from: " + column + "}"));
        account.ifPresent(where -> yaml.line("  - {kind: account, from: " + where + "}"));
        yaml.line("  - {kind: customer, from: {source: customer}}");
    }

    private List<String> key() {
        List<String> key = new ArrayList<>(List.of("booking_date"));
        if (roles.has(Role.VALUE_DATE)) {
            key.add("value_date");
        }
        key.add("amount");
        if (roles.has(Role.CURRENCY)) {
            key.add("currency");
        }
        KEY.stream().filter(roles::has).map(Role::field).forEach(key::add);
        return key;
    }

    private static String cell(CsvGrid.Line row, Column column) {
        return column.position() < row.cells().size() ? row.cells().get(column.position()) : "";
    }

    private void fields() {
        yaml.line("");
        yaml.line("fields:");
        date(Role.BOOKING_DATE, "required");
        date(Role.VALUE_DATE, "lenient");
        date(Role.OPERATION_DATE, "lenient");
        yaml.line("  amount: {" + amount() + strips() + ", required: true}");
        currency();
        account(Role.ACCOUNT, "iban", "account_number");
        if (!roles.has(Role.ACCOUNT)) {
            movements.preamble().iban().ifPresent(pattern -> yaml.line("  iban: {context: iban}"));
            movements.preamble().number().ifPresent(pattern -> yaml.line("  account_number: {context: account}"));
        }
        account(Role.COUNTERPARTY_ACCOUNT, "counterparty_iban", "counterparty_account");
        for (Role role : List.of(Role.BALANCE_AFTER, Role.ORIGINAL_AMOUNT, Role.FEES, Role.EXCHANGE_RATE)) {
            roles.find(role)
                    .ifPresent(column -> yaml.line(
                            "  " + role.field() + ": {" + selectors.keys(column) + strips() + ", lenient: true}"));
        }
        roles.find(Role.CARD)
                .ifPresent(column ->
                        yaml.line("  card_suffix: {" + selectors.keys(column) + ", pattern: '(\\d{4})\\W*$'}"));
        TEXT_FIELDS.forEach((role, field) ->
                roles.find(role).ifPresent(column -> yaml.line("  " + field + ": " + selectors.selector(column))));
    }

    private void date(Role role, String policy) {
        roles.find(role).ifPresent(column -> {
            DateForm form = role == Role.BOOKING_DATE ? layout.dates() : otherDates(column);
            List<Column> instead = role == Role.BOOKING_DATE ? datesInstead(column) : List.of();
            Stream<String> formats = Stream.concat(
                    Stream.of(form.format()),
                    instead.stream().map(other -> otherDates(other).format()));
            String where = instead.isEmpty()
                    ? selectors.keys(column)
                    : "first: "
                            + selectors.list(Stream.concat(Stream.of(column), instead.stream())
                                    .toList());
            yaml.line("  " + role.field() + ": {" + where + ", format: "
                    + Yaml.quotedList(formats.distinct().toList()) + ", " + policy + ": true}");
        });
    }

    /** Where other dates stand in for those of movements that are not booked yet. */
    private List<Column> datesInstead(Column booking) {
        return Stream.of(Role.OPERATION_DATE, Role.VALUE_DATE)
                .flatMap(role -> roles.find(role).stream())
                .filter(other -> IntStream.range(0, booking.values().size())
                        .anyMatch(row -> booking.values().get(row).isEmpty()
                                && !other.values().get(row).isEmpty()))
                .limit(1)
                .toList();
    }

    /** The form of the booking date where it fits, so that day and month are told apart the same way. */
    private DateForm otherDates(Column column) {
        boolean same = column.filled().stream()
                .allMatch(value -> layout.dates().reader().apply(value).isPresent());
        return same ? layout.dates() : column.dates().orElse(layout.dates());
    }

    private String amount() {
        Optional<Column> debit = roles.find(Role.DEBIT);
        Optional<Column> credit = roles.find(Role.CREDIT);
        boolean reversed = layout.direction() == Direction.REVERSED;
        if (debit.isPresent() && credit.isPresent()) {
            String first = selectors.selector(debit.get());
            String second = selectors.selector(credit.get());
            return "debit: " + (reversed ? second : first) + ", credit: " + (reversed ? first : second);
        }
        if (debit.isPresent()) {
            boolean negative = debit.get().filled().stream().anyMatch(value -> value.startsWith("-"));
            return selectors.keys(debit.get()) + (negative ? "" : ", negate: true");
        }
        Column amount = credit.or(() -> roles.find(Role.AMOUNT)).orElseThrow();
        String sign = layout.sign()
                .map(codes -> ", sign: {"
                        + roles.find(Role.SIGN)
                                .map(selectors::keys)
                                .orElseGet(() -> selectors.keys(amount) + ", pattern: " + Yaml.quoted(codes.atEnd()))
                        + ", negative: "
                        + Yaml.quotedList(codes.outgoing()) + ", positive: " + Yaml.quotedList(codes.incoming()) + "}")
                .orElse("");
        return selectors.keys(amount) + sign + (reversed ? ", negate: true" : "");
    }

    private String strips() {
        List<String> strips = layout.numbers().strips();
        return strips.isEmpty() ? "" : ", strip: " + Yaml.quotedList(strips);
    }

    private void currency() {
        if (roles.has(Role.CURRENCY)) {
            Column currency = roles.find(Role.CURRENCY).orElseThrow();
            boolean signs = currency.distinct().stream().anyMatch(Currencies.SIGNS::containsKey);
            yaml.line("  currency: {" + selectors.keys(currency)
                    + (signs ? ", codes: " + Currencies.codes(currency.distinct()) : "") + "}");
        } else if (layout.currency().isPresent()) {
            yaml.line("  currency: {constant: " + layout.currency().get() + "}");
        } else if (hasCurrencyAbove()) {
            yaml.line("  currency: {context: currency}");
        } else if (hasCurrencyAside()) {
            yaml.line("  currency: {context: currency"
                    + (movements.preamble().aside().orElseThrow().contains("€")
                            ? ", codes: " + Currencies.codes(List.of())
                            : "")
                    + "}");
        } else {
            currencyOfAmounts();
        }
    }

    /** The currency that stands beside each amount. */
    private void currencyOfAmounts() {
        List<String> codes = layout.numbers().strips();
        String where = "first: " + selectors.list(layout.amountColumns());
        if (codes.stream().anyMatch(Currencies::isCode)) {
            yaml.line("  currency: {" + where + ", pattern: '(?<![A-Z])[A-Z]{3}(?![A-Z])'}");
        } else if (codes.stream().anyMatch(Currencies.SIGNS::containsKey)) {
            yaml.line("  currency: {" + where + ", pattern: '[€£]', codes: " + Currencies.codes(List.of()) + "}");
        }
    }

    private void account(Role role, String iban, String number) {
        roles.find(role)
                .ifPresent(column ->
                        yaml.line("  " + (column.isIban() ? iban : number) + ": " + selectors.selector(column)));
    }

    private static Map<Role, String> textFields() {
        return Stream.of(Role.values())
                .filter(role -> role.content() == Content.TEXT || role == Role.ORIGINAL_CURRENCY)
                .collect(Collectors.toMap(role -> role, Role::field, (first, second) -> first, java.util.TreeMap::new));
    }
}
