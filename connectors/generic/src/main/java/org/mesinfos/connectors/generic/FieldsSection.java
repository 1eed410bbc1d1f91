package org.mesinfos.connectors.generic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mesinfos.connectors.mapping.YamlText;

/** Writer for the {@code fields} section of a mapping: the columns of each field and how their texts are parsed. */
final class FieldsSection {

    private static final String APOSTROPHES = "^'?(.*?)'?$";
    private static final Map<Role, String> TEXT_FIELDS = textFields();

    private final Layout layout;
    private final Assignment roles;
    private final Preamble preamble;
    private final Selectors selectors;
    private final CurrencySource currency;
    private final Yaml yaml;

    FieldsSection(Movements hypothesis, Selectors selectors, CurrencySource currency, Yaml yaml) {
        this.layout = hypothesis.layout();
        this.roles = layout.roles();
        this.preamble = hypothesis.preamble();
        this.selectors = selectors;
        this.currency = currency;
        this.yaml = yaml;
    }

    void write() {
        yaml.line("");
        yaml.line("fields:");
        date(Role.BOOKING_DATE, "required");
        date(Role.VALUE_DATE, "lenient");
        date(Role.OPERATION_DATE, "lenient");
        yaml.line("  amount: {" + amount() + strips() + ", required: true}");
        currency.field().ifPresent(keys -> yaml.line("  currency: {" + keys + "}"));
        account(Role.ACCOUNT, "iban", "account_number");
        if (!roles.has(Role.ACCOUNT)) {
            preamble.iban().ifPresent(pattern -> yaml.line("  iban: {context: iban}"));
            preamble.number().ifPresent(pattern -> yaml.line("  account_number: {context: account}"));
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
        TEXT_FIELDS.forEach((role, field) -> roles.find(role)
                .ifPresent(column ->
                        yaml.line("  " + field + ": {" + (role == Role.LABEL ? label(column) : text(column)) + "}")));
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

    /** Returns the date column to use for transactions that have no booking date yet. */
    private List<Column> datesInstead(Column booking) {
        return Stream.of(Role.OPERATION_DATE, Role.VALUE_DATE)
                .flatMap(role -> roles.find(role).stream())
                .filter(other -> IntStream.range(0, booking.values().size())
                        .anyMatch(row -> booking.values().get(row).isEmpty()
                                && !other.values().get(row).isEmpty()))
                .limit(1)
                .toList();
    }

    /** Returns the format of the booking date where it fits, so that all dates have the same order of day and month. */
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
                                .orElseGet(
                                        () -> selectors.keys(amount) + ", pattern: " + YamlText.quoted(codes.atEnd()))
                        + ", negative: "
                        + Yaml.quotedList(codes.outgoing()) + ", positive: " + Yaml.quotedList(codes.incoming()) + "}")
                .orElse("");
        return selectors.keys(amount) + sign + (reversed ? ", negate: true" : "");
    }

    private String strips() {
        List<String> strips = layout.numbers().strips();
        return strips.isEmpty() ? "" : ", strip: " + Yaml.quotedList(strips);
    }

    private void account(Role role, String iban, String number) {
        roles.find(role)
                .ifPresent(column -> yaml.line("  " + (column.isIban() ? iban : number) + ": {" + text(column) + "}"));
    }

    /**
     * Returns the keys of a text, without the apostrophes that protect numbers in spreadsheets. A single dash is an
     * absent value.
     */
    private String text(Column column) {
        return selectors.keys(column)
                + (column.isInApostrophes() ? ", pattern: " + YamlText.quoted(APOSTROPHES) : "")
                + (column.distinct().contains("-") ? ", nulls: ['-']" : "");
    }

    /** Returns the keys of the label; the details replace an empty label. */
    private String label(Column column) {
        Optional<Column> detail = roles.find(Role.LABEL_DETAIL);
        return detail.isPresent() && column.filled().size() < column.values().size()
                ? "first: " + selectors.list(List.of(column, detail.get()))
                : text(column);
    }

    private static Map<Role, String> textFields() {
        return Stream.of(Role.values())
                .filter(role -> role.content() == Content.TEXT || role == Role.ORIGINAL_CURRENCY)
                .collect(Collectors.toMap(role -> role, Role::field, (first, second) -> first, TreeMap::new));
    }
}
