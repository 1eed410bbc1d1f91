package org.mesinfos.pipelines.enrich.money;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;

/**
 * Euro foreign exchange reference rates by date. Immutable.
 *
 * <p>The rates of a line are parsed on demand, because most dates of 27 years are never used. Those of a file of the operator
 * are also checked when it is read.
 */
public final class ExchangeRates {

    private static final String EURO = "EUR";
    private static final String HEADER = "Date";
    private static final String UNKNOWN = "N/A";
    private static final String SOURCE_OF_OPERATOR = "European Central Bank, file of the operator";
    /** Rates are published on working days; over Easter there are none for four days. */
    private static final int MAX_AGE_DAYS = 5;

    /**
     * The rates of two currencies on a date.
     *
     * @param of units of the first currency for one euro
     * @param per units of the second currency for one euro
     * @param date date of publication
     */
    record Rate(BigDecimal of, BigDecimal per, LocalDate date) {

        /** Returns the units of the first currency for one of the second, rounded to seven digits, to be shown. */
        BigDecimal factor() {
            return per.compareTo(BigDecimal.ONE) == 0 ? of : of.divide(per, MathContext.DECIMAL32);
        }

        /** Converts an amount of the first currency to the second, rounded once. */
        BigDecimal convert(BigDecimal amount, int fractionDigits) {
            return amount.multiply(per).divide(of, fractionDigits, RoundingMode.HALF_EVEN);
        }
    }

    /** The bundled rates, which are read once per process. */
    private static final class Bundled {

        private static final ExchangeRates RATES = read();

        private static ExchangeRates read() {
            try {
                return new ExchangeRates(
                        "", ReferenceTable.EXCHANGE_RATES.citation(), ReferenceTable.EXCHANGE_RATES.lines());
            } catch (InvalidRatesException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        }
    }

    private final String source;
    private final Map<String, Integer> columns = new HashMap<>();
    private final NavigableMap<LocalDate, String> linesByDate = new TreeMap<>();

    private ExchangeRates(String name, String source, List<String> lines) throws InvalidRatesException {
        this.source = source;
        String[] header = lines.isEmpty() ? new String[0] : lines.get(0).split(",", -1);
        if (header.length < 2 || !header[0].strip().equals(HEADER)) {
            throw new InvalidRatesException(
                    name
                            + ":1: expected a header such as \"Date,USD,JPY\", as in the CSV file of the European Central Bank");
        }
        for (int i = 1; i < header.length; i++) {
            if (!header[i].isBlank()) {
                columns.put(header[i].strip(), i);
            }
        }
        for (int i = 1; i < lines.size(); i++) {
            addLine(name + ":" + (i + 1), lines.get(i));
        }
    }

    private void addLine(String location, String line) throws InvalidRatesException {
        if (line.isBlank()) {
            return;
        }
        int comma = line.indexOf(',');
        String day = comma < 0 ? line : line.substring(0, comma);
        try {
            if (linesByDate.put(LocalDate.parse(day.strip()), line) != null) {
                throw new InvalidRatesException(location + ": expected one line for each date");
            }
        } catch (DateTimeParseException e) {
            throw new InvalidRatesException(location + ": expected a date such as 2024-03-28 in the first column");
        }
    }

    private static void checkRates(String location, String line, Set<Integer> columns) throws InvalidRatesException {
        String[] values = line.split(",", -1);
        for (int i = 1; i < values.length; i++) {
            String value = values[i].strip();
            if (value.isEmpty()) {
                continue;
            }
            if (!columns.contains(i)) {
                throw new InvalidRatesException(
                        location + ": expected no value in column " + (i + 1) + ", which has no currency");
            }
            if (!value.equals(UNKNOWN) && rate(value).isEmpty()) {
                throw new InvalidRatesException(
                        location + ": expected a rate such as 1.0664, or N/A, in column " + (i + 1));
            }
        }
    }

    /** Returns the bundled rates, or reads those of a file of the operator. */
    public static ExchangeRates of(RatesFile file) {
        if (file.equals(RatesFile.NONE)) {
            return Bundled.RATES;
        }
        try {
            return read(Path.of(file.path()));
        } catch (InvalidRatesException e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("The exchange rates cannot be read", e);
        }
    }

    /**
     * Reads a file.
     *
     * @throws InvalidRatesException if it does not have the format of the European Central Bank
     * @throws IOException if it cannot be read as UTF-8 text
     */
    public static ExchangeRates read(Path file) throws InvalidRatesException, IOException {
        List<String> lines = Files.readAllLines(file);
        ExchangeRates rates = new ExchangeRates(file.toString(), SOURCE_OF_OPERATOR, lines);
        Set<Integer> columns = Set.copyOf(rates.columns.values());
        for (int i = 1; i < lines.size(); i++) {
            checkRates(file + ":" + (i + 1), lines.get(i), columns);
        }
        return rates;
    }

    /** Returns the source of the rates, as derived values state it. */
    String source() {
        return source;
    }

    /** Returns true if the currency occurs in the table. */
    boolean hasCurrency(String currency) {
        return currency.equals(EURO) || columns.containsKey(currency);
    }

    /** Returns the rates of a currency and of another, on the given date or the last working day before. */
    Optional<Rate> rate(String of, String per, LocalDate day) {
        Map.Entry<LocalDate, String> found = linesByDate.floorEntry(day);
        if (found == null || found.getKey().isBefore(day.minusDays(MAX_AGE_DAYS))) {
            return Optional.empty();
        }
        Optional<BigDecimal> first = perEuro(of, found.getValue());
        Optional<BigDecimal> second = perEuro(per, found.getValue());
        return first.isEmpty() || second.isEmpty()
                ? Optional.empty()
                : Optional.of(new Rate(first.get(), second.get(), found.getKey()));
    }

    /** Returns the units of a currency for one euro; empty if the line ends before its column or has no rate in it. */
    private Optional<BigDecimal> perEuro(String currency, String line) {
        if (currency.equals(EURO)) {
            return Optional.of(BigDecimal.ONE);
        }
        Integer column = columns.get(currency);
        if (column == null) {
            return Optional.empty();
        }
        int start = 0;
        for (int i = 0; i < column; i++) {
            int comma = line.indexOf(',', start);
            if (comma < 0) {
                return Optional.empty();
            }
            start = comma + 1;
        }
        int end = line.indexOf(',', start);
        return rate(line.substring(start, end < 0 ? line.length() : end).strip());
    }

    private static Optional<BigDecimal> rate(String value) {
        try {
            BigDecimal rate = new BigDecimal(value);
            return rate.signum() > 0 ? Optional.of(rate) : Optional.empty();
        } catch (NumberFormatException notKnownThatDay) {
            return Optional.empty();
        }
    }
}
