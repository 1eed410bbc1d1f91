package org.mesinfos.connectors.generic.table.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.table.balance.RowsAfterBalances;
import org.mesinfos.connectors.generic.table.hypothesis.TransactionTableHypothesis;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.role.PendingMarks;
import org.mesinfos.connectors.generic.table.role.RoleAssignment;
import org.mesinfos.connectors.generic.table.role.StateColumn;
import org.mesinfos.connectors.generic.table.sample.Preamble;
import org.mesinfos.connectors.generic.table.value.DateCells;
import org.mesinfos.connectors.generic.table.value.DatesOfPeriod;
import org.mesinfos.connectors.generic.table.value.InferredDateFormat;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.RoleValueType;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.mapping.yaml.YamlText;

/** Writer for the {@code fields} section of a mapping: the columns of each field and how their texts are parsed. */
final class FieldsSectionWriter {

    private static final String QUOTED = "^'?(.*?)'?$";
    private static final Set<Integer> NEGATIVE = Set.of(-1);
    private static final Map<TransactionColumnRole, String> TEXT_FIELDS = textFields();

    private final TransactionTableLayout layout;
    private final RoleAssignment roles;
    private final Preamble preamble;
    private final Optional<DatesOfPeriod> datesOfPeriod;
    private final ColumnSelectors selectors;
    private final CurrencySource currency;
    private final YamlWriter yaml;

    FieldsSectionWriter(
            TransactionTableHypothesis hypothesis,
            ColumnSelectors selectors,
            CurrencySource currency,
            YamlWriter yaml) {
        this.layout = hypothesis.layout();
        this.roles = layout.roles();
        this.preamble = hypothesis.preamble();
        this.datesOfPeriod = hypothesis.datesOfPeriod();
        this.selectors = selectors;
        this.currency = currency;
        this.yaml = yaml;
    }

    void write() {
        yaml.line("");
        yaml.line("fields:");
        date(TransactionColumnRole.BOOKING_DATE, "required");
        date(TransactionColumnRole.VALUE_DATE, "lenient");
        date(TransactionColumnRole.OPERATION_DATE, "lenient");
        status();
        amount();
        currency.fieldKeys().ifPresent(keys -> yaml.line("  currency: {" + keys + "}"));
        account(TransactionColumnRole.ACCOUNT, "iban", "account_number");
        if (!roles.has(TransactionColumnRole.ACCOUNT)) {
            preamble.iban().ifPresent(pattern -> yaml.line("  iban: {context: iban}"));
            preamble.accountNumber().ifPresent(pattern -> yaml.line("  account_number: {context: account}"));
        }
        account(TransactionColumnRole.COUNTERPARTY_ACCOUNT, "counterparty_iban", "counterparty_account");
        for (TransactionColumnRole role : List.of(
                TransactionColumnRole.BALANCE_AFTER,
                TransactionColumnRole.ORIGINAL_AMOUNT,
                TransactionColumnRole.FEES,
                TransactionColumnRole.EXCHANGE_RATE)) {
            roles.find(role)
                    .filter(column -> !layout.balanceBefore().equals(Optional.of(column)))
                    .ifPresent(column -> yaml.line("  " + role.field() + ": {" + selectors.keys(column) + stripKeys()
                            + (role == TransactionColumnRole.BALANCE_AFTER ? balanceSign() : "")
                            + (role == TransactionColumnRole.FEES
                                            && layout.deliveredSigns().of(role).equals(NEGATIVE)
                                    ? ", negate: true"
                                    : "")
                            + ", lenient: true}"));
        }
        roles.find(TransactionColumnRole.CARD)
                .ifPresent(column ->
                        yaml.line("  card_suffix: {" + selectors.keys(column) + ", pattern: '(\\d{4})\\W*$'}"));
        TEXT_FIELDS.forEach((role, field) -> roles.find(role)
                .ifPresent(column -> yaml.line("  " + field + ": {"
                        + (role == TransactionColumnRole.LABEL ? labelKeys(column) : textKeys(column)) + "}")));
    }

    private String balanceSign() {
        return layout.balanceSigns()
                .map(signs -> AmountKeys.sign(
                        signs.codes(),
                        selectors.keys(signs.column())
                                + (layout.roles()
                                                .find(TransactionColumnRole.BALANCE_AFTER)
                                                .equals(Optional.of(signs.column()))
                                        ? AmountKeys.trailing(signs.codes())
                                        : "")))
                .orElse("");
    }

    private void amount() {
        AmountKeys amount = new AmountKeys(layout, selectors);
        String required = stripKeys() + ", required: true}";
        amount.writeUnmarked()
                .ifPresentOrElse(
                        unmarked -> {
                            yaml.line("  amount:");
                            yaml.line("    - {" + unmarked + required);
                            yaml.line("    - {" + amount.write() + required);
                        },
                        () -> yaml.line("  amount: {" + amount.write() + required));
    }

    private void date(TransactionColumnRole role, String policy) {
        Optional<SampledColumn> dates =
                role == TransactionColumnRole.VALUE_DATE ? layout.valueDates() : roles.find(role);
        dates.ifPresent(column -> {
            InferredDateFormat form =
                    role == TransactionColumnRole.BOOKING_DATE ? layout.dateFormat() : dateFormat(column);
            List<SampledColumn> instead =
                    role == TransactionColumnRole.BOOKING_DATE ? fallbackDates(column) : List.of();
            Stream<String> formats = Stream.concat(
                    Stream.of(form.format()),
                    instead.stream().map(other -> dateFormat(other).format()));
            String where = instead.isEmpty()
                    ? selectors.keys(column)
                    : "first: "
                            + selectors.selectorList(Stream.concat(Stream.of(column), instead.stream())
                                    .toList());
            String period = datesOfPeriod
                    .map(given -> ", pattern: " + YamlText.quoted(DatesOfPeriod.PROTECTED)
                            + periodKeys("start", "first_day", given) + periodKeys("end", "last_day", given))
                    .orElse("");
            String booked = DateCells.haveSuffixes(layout.table().deliveredCells(column))
                    ? ", pattern: " + YamlText.quoted(DateCells.BOOKED)
                    : "";
            String keys = ", format: "
                    + YamlWriter.quotedList(formats.flatMap(
                                    format -> period.isEmpty() ? Stream.of(format) : DatesOfPeriod.withoutYear(format))
                            .distinct()
                            .toList())
                    + (period.isEmpty() ? booked : period) + ", " + policy + ": true";
            if (instead.isEmpty() || !hasPendingWords(column)) {
                yaml.line("  " + role.field() + ": {" + where + keys + "}");
            } else {
                yaml.line("  " + role.field() + ":");
                yaml.line("    - {" + selectors.keys(instead.get(0)) + keys + ", when: " + pendingWord(column) + "}");
                yaml.line("    - {" + where + keys + "}");
            }
        });
    }

    private boolean hasPendingWords(SampledColumn column) {
        return !DateCells.pendingWords(layout.table().deliveredCells(column)).isEmpty();
    }

    /** Returns the condition that a row has a word for pending transactions in a column. */
    private String pendingWord(SampledColumn column) {
        return "{" + selectors.keys(column) + ", matches: " + StateColumn.pendingPattern() + "}";
    }

    private static String periodKeys(String end, String name, DatesOfPeriod period) {
        return ", period-" + end + ": {context: " + name + ", format: " + YamlText.quoted(period.format())
                + ", language: " + period.language() + "}";
    }

    /**
     * Writes the status of transactions that have no booking date yet, or the state of pending ones, also in place of a date or a
     * reference, or that no balance includes.
     */
    private void status() {
        SampledColumn booking = roles.find(TransactionColumnRole.BOOKING_DATE).orElseThrow();
        List<String> pending = new ArrayList<>();
        if (!fallbackDates(booking).isEmpty()) {
            pending.add("{" + selectors.keys(booking) + ", empty: true}");
            if (hasPendingWords(booking)) {
                pending.add(pendingWord(booking));
            }
        }
        layout.dateColumns().stream()
                .filter(dates -> !dates.equals(booking) && hasPendingWords(dates))
                .forEach(dates -> pending.add(pendingWord(dates)));
        StateColumn.of(roles).ifPresent(state -> pending.add(pendingWord(state.column())));
        PendingMarks.of(roles).columns().forEach(references -> pending.add(pendingWord(references)));
        if (RowsAfterBalances.occurIn(layout)) {
            roles.find(TransactionColumnRole.BALANCE_AFTER)
                    .ifPresent(balance -> pending.add("{" + selectors.keys(balance) + ", empty: true}"));
        }
        if (!pending.isEmpty()) {
            String when = pending.size() == 1 ? pending.get(0) : "{any: " + YamlWriter.list(pending) + "}";
            yaml.line("  status: {constant: PENDING, when: " + when + "}");
        }
    }

    /** Returns the date column to use for transactions that have no booking date yet. */
    private List<SampledColumn> fallbackDates(SampledColumn booking) {
        return Stream.of(TransactionColumnRole.OPERATION_DATE, TransactionColumnRole.VALUE_DATE)
                .filter(role -> !layout.table().isSplitDate(booking))
                .flatMap(role -> roles.find(role).stream())
                .filter(other -> IntStream.range(0, booking.values().size())
                        .anyMatch(row -> booking.values().get(row).isEmpty()
                                && !other.values().get(row).isEmpty()))
                .limit(1)
                .toList();
    }

    /** Returns the format of the booking date where it fits, so that all dates have the same order of day and month. */
    private InferredDateFormat dateFormat(SampledColumn column) {
        boolean same = column.nonEmptyValues().stream()
                .allMatch(value -> layout.dateFormat().parser().apply(value).isPresent());
        return same ? layout.dateFormat() : column.dateFormat().orElse(layout.dateFormat());
    }

    private String stripKeys() {
        List<String> strips = layout.numberFormat().strippedTexts();
        return strips.isEmpty() ? "" : ", strip: " + YamlWriter.quotedList(strips);
    }

    private void account(TransactionColumnRole role, String iban, String number) {
        roles.find(role)
                .ifPresent(
                        column -> yaml.line("  " + (column.isIban() ? iban : number) + ": {" + textKeys(column) + "}"));
    }

    /** Returns the keys of a text, without the apostrophes that protect numbers in spreadsheets. */
    private String textKeys(SampledColumn column) {
        return selectors.keys(column) + (column.isQuoted() ? ", pattern: " + YamlText.quoted(QUOTED) : "");
    }

    /** Returns the keys of the label; the details replace an empty label. */
    private String labelKeys(SampledColumn column) {
        Optional<SampledColumn> detail = roles.find(TransactionColumnRole.LABEL_DETAIL);
        return detail.isPresent() && !column.isInEveryRow()
                ? "first: " + selectors.selectorList(List.of(column, detail.get()))
                : textKeys(column);
    }

    private static Map<TransactionColumnRole, String> textFields() {
        return Stream.of(TransactionColumnRole.values())
                .filter(role ->
                        role.valueType() == RoleValueType.TEXT || role == TransactionColumnRole.ORIGINAL_CURRENCY)
                .collect(Collectors.toMap(
                        role -> role, TransactionColumnRole::field, (first, second) -> first, TreeMap::new));
    }
}
