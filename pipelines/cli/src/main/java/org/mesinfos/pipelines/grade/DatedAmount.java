package org.mesinfos.pipelines.grade;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date with an amount: the common part of records about payments and of lists in other formats. Represented as a map
 * with {@code date}, {@code amount} and optionally {@code currency} and {@code label}.
 */
final class DatedAmount {

    static final String DATE = "date";
    static final String AMOUNT = "amount";
    static final String CURRENCY = "currency";
    static final String LABEL = "label";

    private static final List<String> DATES = List.of(
            "date",
            "booking_date",
            "bookingdate",
            "booked",
            "posted",
            "transaction_date",
            "operation_date",
            "entry_date");
    private static final List<String> AMOUNTS = List.of("amount", "value", "betrag", "montant", "importo", "total");
    private static final List<String> INCOME = List.of("credit", "income", "inflow", "in");
    private static final List<String> EXPENSES = List.of("debit", "expenses", "expense", "outflow", "out");
    private static final List<String> CURRENCIES = List.of("currency", "currency_code");
    private static final List<String> LABELS = List.of("label", "description", "desc", "text", "narration", "memo");

    private static final Pattern REMARK = Pattern.compile("^\\s*#|;.*$");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ].*)?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(?:\\.\\d{1,6})?");
    private static final Pattern PRICE = Pattern.compile("([+-]?[\\d.]+) ?([A-Z]{3})");

    /** Date and amount fields by record type, in order of preference. */
    private static final Map<String, FieldNames> FIELDS_BY_RECORD = Map.of(
            "BankTransaction",
            new FieldNames(List.of("booking_date", "operation_date", "value_date"), List.of("amount")),
            "Invoice",
            new FieldNames(List.of("issue_date"), List.of("total_gross", "amount_due", "total_net")),
            "Receipt",
            new FieldNames(List.of("instant", "local_time"), List.of("total", "paid")),
            "HealthReimbursement",
            new FieldNames(List.of("care_date", "payment_date"), List.of("reimbursed", "paid")),
            "Income",
            new FieldNames(List.of("payment_date", "period_end"), List.of("net_paid", "gross")));

    private DatedAmount() {}

    /** Names of the date and amount fields of a record type. */
    private record FieldNames(List<String> dates, List<String> amounts) {}

    static boolean isCurrency(String name) {
        return CURRENCIES.contains(plain(name));
    }

    /** Converts an entry with arbitrary field names; empty if it has no known names for date and amount. */
    static Optional<Map<String, String>> ofEntry(Map<String, String> delivered) {
        Map<String, String> names = new LinkedHashMap<>();
        delivered.forEach((name, value) -> {
            if (!value.isBlank()) {
                names.putIfAbsent(plain(name), value.strip());
            }
        });
        Optional<String> date = first(names, DATES).flatMap(DatedAmount::day);
        Optional<Matcher> price = first(names, AMOUNTS).map(PRICE::matcher).filter(Matcher::matches);
        Optional<BigDecimal> amount = price.isPresent()
                ? number(price.get().group(1))
                : first(names, AMOUNTS).flatMap(DatedAmount::number).or(() -> difference(names));
        if (date.isEmpty() || amount.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put(DATE, date.get());
        entry.put(AMOUNT, plain(amount.get()));
        price.map(found -> found.group(2))
                .or(() -> first(names, CURRENCIES))
                .ifPresent(currency -> entry.put(CURRENCY, currency));
        first(names, LABELS).ifPresent(label -> entry.put(LABEL, label));
        return Optional.of(entry);
    }

    /** Converts a record; empty if its type has no amount. */
    static Optional<Map<String, String>> ofRecord(Map<String, String> record) {
        FieldNames fields = FIELDS_BY_RECORD.get(record.getOrDefault("record", ""));
        if (fields == null) {
            return Optional.empty();
        }
        Map<String, String> entry = new LinkedHashMap<>();
        first(record, fields.dates()).flatMap(DatedAmount::day).ifPresent(date -> entry.put(DATE, date));
        first(record, fields.amounts())
                .flatMap(DatedAmount::number)
                .ifPresent(amount -> entry.put(AMOUNT, plain(amount)));
        Optional.ofNullable(record.get(CURRENCY)).ifPresent(currency -> entry.put(CURRENCY, currency));
        entry.put(LABEL, String.join(" ", record.values()));
        return Optional.of(entry);
    }

    /** Returns true if any date field of the record has the given date. */
    static boolean hasDay(Map<String, String> record, String day) {
        return record.entrySet().stream()
                .anyMatch(value -> value.getKey().endsWith("_date")
                        && day(value.getValue()).filter(day::equals).isPresent());
    }

    private static Optional<BigDecimal> difference(Map<String, String> names) {
        Optional<BigDecimal> income = first(names, INCOME).flatMap(DatedAmount::number);
        Optional<BigDecimal> expenses = first(names, EXPENSES).flatMap(DatedAmount::number);
        return income.isEmpty() && expenses.isEmpty()
                ? Optional.empty()
                : Optional.of(income.orElse(BigDecimal.ZERO).subtract(expenses.orElse(BigDecimal.ZERO)));
    }

    private static Optional<String> first(Map<String, String> values, List<String> names) {
        return names.stream().filter(values::containsKey).findFirst().map(values::get);
    }

    /** Returns a name in the form of the lists above, without the {@code #} of a comment and a remark after it. */
    private static String plain(String name) {
        return REMARK.matcher(name)
                .replaceAll("")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replace(' ', '_')
                .replace('-', '_');
    }

    private static Optional<String> day(String text) {
        Matcher iso = ISO.matcher(text);
        return iso.matches() ? Optional.of(iso.group(1) + "-" + iso.group(2) + "-" + iso.group(3)) : Optional.empty();
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
